package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.Profile;

/** Few rows of few archives come from the driver, those of many from tasks, and they are the same. */
class DriverScanTest {

    private static final int MANY = 65;
    private static final int EACH = 6;

    @TempDir
    static Path many;

    @TempDir
    static Path few;

    @BeforeAll
    static void write() throws IOException {
        List<Article> articles = NewsFiles.ARTICLES.subList(0, MANY * EACH);
        for (int i = 0; i < MANY; i++) {
            Path file = many.resolve(i + ".qrt");
            NewsFiles.write(file, articles.subList(i * EACH, (i + 1) * EACH), Profile.FAST);
        }
        NewsFiles.write(few.resolve("all.qrt"), articles, Profile.FAST);
        LocalSpark.load(many).createOrReplaceTempView("many");
        LocalSpark.load(few).createOrReplaceTempView("few");
    }

    private static Dataset<Row> sql(String query, String table) {
        return LocalSpark.session().sql(query.replace("TABLE", table));
    }

    private static boolean isOfDriver(Dataset<Row> rows) {
        return rows.queryExecution().sparkPlan().toString().contains("LocalTableScan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from TABLE where id in ('ar-4', 'ar-100', 'ar-380') order by id",
                "select title from TABLE where id = 'ar-222' and language = 'ar' and body like '%a%'",
                "select count(*) from TABLE where published > '2015-06-01'",
                "select source, count(*) from TABLE group by source order by source",
                "select min(published), max(published), count(*) from TABLE where views > 40",
            })
    void driverAndTasksAgree(String query) {
        assertTrue(isOfDriver(sql(query, "few")), query);
        assertFalse(isOfDriver(sql(query, "many")), query);
        assertEquals(
                sql(query, "many").collectAsList().toString(),
                sql(query, "few").collectAsList().toString(),
                query);
    }

    @Test
    void anArticleTakesNoTask() throws TimeoutException {
        AtomicInteger jobs = new AtomicInteger();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
            }
        };
        LocalSpark.session().sparkContext().addSparkListener(listener);
        assertEquals(
                1,
                sql("select * from TABLE where id = 'ar-100'", "few")
                        .collectAsList()
                        .size());
        LocalSpark.session().sparkContext().listenerBus().waitUntilEmpty();
        assertEquals(0, jobs.get());
        assertEquals(
                1,
                sql("select * from TABLE where id = 'ar-100'", "many")
                        .collectAsList()
                        .size());
        LocalSpark.session().sparkContext().listenerBus().waitUntilEmpty();
        assertEquals(1, jobs.get());
        LocalSpark.session().sparkContext().removeSparkListener(listener);
    }

    @Test
    void manyIdsAreReadByTasks() {
        String ids = String.join(
                "', '",
                NewsFiles.ARTICLES.stream()
                        .flatMap(article -> Stream.ofNullable(article.id()))
                        .limit(101)
                        .toList());
        Dataset<Row> rows = sql("select id from TABLE where id in ('" + ids + "')", "few");
        assertFalse(isOfDriver(rows));
        assertEquals(101, rows.collectAsList().size());
    }

    @Test
    void aFewRowsAreBroadcast() {
        Dataset<Row> one = sql("select id, title from TABLE where id = 'ar-100'", "few");
        Dataset<Row> all = sql("select id, body from TABLE", "few");
        Dataset<Row> joined = all.join(one, "id");
        assertTrue(joined.queryExecution().sparkPlan().toString().contains("Broadcast"));
        assertEquals(1, joined.collectAsList().size());
    }

    @Test
    void aDamagedArticleFailsTheQueryWithItsName() throws IOException {
        Path file = Files.createDirectory(few.resolve("_damaged")).resolve("damaged.qrt");
        NewsFiles.writeFramed(file, NewsFiles.ARTICLES.subList(0, 500));
        byte[] bytes = Files.readAllBytes(file);
        Dataset<Row> intact = LocalSpark.load(file).where("id = 'ar-456'");
        assertEquals(1, intact.collectAsList().size());
        for (int i = bytes.length / 2; i < bytes.length * 9 / 10; i++) {
            bytes[i] ^= 1;
        }
        Path damaged = Files.write(file.resolveSibling("flipped.qrt"), bytes);
        Dataset<Row> rows = LocalSpark.load(damaged).where("id = 'ar-456'");
        Exception problem = assertThrows(Exception.class, rows::collectAsList);
        assertTrue(problem.toString().contains("flipped.qrt"), problem.toString());
    }
}
