package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

class JsonLinesWriterTest {

    private static Article read(String line) throws IOException {
        try (JsonLines lines = new JsonLines(new ByteArrayInputStream(line.getBytes(UTF_8)), "a")) {
            return lines.next().orElseThrow();
        }
    }

    @Test
    void fieldsComeInTheirOrder() throws IOException {
        Article article = Article.builder()
                .attributeJson("z", "[1]")
                .body("b")
                .views(-3L)
                .tags(List.of("x", "y"))
                .section("c")
                .author("a")
                .updated(ArticleDate.parse("2024"))
                .published(ArticleDate.parse("أمس"))
                .lead("l")
                .title("t")
                .language("ar")
                .source("s")
                .url("u")
                .id("1")
                .original(new byte[] {1})
                .build();
        assertEquals(
                "{\"id\":\"1\",\"url\":\"u\",\"source\":\"s\",\"lang\":\"ar\",\"title\":\"t\",\"lead\":\"l\","
                        + "\"published\":\"أمس\",\"updated\":\"2024\",\"author\":\"a\",\"section\":\"c\","
                        + "\"tags\":[\"x\",\"y\"],\"views\":-3,\"body\":\"b\",\"z\":[1]}",
                JsonLinesWriter.toJson(article));
    }

    @Test
    void anEmptyArticleHasAnEmptyBody() throws IOException {
        assertEquals("{\"body\":\"\"}", JsonLinesWriter.toJson(Article.builder().build()));
    }

    @Test
    void onlyWhatMustBeIsEscaped() throws IOException {
        Article article = Article.builder()
                .body("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é ‌گ 😀 \ud800 \udc00\ud800")
                .build();
        assertEquals(
                "{\"body\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é ‌گ 😀 \\ud800 \\udc00\\ud800\"}",
                JsonLinesWriter.toJson(article));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"body\":\"\"}",
                "{\"body\":null}",
                "{\"body\":[1, 2]}",
                "{\"body\":12}",
                "{\"id\":12,\"url\":null,\"source\":[],\"lang\":{},\"title\":true,\"lead\":1e9,\"body\":\"b\"}",
                "{\"url\":\"u\",\"id\":62315.0}",
                "{\"id\":-123456789012345678901234567890}",
                "{\"id\":1e3}",
                "{\"published\":1643380500,\"updated\":1643380500000}",
                "{\"published\":20240101,\"updated\":null,\"author\":[\"a\",\"b\"],\"section\":false}",
                "{\"tags\":[],\"views\":0}",
                "{\"tags\":[\"a\",null],\"views\":-0}",
                "{\"tags\":\"a,b\",\"views\":\"12\"}",
                "{\"views\":9223372036854775807}",
                "{\"views\":9223372036854775808}",
                "{\"views\":1.0,\"big\":123456789012345678901234567890.000,\"e\":1E-400}",
                "{\"published\":\"\",\"updated\":\"2024-13-45\"}",
                "{\"\":\"\",\" \":{\"\":[{\"x\":[[]]}]}}",
                "{\"x\":\"\\ud800\",\"y\":\"\\\"\",\"body\":\"\\ud83d\\ude00\\ud83d\"}",
                "{\"body\":\"\\u0000\\u001f\\/\\n\u2028\u2029\ufeff\"}",
                "{\"x\":{ \"a\" :\t[ 1 ,2 ] },\"title\":\"\\u0627\\u0644\"}",
                "  {\"id\" : \"۱۲\" , \"body\" : \"متن\"}  ",
                "{\"original\":\"x\",\"language\":\"fa\",\"attributes\":{\"id\":1}}",
            })
    void whatWasReadIsWrittenAgain(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
            writer.write(read(line));
        }
        String written = out.toString(UTF_8);
        assertTrue(written.endsWith("}\n") && written.indexOf('\n') == written.length() - 1, written);
        assertEquals(JsonTree.parse(line), JsonTree.parse(written));
        assertEquals(read(line), read(written));
    }

    @Test
    void anIdThatWasANumberIsOneAgain() throws IOException {
        assertEquals("{\"id\":62315,\"body\":\"b\"}", JsonLinesWriter.toJson(read("{\"body\":\"b\",\"id\":62315}")));
        assertEquals(
                "{\"id\":\"62315\",\"body\":\"b\"}", JsonLinesWriter.toJson(read("{\"body\":\"b\",\"id\":\"62315\"}")));
    }

    @Test
    void attributesStayOnOneLine() throws IOException {
        Article article = Article.builder()
                .body("b")
                .attributeJson("x", "{\n \"a\":\r\n1}")
                .attributeJson("y", "\"\ud800\"")
                .build();
        assertEquals("{\"body\":\"b\",\"x\":{  \"a\":  1},\"y\":\"\\ud800\"}", JsonLinesWriter.toJson(article));
    }

    @Test
    void theFieldHasPrecedenceOverAnAttributeOfItsName() throws IOException {
        Article article = Article.builder()
                .id("1")
                .body("b")
                .attributeJson("id", "2")
                .attributeJson("body", "3")
                .build();
        assertEquals("{\"id\":\"1\",\"body\":\"b\"}", JsonLinesWriter.toJson(article));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "{", "[1", "1 2", "\"a\nb\"", "{\"a\":1,\"a\":2}", "'a'", "\"a"})
    void anAttributeThatIsNoJsonIsRefused(String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Article article =
                Article.builder().id("7").attributes(Map.of("x", json)).build();
        try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
            IOException e = assertThrows(IOException.class, () -> writer.write(article));
            assertTrue(String.valueOf(e.getMessage()).startsWith("attribute x of Article[7"), e::getMessage);
            writer.write(Article.builder().id("8").body("b").build());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals("{\"id\":\"8\",\"body\":\"b\"}\n", out.toString(UTF_8));
    }
}
