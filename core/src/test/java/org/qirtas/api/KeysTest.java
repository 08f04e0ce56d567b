package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class KeysTest {

    private static Article titled(String id, String title) {
        return Article.builder().id(id).title(title).build();
    }

    @Test
    void everyArticleIsFoundByItsId() throws IOException {
        List<Article> articles = GeneratedNews.mixed(List.of("ar", "en"), 200, 60);
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            for (Article article : articles) {
                assertEquals(Optional.of(article), archive.get(article.key()));
                assertEquals(List.of(article), archive.versions(article.key()));
                assertEquals(Optional.empty(), archive.get(String.valueOf(article.url())));
            }
            for (int i = 0; i < 5000; i++) {
                assertTrue(archive.get("ar-" + (1000 + i)).isEmpty());
                assertTrue(archive.versions("none " + i).isEmpty());
            }
        }
    }

    @Test
    void versionsStandInTheOrderOfAdding() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            articles.add(titled(i % 3 == 0 ? "7" : "other " + i, "title " + i));
        }
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            List<Article> versions = articles.stream()
                    .filter(article -> "7".equals(article.id()))
                    .toList();
            assertEquals(versions, archive.versions("7"));
            assertEquals(Optional.of(versions.get(49)), archive.get("7"));
        }
    }

    @Test
    void allArticlesHaveOneId() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            articles.add(titled("1", "title " + i));
        }
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            assertEquals(articles, archive.versions("1"));
            assertEquals(Optional.of(articles.get(999)), archive.get("1"));
        }
    }

    /** Keys that the index of so few articles cannot tell apart: it has one bucket, and fingerprints of 12 bits. */
    @ParameterizedTest
    @CsvSource({"62315", "۶۲۳۱۵", "٦٢٣١٥", "۶2٣۱5"})
    void digitsOfAnyScriptLeadToAnId(String key) throws IOException {
        for (String id : List.of("62315", "۶۲۳۱۵", "٦٢٣١٥")) {
            Article article = titled(id, "t");
            try (Archive archive = Archive.open(MemoryArchive.pack(List.of(titled("62316", "u"), article)))) {
                assertEquals(Optional.of(article), archive.get(key));
                assertEquals(id, archive.get(key).orElseThrow().id());
            }
        }
    }

    @Test
    void idsInDigitsOfAllScriptsAreVersionsOfOneArticle() throws IOException {
        List<Article> articles = List.of(titled("12", "a"), titled("۱۲", "b"), titled("١٢", "c"), titled("1", "d"));
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            assertEquals(articles.subList(0, 3), archive.versions("12"));
            assertEquals(articles.get(2), archive.get("۱۲").orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62315\u200F",
                "\uFEFF62315",
                "\u061C62315",
                "623\u200B15",
                "\u206862315\u2069",
                "623\u00AD15",
                "623\u200C15",
                " 62315 ",
                "\u00A062315",
                "\u200F۶۲۳۱۵\n"
            })
    void marksThatCannotBeSeenDoNotHideAnId(String id) throws IOException {
        List<Article> articles = List.of(titled("62315", "t"), titled(id, "u"));
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            assertEquals(articles, archive.versions("62315"));
            assertEquals(articles, archive.versions("٦٢٣١٥\u200E"));
            assertEquals(id, archive.get("62315").orElseThrow().id());
            assertEquals(
                    id,
                    ArticleProof.of(archive, "62315").orElseThrow().article().id());
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void onlyDigitsMarksAndBlanksAreFolded() throws IOException {
        List<Article> articles = List.of(titled("A", "upper"), titled("a", "lower"), titled("é", "composed"));
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            assertEquals("upper", archive.get("A").orElseThrow().title());
            assertEquals("lower", archive.get("a").orElseThrow().title());
            assertTrue(archive.get("e\u0301").isEmpty());
            assertTrue(archive.get("A A").isEmpty());
        }
    }

    @Test
    void theUrlIsTheKeyOfAnArticleWithoutId() throws IOException {
        Article article =
                Article.builder().url("https://news.example/۱").title("t").build();
        assertEquals("https://news.example/۱", article.key());
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(article)))) {
            assertEquals(Optional.of(article), archive.get("https://news.example/1"));
        }
    }

    @Test
    void theContentHashIsTheKeyOfAnArticleWithoutIdAndUrl() throws IOException {
        Article article = Article.builder().title("t").body("b").build();
        Article other = Article.builder().title("t").body("c").build();
        assertTrue(article.key().matches("[0-9a-f]{32}"), article.key());
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(article, other, article)))) {
            assertEquals(List.of(article, article), archive.versions(article.key()));
            assertEquals(Optional.of(other), archive.get(other.key()));
        }
    }

    @Test
    void anEmptyIdIsAnId() throws IOException {
        Article article = Article.builder().id("").url("u").build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(article)))) {
            assertEquals(Optional.of(article), archive.get(""));
            assertTrue(archive.get("u").isEmpty());
        }
    }
}
