package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;

class FieldMappingTest {

    private static Article read(String record, String mapping) throws IOException {
        IngestOptions options =
                IngestOptions.DEFAULT.withMapping(FieldMapping.parse(mapping)).withPreset("none");
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(record.getBytes(UTF_8)), "a", options)) {
            return input.next().orElseThrow();
        }
    }

    @Test
    void valuesMoveToTheirFieldsAndTheRestStays() throws IOException {
        Article article = read(
                "{\"headline\":\"عنوان\",\"text\":\"a\\nb\",\"by\":[\"A\",\"B\"],\"at\":1643380500.0,\"x\":[1, 2]}",
                "title=headline,body=text,author=by,published=at");
        assertEquals("عنوان", article.title());
        assertEquals("a\nb", article.body());
        assertEquals("A, B", article.author());
        assertEquals(DateWording.parse("1643380500"), article.published());
        assertEquals(Map.of("x", "[1, 2]", "published", "1643380500"), article.attributes());
    }

    @Test
    void keysAreTriedInOrder() throws IOException {
        FieldMapping mapping = FieldMapping.parse("title=headline,title=name");
        assertEquals(List.of("headline", "name"), mapping.keys("title"));
        Article article = read("{\"name\":\"n\",\"headline\":\"\",\"body\":\"b\"}", "title=headline,title=name");
        assertEquals("n", article.title());
        assertEquals(Map.of("headline", "\"\""), article.attributes());
    }

    @Test
    void pathsGoThroughObjectsAndArrays() throws IOException {
        Article article = read(
                "{\"source\":{\"id\":null,\"name\":\"S\"},\"by\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"a.b\":\"L\",\"body\":\"b\"}",
                "source=source.name,author=by.name,lead=a.b");
        assertEquals("S", article.source());
        assertEquals("A, B", article.author());
        assertEquals("L", article.lead());
        assertEquals(Map.of("source_", "{\"id\":null}"), article.attributes());
    }

    @Test
    void theNameOfATakenFieldIsFreedForNothingElse() throws IOException {
        Article article = read("{\"title\":\"t\",\"title_\":1,\"headline\":\"h\",\"body\":\"b\"}", "title=headline");
        assertEquals("h", article.title());
        assertEquals(Map.of("title__", "\"t\"", "title_", "1"), article.attributes());
        JsonLinesWriter.toJson(article);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1,234\"|1234",
                "\"۱٬۲۳۴\"|1234",
                "\"1 234 567\"|1234567",
                "12.0|12",
                "\" 7 \"|7",
                "1.234|",
                "\"1.234\"|",
                "\"1,23\"|",
                "\"1,234 567\"|",
                "\"99999999999999999999\"|",
                "{}|",
            })
    void viewsAreWholeNumbersInAnyWording(String json, Long views) throws IOException {
        Article article = read("{\"seen\":" + json + ",\"body\":\"b\"}", "views=seen");
        assertEquals(views, article.views());
        assertEquals(views == null, article.attributes().containsKey("seen"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "62315|62315",
                "62315.0|62315",
                "6.2315E4|62315",
                "1.5|1.5",
                "1e99|1"
                        + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
                "1e999999999999|1e999999999999",
                "\"a\"|a",
            })
    void idsMayBeNumbers(String json, String id) throws IOException {
        assertEquals(id, read("{\"nr\":" + json + ",\"body\":\"b\"}", "id=nr").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"a\",\"b, c\"]", "[{\"name\":\"a\"},{\"name\":\"b, c\"}]"})
    void tagsAreAList(String json) throws IOException {
        assertEquals(
                List.of("a", "b, c"),
                read("{\"k\":" + json + ",\"body\":\"\"}", "tags=k,tags=k.name").tags());
    }

    @Test
    void tagsMayBeOneText() throws IOException {
        assertEquals(
                List.of("a", "b c", "د"),
                read("{\"k\":\"a, b c ,، د\"}", "tags=k").tags());
    }

    @Test
    void aRecordWithoutTheKeysIsUnchanged() throws IOException {
        String record = "{\"id\":7,\"views\":\"1,234\",\"title\":[\"t\"],\"body\":null,\"x\":{\"a\": 1}}";
        Article article = read(record, "title=headline");
        assertEquals(
                record.replace(": 1", ":1"), JsonLinesWriter.toJson(article).replace(": 1", ":1"));
        assertNull(article.title());
    }

    @Test
    void anythingElseThanFieldAndKeyIsRefused() {
        for (String text : List.of("title", "", "heading=x", "title=", "title=a,")) {
            assertThrows(IllegalArgumentException.class, () -> FieldMapping.parse(text), text);
        }
        String message = assertThrows(IllegalArgumentException.class, () -> FieldMapping.parse("heading=x"))
                .getMessage();
        assertTrue(String.valueOf(message).startsWith("there is no field 'heading'; the fields are id, url"), message);
    }
}
