package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;

/** Archives as tables. */
class ReadingTest {

    @TempDir
    static Path folder;

    private final List<Article> articles = NewsFiles.ARTICLES;
    private final Path framed = NewsFiles.framed();

    private static List<Article> read(Dataset<Row> rows) {
        return rows.select("*", "original").collectAsList().stream()
                .map(RowArticle::of)
                .toList();
    }

    private static List<Long> ordinals(Dataset<Row> rows) {
        return rows.select("_ordinal").as(Encoders.LONG()).collectAsList();
    }

    @Test
    void mostArticlesHaveFrames() throws IOException {
        try (Archive archive = Archive.open(framed)) {
            long bytes = archive.info().sections().stream()
                    .filter(section -> section.kind() == SectionKind.CHUNK)
                    .mapToLong(SectionInfo::bytes)
                    .sum();
            assertTrue(bytes > 150L * articles.size(), () -> archive.info().toString());
        }
    }

    @Test
    void everyFieldOfEveryArticleIsInARow() {
        Dataset<Row> rows = LocalSpark.load(framed);
        assertTrue(rows.rdd().getNumPartitions() > 1);
        assertEquals(articles, read(rows));
    }

    @Test
    void columnsHaveTheirTypesAndOrder() {
        assertEquals(
                "id string, url string, source string, language string, title string, lead string, body string,"
                        + " author string, section string, tags array<string>, published timestamp,"
                        + " published_text string, published_precision string, updated timestamp,"
                        + " updated_text string, updated_precision string, views bigint,"
                        + " attributes map<string,string>",
                Arrays.stream(LocalSpark.load(framed).schema().fields())
                        .map(field -> field.name() + " " + field.dataType().catalogString())
                        .collect(Collectors.joining(", ")));
    }

    /** Each column alone, whether an article is read for it or not, has what it has among all columns. */
    @Test
    void aColumnIsTheSameWithAndWithoutOthers() {
        Dataset<Row> rows = LocalSpark.load(framed).where("_ordinal < 200").coalesce(1);
        List<Row> whole = rows.selectExpr("*", "original", "_file", "_ordinal", "_generation")
                .collectAsList();
        assertEquals(200, whole.size());
        for (String column : whole.get(0).schema().fieldNames()) {
            List<Object> alone = rows.select(column).collectAsList().stream()
                    .map(ReadingTest::value)
                    .toList();
            List<Object> among = whole.stream()
                    .map(row -> value(row, row.fieldIndex(column)))
                    .toList();
            assertEquals(among, alone, column);
        }
    }

    private static Object value(Row row) {
        return value(row, 0);
    }

    private static Object value(Row row, int index) {
        Object value = row.get(index);
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    @Test
    void aRowKnowsItsPlace() throws IOException {
        Path grown = Files.copy(framed, folder.resolve("grown.qrt"));
        try (ArchiveWriter writer = Archives.append(grown, WriterOptions.DEFAULT)) {
            writer.add(Article.builder().id("new").body("later").build());
            writer.finish();
        }
        Row last = LocalSpark.load(grown)
                .where("id = 'new'")
                .select("_file", "_ordinal", "_generation")
                .first();
        assertEquals("file:" + grown, last.get(0));
        assertEquals((long) articles.size(), last.get(1));
        assertEquals(1, last.get(2));
        assertEquals(
                articles.size(), LocalSpark.load(grown).where("_generation = 0").count());
    }

    @Test
    void deletedAndRedactedArticlesAreNoRows() throws IOException {
        Path deleted = Files.copy(framed, folder.resolve("deleted.qrt"));
        Archives.delete(deleted, List.of("ar-10", "ar-100"), WriterOptions.DEFAULT);
        Path redacted = folder.resolve("redacted.qrt");
        Archives.redact(deleted, List.of("ar-11", "ar-200"), redacted, WriterOptions.DEFAULT);
        Dataset<Row> rows = LocalSpark.load(redacted);
        List<Long> expected = IntStream.range(0, articles.size())
                .filter(ordinal -> !List.of(10, 11, 100, 200).contains(ordinal))
                .mapToObj(Long::valueOf)
                .toList();
        assertEquals(expected, ordinals(rows));
        assertEquals(expected.size(), rows.count());
        assertEquals(expected.size(), rows.select("title").collectAsList().size());
        assertEquals(0, rows.where("id in ('ar-10', 'ar-11')").count());
    }

    @Test
    void severalThreadsReadAnArchiveOnce() {
        Dataset<Row> rows = LocalSpark.load(framed);
        Dataset<Row> places = rows.select("_ordinal");
        List<Long> all = ordinals(places.union(places).union(places));
        assertEquals(3 * articles.size(), all.size());
        assertEquals(articles.size(), all.stream().distinct().count());
    }

    @Test
    void pathsAreFilesFoldersAndPatterns() throws IOException {
        Path days = Files.createDirectories(folder.resolve("days"));
        Path inner = Files.createDirectories(days.resolve("older"));
        Path first = NewsFiles.writeFramed(days.resolve("2025-01-01.qrt"), articles.subList(0, 3));
        Path second = NewsFiles.writeFramed(days.resolve("2025-01-02.qrt"), articles.subList(3, 7));
        NewsFiles.writeFramed(days.resolve("2025-01-03"), articles.subList(7, 8));
        NewsFiles.writeFramed(days.resolve("_unfinished.qrt"), articles.subList(7, 8));
        NewsFiles.writeFramed(days.resolve(".hidden.qrt"), articles.subList(7, 8));
        NewsFiles.writeFramed(inner.resolve("2024.qrt"), articles.subList(8, 24));
        assertEquals(7, LocalSpark.load(days).count());
        assertEquals(4, LocalSpark.load(days + "/*-02.qrt").count());
        assertEquals(8, LocalSpark.load(days + "/2025-01-*").count());
        assertEquals(7, LocalSpark.load(first, second).count());
        assertEquals(1, LocalSpark.load(days.resolve("2025-01-03")).count());
        Dataset<Row> recursive = LocalSpark.session()
                .read()
                .format("qirtas")
                .option("recursiveFileLookup", true)
                .load(days.toString());
        assertEquals(23, recursive.count());
        assertEquals(3, recursive.select("_file").distinct().count());
    }

    @Test
    void aPathWithoutAnArchiveIsNamed() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertMessage("empty has no file whose name ends in .qrt", LocalSpark.load(empty));
        assertMessage("missing.qrt does not exist", LocalSpark.load(folder.resolve("missing.qrt")));
        Path text = Files.writeString(folder.resolve("text.qrt"), "no archive");
        assertMessage(text.toString(), LocalSpark.load(text));
        assertMessage(
                "no path is given", LocalSpark.session().read().format("qirtas").load());
        assertMessage(
                "the mode of qirtas is FAILFAST or PERMISSIVE, not loose",
                LocalSpark.session()
                        .read()
                        .format("qirtas")
                        .option("mode", "loose")
                        .load(framed.toString()));
    }

    private static void assertMessage(String expected, Dataset<Row> rows) {
        Exception thrown = assertThrows(Exception.class, rows::collectAsList);
        assertTrue(String.valueOf(thrown.getMessage()).contains(expected), thrown::getMessage);
    }

    @Test
    void aReplacedArchiveIsReadAnew() throws IOException {
        Path file = NewsFiles.writeFramed(folder.resolve("replaced.qrt"), articles.subList(0, 3));
        assertEquals(3, LocalSpark.load(file).count());
        Files.delete(file);
        NewsFiles.writeFramed(file, articles.subList(0, 50));
        assertEquals(50, LocalSpark.load(file).select("title").collectAsList().size());
    }
}
