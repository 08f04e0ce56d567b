package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.SparkPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Grouping;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;

/** Archives with wrong bytes. */
class DamageTest {

    /** In an archive of this profile chunks come first. */
    private static final int FIRST_DIRECTORY = 30;

    private static final int FIRST_FRAMES = 20_000;

    @TempDir
    Path folder;

    private Path damaged(int position) throws IOException {
        byte[] bytes = Files.readAllBytes(NewsFiles.framed());
        bytes[position] ^= 1;
        return Files.write(folder.resolve("damaged.qrt"), bytes);
    }

    private static List<Long> readable(Path file) throws IOException {
        List<Long> readable = new ArrayList<>();
        try (Archive archive = Archive.open(file)) {
            for (long ordinal = 0; ordinal < archive.size(); ordinal++) {
                if (isReadable(archive, ordinal)) {
                    readable.add(ordinal);
                }
            }
        }
        return readable;
    }

    private static boolean isReadable(Archive archive, long ordinal) throws IOException {
        try {
            archive.article(ordinal);
            return true;
        } catch (CorruptArchiveException e) {
            return false;
        }
    }

    @Test
    void aQueryFailsAtADamagedArticle() throws IOException {
        Path file = damaged(FIRST_FRAMES);
        List<Long> readable = readable(file);
        long missing = LongStream.range(0, 1000)
                .filter(ordinal -> !readable.contains(ordinal))
                .findFirst()
                .orElseThrow();
        Dataset<Row> rows = LocalSpark.load(file).select("_ordinal", "body");
        String message = String.valueOf(
                assertThrows(Exception.class, rows::collectAsList).getMessage());
        assertTrue(message.contains(file + " is damaged at byte "), message);
        assertTrue(message.contains(", article " + missing + ": "), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {FIRST_DIRECTORY, FIRST_FRAMES})
    void damagedArticlesCanBeSkipped(int position) throws IOException {
        Path file = damaged(position);
        List<Long> readable = readable(file);
        Dataset<Row> permissive = LocalSpark.session()
                .read()
                .format("qirtas")
                .option("mode", "permissive")
                .load(file.toString());
        Dataset<Row> rows = permissive.select("_ordinal", "body");
        assertEquals(
                readable,
                rows.collectAsList().stream().map(row -> row.getLong(0)).toList());
        SparkPlan scan = rows.queryExecution().executedPlan().collectLeaves().head();
        assertEquals(
                1000L - readable.size(), scan.metrics().apply("damagedArticles").value());
        assertEquals(
                readable.subList(0, 20),
                permissive.select("_ordinal", "body").limit(20).collectAsList().stream()
                        .map(row -> row.getLong(0))
                        .toList());
    }

    /** To know which texts are others, all texts of a column would be needed. */
    @Test
    void damagedColumnsCanBeSkippedToo() throws IOException {
        Path file = withDamagedColumns();
        Dataset<Row> rows = LocalSpark.session()
                .read()
                .format("qirtas")
                .option("mode", "permissive")
                .load(file.toString())
                .select("_ordinal", "source");
        assertEquals(
                rows.where("concat(source, '') <> 'source 1'").collectAsList(),
                rows.where("source <> 'source 1'").collectAsList());
    }

    private Path withDamagedColumns() throws IOException {
        int step = (int) columnsBytes() / 2;
        for (int position = (int) Files.size(NewsFiles.framed()) - 1; ; position -= step) {
            Path file = damaged(position);
            if (hasDamagedColumns(file)) {
                return file;
            }
        }
    }

    private static long columnsBytes() throws IOException {
        try (Archive archive = Archive.open(NewsFiles.framed())) {
            return archive.info().sections().stream()
                    .filter(section -> section.kind() == SectionKind.COLUMNS)
                    .mapToLong(SectionInfo::bytes)
                    .sum();
        }
    }

    /** Whether an archive can be opened, but not all of its columns be read. */
    private static boolean hasDamagedColumns(Path file) {
        boolean isOpen = false;
        try (Archive archive = Archive.open(file)) {
            isOpen = true;
            return archive.counts(Grouping.SOURCE, ArticleFilter.ALL).isEmpty();
        } catch (IOException e) {
            return isOpen;
        }
    }

    @Test
    void columnsAreReadableWithoutArticles() throws IOException {
        Path file = damaged(FIRST_FRAMES);
        assertFalse(readable(file).size() == 1000);
        assertEquals(
                1000,
                LocalSpark.load(file)
                        .select("source", "published")
                        .collectAsList()
                        .size());
    }
}
