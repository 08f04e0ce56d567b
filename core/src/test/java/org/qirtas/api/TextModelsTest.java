package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.Article;
import org.qirtas.ModelInfo;
import org.qirtas.Profile;
import org.qirtas.SectionInfo;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class TextModelsTest {

    private static ArchiveInfo info(byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            return archive.info();
        }
    }

    private static void assertAddsUp(ArchiveInfo info, byte[] bytes) {
        assertEquals(bytes.length, info.length());
        assertEquals(
                bytes.length,
                info.sections().stream().mapToLong(SectionInfo::bytes).sum());
    }

    @ParameterizedTest
    @EnumSource
    void largeLanguagesHaveModelsWithDictionaries(Profile profile) throws IOException {
        List<Article> articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "ru", "zh"), 160, 700));
        articles.addAll(new GeneratedNews("el", 3).articles(5, 200));
        articles.add(Article.builder().build());
        byte[] bytes = MemoryArchive.pack(articles, WriterOptions.DEFAULT.withProfile(profile));
        MemoryArchive.assertHolds(articles, bytes);
        ArchiveInfo info = info(bytes);
        assertEquals(profile.name(), info.profile());
        assertEquals("1.0", info.formatVersion());
        assertEquals(articles.size(), info.articles());
        assertEquals(
                List.of("ar", "ru", "zh"),
                info.models().stream().map(ModelInfo::name).toList());
        for (ModelInfo model : info.models()) {
            assertEquals(160, model.articles());
            assertTrue(model.tokens() >= 100, model.toString());
            assertTrue(model.dictionaryBytes() > 1000, model.toString());
        }
        assertAddsUp(info, bytes);
    }

    @Test
    void smallLanguagesHaveNone() throws IOException {
        List<Article> articles = GeneratedNews.mixed(GeneratedNews.LANGUAGES, 10, 100);
        byte[] bytes = MemoryArchive.pack(articles);
        MemoryArchive.assertHolds(articles, bytes);
        assertEquals(List.of(), info(bytes).models());
        assertAddsUp(info(bytes), bytes);
    }

    @Test
    void sectionsOfAnEmptyArchiveAddUp() throws IOException {
        byte[] bytes = MemoryArchive.pack(List.of());
        assertAddsUp(info(bytes), bytes);
    }

    @Test
    void everyLanguageAtOnce() throws IOException {
        List<Article> articles = GeneratedNews.mixed(GeneratedNews.LANGUAGES, 40, 500);
        byte[] bytes = MemoryArchive.pack(articles);
        MemoryArchive.assertHolds(articles, bytes);
        assertEquals(GeneratedNews.LANGUAGES.size(), info(bytes).models().size());
        assertAddsUp(info(bytes), bytes);
    }

    @Test
    void oneLongArticleMakesALanguageLarge() throws IOException {
        List<Article> articles = List.of(new GeneratedNews("ar", 3).article(1, 20_000));
        byte[] bytes = MemoryArchive.pack(articles);
        MemoryArchive.assertHolds(articles, bytes);
        assertEquals(1, info(bytes).models().size());
    }

    @Test
    void aLanguageOfOneLetter() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(Article.builder()
                    .language("x")
                    .title("xx")
                    .body("x".repeat(1000 + i))
                    .build());
        }
        byte[] bytes = MemoryArchive.pack(articles);
        MemoryArchive.assertHolds(articles, bytes);
        assertTrue(bytes.length < 12_000, () -> Integer.toString(bytes.length));
    }

    /** With the fastest profile the only article in the dictionary is one without text. */
    @Test
    void anArticleWithoutTextAloneInTheDictionary() throws IOException {
        List<Article> articles = new ArrayList<>();
        articles.add(Article.builder().language("ar").build());
        for (int i = 1; i < 16; i++) {
            articles.add(new GeneratedNews("ar", 6).article(i, 1500));
        }
        articles.add(Article.builder().language("ar").build());
        byte[] bytes = MemoryArchive.pack(articles, WriterOptions.DEFAULT.withProfile(Profile.FAST));
        MemoryArchive.assertHolds(articles, bytes);
        assertEquals(1, info(bytes).models().size());
    }

    @Test
    void manyArticlesWithoutText() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            articles.add(Article.builder().language("x").build());
        }
        MemoryArchive.assertRoundTrip(articles);
    }

    @Test
    void modelsMakeArchivesSmaller() throws IOException {
        List<Article> articles = new GeneratedNews("ar", 3).articles(300, 900);
        long utf16 =
                articles.stream().mapToLong(article -> article.body().length()).sum();
        assertTrue(MemoryArchive.pack(articles).length * 2L < utf16);
    }
}
