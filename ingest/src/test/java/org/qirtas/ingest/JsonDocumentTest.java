package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;

class JsonDocumentTest {

    private static JsonDocument reader(String text, int maxBytes) {
        return new JsonDocument(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                "a.json",
                maxBytes,
                RecordReading.plain(),
                Optional.empty());
    }

    private static ArticleInput input(String text) {
        return ArticleInput.open(new ByteArrayInputStream(text.getBytes(UTF_8)), "a.json");
    }

    private static List<String> bodies(String text) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (ArticleInput input = input(text)) {
            for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
                bodies.add(next.get().body());
            }
        }
        return bodies;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"body\":\"1\"},{\"body\":\"2\"}]",
                "\uFEFF [\n  {\n    \"body\": \"1\"\n  },\n  {\n    \"body\": \"2\"\n  }\n]\n",
                "[{\"body\":\"1\"},\n{\"body\":\"2\"}]\n",
                "{\n  \"body\": \"1\"\n}\n{\n  \"body\": \"2\"\n}\n",
                "{\r\n\t\"body\": \"1\",\r\n\t\"x\":\r\n\t{\r\n\t}\r\n}{\"body\":\"2\"}",
                "{\"tags\": [\n\"a\"], \"body\": \"1\"} [{\"body\":\"2\"}] []",
                "{\"body\":\"1\"}\n{\"body\":\"2\"}\n",
            })
    void objectsAndArraysOfThemAreRead(String text) throws IOException {
        assertEquals(List.of("1", "2"), bodies(text));
    }

    @Test
    void bracketsAndQuotesInStringsDoNotCount() throws IOException {
        String body = "]}\\\"{[\\\\";
        assertEquals(List.of("]}\"{[\\", "x"), bodies("[\n{\"body\": \"" + body + "\"}, {\"body\":\"x\"}]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"body\":\"cut\n{\"body\":\"2\"}\n",
                "{\"id\":\"1\",\n{\"body\":\"2\"}\n",
                "{\"id\":\n{\"body\":\"2\"}\n",
                "{\n{\"body\":\"2\"}\n",
                "{\"id\":\"1\"\n{\"body\":\"2\"}\n",
                "[1]\n{\"body\":\"2\"}\n",
                "oops\n{\"body\":\"2\"}\n",
            })
    void aBadFirstLineOfJsonLinesIsALine(String text) throws IOException {
        try (ArticleInput input = input(text)) {
            IngestException e = assertThrows(IngestException.class, input::next);
            assertEquals(1, e.line());
            assertEquals(text.substring(0, text.indexOf('\n')), new String(e.rejected(), UTF_8));
            assertEquals("2", input.next().orElseThrow().body());
        }
    }

    @Test
    void aBadObjectIsGivenWithItsLineAndReadingGoesOn() throws IOException {
        String bad = "{\n    \"body\": \"1\",\n    \"views\": 01\n  }";
        try (JsonDocument document = reader("[\n  " + bad + ",\n  7, {\"body\": \"2\"}\n]\n", 1_000)) {
            IngestException e = assertThrows(IngestException.class, document::next);
            assertEquals("a.json:4: a number begins with 0 (column 15)", e.getMessage());
            assertArrayEquals(bad.getBytes(UTF_8), e.rejected());
            e = assertThrows(IngestException.class, document::next);
            assertEquals("a.json:6: not a JSON object", e.getMessage());
            assertArrayEquals("7".getBytes(UTF_8), e.rejected());
            assertEquals("2", document.next().orElseThrow().body());
            assertEquals("a.json:6: why", document.reject("why").getMessage());
            assertEquals(Optional.empty(), document.next());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{}|a.json:1: the array does not end; the file is truncated",
                "[{},|a.json:1: the array does not end; the file is truncated",
                "[{} {}]|a.json:1: a comma or a closing bracket must stand before this",
                "[{},]|a.json:1: an object must stand here",
                "[{},,{}]|a.json:1: an object must stand here",
                "[{}}|a.json:1: neither a JSON object nor an array of objects",
                "{} x|a.json:1: neither a JSON object nor an array of objects",
                "[{\"a\":|a.json:1: the JSON object does not end; the file is truncated, or a bracket is missing",
                "[\"\\ud800\",{\"\":[}|a.json:1: not a JSON object",
            })
    void damageIsAnError(String text, String problem) throws IOException {
        List<String> problems = new ArrayList<>();
        try (JsonDocument document = reader(text, 1_000)) {
            boolean more = true;
            while (more) {
                more = hasNext(document, problems);
            }
        }
        assertEquals(problem, problems.get(0));
    }

    private static boolean hasNext(JsonDocument document, List<String> problems) throws IOException {
        try {
            return document.next().isPresent();
        } catch (IngestException e) {
            problems.add(String.valueOf(e.getMessage()));
            return true;
        }
    }

    @Test
    void anEndlessObjectIsPassedOverInFixedMemory() throws IOException {
        String text = "[{\"body\":\"" + "x".repeat(3 << 20) + "\"},\n{\"body\":\"2\"}]";
        try (JsonDocument document = reader(text, 1_000)) {
            IngestException e = assertThrows(IngestException.class, document::next);
            assertEquals("a.json:1: longer than 1000 bytes", e.getMessage());
            assertEquals(0, e.rejected().length);
            assertEquals("2", document.next().orElseThrow().body());
            assertEquals(Optional.empty(), document.next());
            assertEquals(text.length(), document.bytesRead());
        }
    }

    @Test
    void anyBytesEnd() throws IOException {
        Random random = new Random(18);
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder("[{");
            random.ints(random.nextInt(40), 0, 12).forEach(i -> text.append("{}[]\",:\\\n 1a".charAt(i)));
            List<String> problems = new ArrayList<>();
            try (JsonDocument document = reader(text.toString(), 16)) {
                int steps = 0;
                while (hasNext(document, problems)) {
                    assertTrue(++steps <= text.length() + 1, text.toString());
                }
            }
        }
    }
}
