package org.qirtas.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.DateConvention;
import org.qirtas.ingest.DateOrder;
import org.qirtas.ingest.DateWording;
import org.qirtas.ingest.FieldMapping;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;

class CsvFormatTest {

    private static ArticleInput input(byte[] table, IngestOptions options) {
        return ArticleInput.open(new ByteArrayInputStream(table), "a.csv", options.withFormat("csv"));
    }

    private static ArticleInput input(String table) {
        return input(table.getBytes(UTF_8), IngestOptions.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void rowsBecomeArticles(String separator) throws IOException {
        String table =
                "\uFEFFid,title,tags,views,body,x\r\n7,عنوان,\"a، b\",\"1,234\",\"one\r\n\"\"two\"\"\",\r\n8,,,,b,y";
        try (ArticleInput input = input(table.replace("\"1,234\"", "1 234").replace(",", separator))) {
            Article article = input.next().orElseThrow();
            assertEquals("7", article.id());
            assertEquals("عنوان", article.title());
            assertEquals(List.of("a", "b"), article.tags());
            assertEquals(1234L, article.views());
            assertEquals("one\r\n\"two\"", article.body());
            assertEquals(Map.of(), article.attributes());
            Article expected =
                    Article.builder().id("8").body("b").attribute("x", "y").build();
            assertEquals(Optional.of(expected), input.next());
            assertEquals("a.csv:4: why", input.reject("why").getMessage());
            assertEquals(Optional.empty(), input.next());
        }
    }

    @Test
    void datesFollowTheConventionOfTheOptions() throws IOException {
        IngestOptions options = IngestOptions.DEFAULT.withDateConvention(DateConvention.NONE.withOrder(DateOrder.DMY));
        try (ArticleInput input = input("id,body,published\n7,x,03/04/2021\n".getBytes(UTF_8), options)) {
            assertEquals(
                    DateWording.parse("03/04/2021", null, options.dateConvention()),
                    input.next().orElseThrow().published());
        }
    }

    @Test
    void columnsAreMappedAndPresetsRecognised() throws IOException {
        IngestOptions options = IngestOptions.DEFAULT.withMapping(FieldMapping.parse("section=desk"));
        String table = "headline,text,date,desk\nT,B,,local\nU,C,2022-01-28,\n";
        try (ArticleInput input = input(table.getBytes(UTF_8), options)) {
            Article expected =
                    Article.builder().title("T").body("B").section("local").build();
            assertEquals(Optional.of(expected), input.next());
            assertEquals(Optional.of("hugging-face"), input.preset());
            assertEquals("C", input.next().orElseThrow().body());
        }
    }

    @Test
    void aRowOfAnotherLengthIsGivenAndReadingGoesOn() throws IOException {
        try (ArticleInput input = input("id,body\n1,\"a\nb\",c\n2,d\n")) {
            IngestException e = assertThrows(IngestException.class, input::next);
            assertEquals("a.csv:2: 3 cells, but the first row names 2 columns", e.getMessage());
            assertEquals("\"1\",\"a\nb\",\"c\"", new String(e.rejected(), UTF_8));
            assertEquals("d", input.next().orElseThrow().body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,id\n1,2\n", "id,\n1,2\n"})
    void columnsNeedNamesOfTheirOwn(String table) throws IOException {
        try (ArticleInput input = input(table)) {
            String message = String.valueOf(
                    assertThrows(IngestException.class, input::next).getMessage());
            assertTrue(message.startsWith("a.csv:1: the first row must name all columns"), message);
            assertEquals(Optional.empty(), input.next());
        }
    }

    @Test
    void anEndlessCellIsRefused() throws IOException {
        try (ArticleInput input = input("id,body\n1,\"" + "x".repeat((1 << 24) + 1_000) + "\n")) {
            String message = String.valueOf(
                    assertThrows(IngestException.class, input::next).getMessage());
            assertTrue(message.contains("a cell has more than 16 Mi characters"), message);
            assertEquals(Optional.empty(), input.next());
        }
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        byte[] table = "id,body\n1,\u00e9\u00e8\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        try (ArticleInput input = input(table, IngestOptions.DEFAULT)) {
            String message = String.valueOf(
                    assertThrows(IngestException.class, input::next).getMessage());
            assertTrue(message.contains("not UTF-8"), message);
        }
    }

    @Test
    void theNameTells(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("news.tsv"), "id\tbody\n1\tb\n");
        try (ArticleInput input = ArticleInput.open(table)) {
            assertEquals("b", input.next().orElseThrow().body());
        }
        assertEquals(Recognition.NO, new CsvFormat().recognize(new byte[] {'a', 0}));
        assertEquals(List.of("text/csv", "text/tab-separated-values"), new CsvFormat().mediaTypes());
    }
}
