package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.Hit;
import org.qirtas.Snippet;
import org.qirtas.TextRange;
import org.qirtas.internal.query.SampledQueries;
import org.qirtas.testing.MemoryArchive;
import org.qirtas.testing.SearchableNews;

class SnippetTest {

    private static final Article ARTICLE = Article.builder()
            .id("1")
            .title("Flood in the valley")
            .author("Sara Valley")
            .tags(List.of("weather", "north valley"))
            .lead("A flood came.")
            .body("Much rain, then a flood. " + "Many other words. ".repeat(40))
            .build();

    @ParameterizedTest
    @CsvSource({
        "flood, LEAD, A flood came.",
        "valley, TAGS, north valley",
        "sara, AUTHOR, Sara Valley",
        "\"in the\", TITLE, Flood in the valley",
        "title:flood, TITLE, Flood in the valley"
    })
    void theFieldWithTheMostTermsIsShown(String query, ArticleField field, String text) throws IOException {
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(ARTICLE)))) {
            Hit hit = archive.search(query).hits().get(0);
            assertEquals(field, hit.snippet().field());
            assertEquals(text, hit.snippet().text());
            assertEquals(ARTICLE.title(), hit.headline().title());
        }
    }

    @Test
    void aPartOfALongTextIsCut() throws IOException {
        try (Archive archive = Archive.open(MemoryArchive.pack(List.of(ARTICLE)))) {
            Snippet snippet = archive.search("flood rain").hits().get(0).snippet();
            assertEquals(ArticleField.BODY, snippet.field());
            assertEquals(List.of(new TextRange(5, 9), new TextRange(18, 23)), snippet.matches());
            assertFalse(snippet.isCutBefore());
            assertTrue(snippet.isCutAfter());
            assertTrue(ARTICLE.body().startsWith(snippet.text()));
        }
    }

    @Test
    void everyHitHasASnippet() throws IOException {
        List<Article> news = SearchableNews.articles(300);
        SampledQueries queries = new SampledQueries(SearchableNews.texts(news), 8);
        try (Archive archive = Archive.open(MemoryArchive.pack(news))) {
            for (int i = 0; i < 100; i++) {
                for (Hit hit : archive.search(queries.next()).limit(20).hits()) {
                    assertIsOf(news.get((int) hit.ordinal()), hit.snippet());
                }
            }
        }
    }

    private static void assertIsOf(Article article, Snippet snippet) {
        assertTrue(SearchableNews.searched(article).get(snippet.field()).stream()
                .anyMatch(text -> text.contains(snippet.text())));
        int end = 0;
        for (TextRange match : snippet.matches()) {
            assertTrue(match.start() >= end && match.end() > match.start());
            end = match.end();
        }
        assertTrue(end > 0 && end <= snippet.text().length());
    }
}
