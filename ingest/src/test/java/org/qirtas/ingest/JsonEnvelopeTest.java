package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;

/** Objects that only wrap an array of records. */
class JsonEnvelopeTest {

    private static ArticleInput input(String text, IngestOptions options) {
        return ArticleInput.open(new ByteArrayInputStream(text.getBytes(UTF_8)), "a.json", options);
    }

    private static List<String> ids(ArticleInput input) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
            ids.add(String.valueOf(next.get().id()));
        }
        return ids;
    }

    private static List<String> ids(String text) throws IOException {
        try (ArticleInput input = input(text, IngestOptions.DEFAULT)) {
            return ids(input);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"ok\",\"totalResults\":2,\"articles\":[{\"id\":\"1\"},{\"id\":\"2\"}]}",
                "\uFEFF{\n  \"meta\": {\"a\": [1, {\"b\": \"]}\\\"\"}]},\n  \"items\": [\n    {\"id\": \"1\"},\n    {\"id\": \"2\"}\n  ],\n  \"next\": null\n}\n",
                "{\"results\":[{\"id\":\"1\"}]}\n{\"results\":[]}\n{\"page\":3,\"results\":[{\"id\":\"2\"}]}\n",
                "{\"docs\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"count\":2,\"facets\":{\"x\":[{}]}}",
            })
    void theRecordsAreArticles(String text) throws IOException {
        assertEquals(List.of("1", "2"), ids(text));
    }

    @Test
    void theSummaryIsTold() throws IOException {
        String text =
                "{\"status\":\"ok\",\"articles\":[{\"source\":{\"id\":null,\"name\":\"Example\"},\"title\":\"The ferry\","
                        + "\"publishedAt\":\"2022-01-28T10:30:00Z\",\"content\":\"It turned back.\"}]}";
        try (ArticleInput input = input(text, IngestOptions.DEFAULT)) {
            Article article = input.next().orElseThrow();
            assertEquals("It turned back.", article.body());
            assertEquals("Example", article.source());
            assertEquals(Optional.of("newsapi"), input.preset());
            assertTrue(input.next().isEmpty());
            assertEquals(Map.of("records taken from 'articles'", 1L), input.notes());
        }
    }

    @Test
    void nodesThatAreNoArticlesAreLeftOut() throws IOException {
        String text =
                "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Organization\",\"name\":\"Example\"},"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"The ferry\",\"articleBody\":\"It turned back.\"},"
                        + "{\"@type\":\"BreadcrumbList\"}]}";
        try (ArticleInput input = input(text, IngestOptions.DEFAULT)) {
            assertEquals("The ferry", input.next().orElseThrow().title());
            assertTrue(input.next().isEmpty());
            assertEquals(Map.of("records taken from '@graph'", 1L), input.notes());
            assertEquals(Map.of("nodes of '@graph' that are no articles", 2L), input.articlesLeftOut());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"items\":[{\"id\":\"2\"}]}",
                "{\"title\":\"x\",\"articles\":[{\"id\":\"2\"}],\"id\":\"1\"}",
                "{\"photos\":[{\"id\":\"2\"}],\"id\":\"1\"}",
                "{\"items\":[\"a\"],\"id\":\"1\"}",
                "{\"x\":{\"items\":[{\"id\":\"2\"}]},\"id\":\"1\"}",
            })
    void aRecordWithAnArrayIsARecord(String text) throws IOException {
        assertEquals(List.of("1"), ids(text));
    }

    @Test
    void optionsKeepTheObjectWhole() throws IOException {
        String text = "{\"items\":[{\"id\":\"2\"}],\"id\":\"1\"}";
        assertEquals(List.of("1"), ids(input(text, IngestOptions.DEFAULT.withPreset("none"))));
        assertEquals(
                List.of("1"),
                ids(input(text, IngestOptions.DEFAULT.withMapping(FieldMapping.parse("tags=items.id,id=id")))));
    }

    private static String problem(String text) {
        ArticleInput input = input(text, IngestOptions.DEFAULT);
        return String.valueOf(
                assertThrows(IngestException.class, () -> ids(input)).getMessage());
    }

    @Test
    void whatIsNoEnvelopeAfterAllIsTold() {
        String record = problem("{\"items\":[{\"id\":\"2\"}],\n\"body\":\"x\"}");
        assertEquals(
                "a.json:2: an object with a body beside the records of 'items'; --as none reads it as one record",
                record);
        assertTrue(problem("{\"items\":[{\"id\":\"2\"}]").contains("does not end"));
        assertTrue(problem("{\"items\":[{\"id\":\"2\"}").contains("the array does not end"));
        assertTrue(problem("{\"items\":[{\"id\":\"2\"}]}{\"id\":\"3\"}").contains("without the array 'items'"));
        assertTrue(problem("{\"items\":[{\"id\":\"2\"}]}{\"items\":1}").contains("must be an array"));
        assertTrue(problem("{\"items\":[{\"id\":\"2\"}],}").contains("a key in double quotes must stand here"));
    }

    @Test
    void manyRecordsTakeLittleMemory() throws IOException {
        StringBuilder text = new StringBuilder("{\"articles\":[{\"id\":\"0\"}");
        for (int i = 1; i < 20_000; i++) {
            text.append(",{\"id\":\"")
                    .append(i)
                    .append("\",\"body\":\"")
                    .append("x".repeat(300))
                    .append("\"}");
        }
        assertEquals(20_000, ids(text + "]}").size());
    }
}
