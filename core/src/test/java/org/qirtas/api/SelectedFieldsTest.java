package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.Utf8Article;
import org.qirtas.testing.CountedSource;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Articles of which some fields are wanted. */
class SelectedFieldsTest {

    @Test
    void aSelectionOfFieldsHasThoseAndNoOthers() throws IOException {
        for (ArticleField field : ArticleField.values()) {
            assertFields(EnumSet.of(field));
            assertFields(EnumSet.complementOf(EnumSet.of(field)));
        }
        assertFields(EnumSet.noneOf(ArticleField.class));
        assertFields(EnumSet.allOf(ArticleField.class));
    }

    @Test
    void fieldsThatAreNoTexts() throws IOException {
        Article article = Article.builder().title("t").views(7L).build();
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(article)))) {
            Utf8Article read =
                    archive.select(ArticleFilter.ALL).utf8Articles().findFirst().orElseThrow();
            assertEquals(7L, read.others().views());
            for (ArticleField field : ArticleField.values()) {
                if (!field.isText()) {
                    assertThrows(IllegalArgumentException.class, () -> read.text(field));
                }
            }
        }
    }

    @Test
    void valuesOfColumnsAreReadWithoutArticles() throws IOException {
        Random random = new Random(1);
        List<Article> articles = new ArrayList<>();
        for (Article article : new GeneratedNews("ar", 5).articles(200, 300)) {
            byte[] noise = new byte[1000];
            random.nextBytes(noise);
            articles.add(article.toBuilder().original(noise).build());
        }
        CountedSource source = new CountedSource(MemoryArchive.pack(articles));
        try (Archive archive = Archive.open(source, "counted")) {
            assertEquals(
                    200, archive.select(ArticleFilter.ALL).columns().toList().size());
            long ofColumns = source.takeRead();
            assertEquals(articles, archive.stream().toList());
            assertTrue(20 * ofColumns < source.takeRead(), () -> ofColumns + " bytes of columns");
        }
    }

    private static void assertFields(Set<ArticleField> fields) throws IOException {
        List<Article> all = new ArrayList<>();
        for (Article article : GeneratedNews.mixed(List.of("ar", "en"), 60, 900)) {
            all.add(article.toBuilder()
                    .original(new byte[] {1, 2})
                    .attribute("x", 1)
                    .updated(article.published())
                    .build());
            all.add(article.toBuilder().id("again").build());
        }
        try (Archive whole = Archive.open(MemoryArchive.pack(all))) {
            List<Article> expected =
                    all.stream().map(article -> only(article, fields)).toList();
            assertEquals(
                    expected,
                    whole.select(ArticleFilter.ALL).fields(fields).articles().toList());
            List<Utf8Article> texts = whole.select(ArticleFilter.ALL)
                    .fields(fields)
                    .utf8Articles()
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                MemoryArchive.assertUtf8(expected.get(i), texts.get(i));
            }
            assertEquals(expected.size(), texts.size());
        }
    }

    private static Article only(Article article, Set<ArticleField> fields) {
        return Article.builder()
                .id(fields.contains(ArticleField.ID) ? article.id() : null)
                .url(fields.contains(ArticleField.URL) ? article.url() : null)
                .source(fields.contains(ArticleField.SOURCE) ? article.source() : null)
                .language(fields.contains(ArticleField.LANGUAGE) ? article.language() : null)
                .title(fields.contains(ArticleField.TITLE) ? article.title() : null)
                .lead(fields.contains(ArticleField.LEAD) ? article.lead() : null)
                .body(fields.contains(ArticleField.BODY) ? article.body() : "")
                .author(fields.contains(ArticleField.AUTHOR) ? article.author() : null)
                .section(fields.contains(ArticleField.SECTION) ? article.section() : null)
                .tags(fields.contains(ArticleField.TAGS) ? article.tags() : null)
                .published(fields.contains(ArticleField.PUBLISHED) ? article.published() : null)
                .updated(fields.contains(ArticleField.UPDATED) ? article.updated() : null)
                .views(fields.contains(ArticleField.VIEWS) ? article.views() : null)
                .attributes(fields.contains(ArticleField.ATTRIBUTES) ? article.attributes() : Map.of())
                .original(fields.contains(ArticleField.ORIGINAL) ? article.original() : null)
                .build();
    }
}
