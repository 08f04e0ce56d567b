package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.SparkPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in other file systems than that of the machine. */
class FarFilesTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(NewsFiles.framed(), folder.resolve("far.qrt"));
        CountedFiles.take();
    }

    private Dataset<Row> far() {
        return far("FAILFAST");
    }

    private Dataset<Row> far(String mode) {
        return LocalSpark.session()
                .read()
                .format("qirtas")
                .option("mode", mode)
                .option("fs." + CountedFiles.SCHEME + ".impl", CountedFiles.class.getName())
                .load(CountedFiles.name(file));
    }

    private static List<Row> read(Dataset<Row> rows) {
        return rows.selectExpr("*", "_ordinal").collectAsList();
    }

    @Test
    void theyHaveTheSameRows() {
        assertEquals(read(LocalSpark.load(file)), read(far()));
        assertEquals("counted:" + file, far().select("_file").first().get(0));
    }

    @Test
    void columnsAreReadWithoutArticles() throws IOException {
        assertEquals(
                1000,
                far().select("source", "published", "views").collectAsList().size());
        CountedFiles.Counts counts = CountedFiles.take();
        assertEquals(1, counts.opened());
        assertTrue(counts.reads() <= 6, counts::toString);
        assertTrue(4 * counts.bytes() < Files.size(file), counts::toString);
    }

    @Test
    void aScanReadsFewLongParts() throws IOException {
        assertEquals(1000, far().coalesce(1).select("body").collectAsList().size());
        CountedFiles.Counts counts = CountedFiles.take();
        assertEquals(1, counts.opened());
        assertTrue(counts.reads() <= 10 + Files.size(file) / (4 << 20), counts::toString);
        assertTrue(counts.bytes() < 3 * Files.size(file), counts::toString);
    }

    @Test
    void metricsTellWhatWasRead() throws IOException {
        SparkPlan plan = far().select("body").queryExecution().executedPlan();
        assertTrue(plan.execute().getNumPartitions() > 1);
        CountedFiles.take();
        assertEquals(1000, plan.executeCollect().length);
        CountedFiles.Counts counts = CountedFiles.take();
        assertTrue(counts.reads() > 0);
        assertEquals(counts.reads(), metric(plan, "readRequests"));
        assertEquals(counts.bytes(), metric(plan, "readBytes"));
        assertEquals(1000, metric(plan, "decodedArticles"));
        assertEquals(0, metric(plan, "skippedChunks"));
    }

    @Test
    void metricsTellWhatWasSkipped() {
        SparkPlan plan = far().where("_ordinal >= 100 and _ordinal < 290")
                .select("title")
                .queryExecution()
                .executedPlan();
        assertEquals(190, plan.executeCollect().length);
        assertEquals(190, metric(plan, "decodedArticles"));
        assertEquals(0, metric(plan, "skippedChunks"));
        SparkPlan one = far("PERMISSIVE")
                .where("id = 'ar-800'")
                .select("title")
                .queryExecution()
                .executedPlan();
        assertEquals(1, one.executeCollect().length);
        assertEquals(15, metric(one, "skippedChunks"));
    }

    @Test
    void anArticleByItsIdTakesFewReads() throws IOException {
        CountedFiles.take();
        assertEquals(1, far().where("id = 'ar-800'").collectAsList().size());
        CountedFiles.Counts counts = CountedFiles.take();
        assertTrue(counts.reads() <= 10, counts::toString);
    }

    @Test
    void columnsAndLocalFilesCountNothing() {
        SparkPlan plan =
                LocalSpark.load(file).select("source", "views").queryExecution().executedPlan();
        assertEquals(1000, plan.executeCollect().length);
        assertEquals(0, metric(plan, "readRequests"));
        assertEquals(0, metric(plan, "decodedArticles"));
        assertEquals(16, metric(plan, "skippedChunks"));
    }

    private static long metric(SparkPlan plan, String name) {
        return plan.collectLeaves().head().metrics().apply(name).value();
    }

    @Test
    void aPlanReadsTheEndsOfAFile() {
        assertTrue(far().rdd().getNumPartitions() > 1);
        assertTrue(CountedFiles.take().reads() <= 5);
    }

    @Test
    void anArticleIsFoundByItsId() throws IOException {
        assertEquals(
                1,
                far().where("id = 'ar-800'")
                        .select("source", "id")
                        .collectAsList()
                        .size());
        CountedFiles.Counts counts = CountedFiles.take();
        assertTrue(counts.reads() < 20, counts::toString);
        assertTrue(counts.bytes() < Files.size(file), counts::toString);
    }
}
