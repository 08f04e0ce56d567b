package org.qirtas.spark;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.SectionKind;

/** Tables as archives. */
class WritingTest {

    @TempDir
    Path folder;

    private static Dataset<Row> news;

    @BeforeAll
    static void read() {
        news = LocalSpark.load(NewsFiles.framed()).where("_ordinal < 300").select("*", "original");
    }

    private static void write(Dataset<Row> rows, Path target, String mode) {
        rows.write().format("qirtas").mode(mode).option("profile", "fast").save(target.toString());
    }

    private static List<Article> read(Path archives) {
        return LocalSpark.load(archives).select("*", "original").collectAsList().stream()
                .map(RowArticle::of)
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".crc"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSameArticlesComeBackInTheirOrder() throws IOException {
        Path target = folder.resolve("news");
        write(news, target, "append");
        assertEquals(NewsFiles.ARTICLES.subList(0, 300), read(target));
        assertEquals(news.rdd().getNumPartitions(), names(target).size());
        for (String name : names(target)) {
            assertTrue(name.matches("part-0000[0-9]-.*\\.qrt"), name);
            try (Archive archive = Archive.open(target.resolve(name))) {
                assertTrue(archive.verify().isWhole());
                assertEquals("FAST", archive.info().profile());
            }
        }
    }

    @Test
    void archivesAreAddedOrReplaced() throws IOException {
        Path target = folder.resolve("news");
        write(news.coalesce(1), target, "append");
        write(news.limit(10), target, "append");
        assertEquals(310, LocalSpark.load(target).count());
        Files.writeString(target.resolve("notes.txt"), "stays");
        write(news.limit(7), target, "overwrite");
        assertEquals(7, LocalSpark.load(target).count());
        assertEquals(2, names(target).size());
        write(news.limit(0), target, "overwrite");
        assertEquals(List.of("notes.txt"), names(target));
    }

    @Test
    void aFailedTaskLeavesNothing() throws IOException {
        Path target = folder.resolve("news");
        write(news.limit(5), target, "append");
        List<String> before = names(target);
        Dataset<Row> failing = news.withColumn("body", expr("if(id = 'ar-250', raise_error('stop'), body)"));
        assertThrows(Exception.class, () -> write(failing, target, "overwrite"));
        assertEquals(before, names(target));
        assertEquals(5, LocalSpark.load(target).count());
    }

    @Test
    void aRowThatIsNoArticleIsNamed() {
        Dataset<Row> wrong = news.coalesce(1).withColumn("attributes", expr("map('a', if(id = 'ar-20', '{', '1'))"));
        assertMessage("row 20 of partition 0 cannot be an article", () -> write(wrong, folder, "append"));
    }

    @Test
    void columnsThatAreNoneOfAnArticleAreRefused() {
        assertMessage(
                "an article has no column desk", () -> write(news.withColumn("desk", lit("Cairo")), folder, "append"));
        assertMessage(
                "an article has no column _ordinal", () -> write(news.select("id", "_ordinal"), folder, "append"));
        assertMessage(
                "the column views must be a bigint, and is a string",
                () -> write(news.withColumn("views", lit("many")), folder, "append"));
        assertMessage(
                "the profile of qirtas is one of [FAST, BALANCED, DENSE, REMOTE] in any case, not small",
                () -> news.write()
                        .format("qirtas")
                        .mode("append")
                        .option("profile", "small")
                        .save(folder.toString()));
    }

    /** Another attempt of a task may still write when the first to end has been published. */
    @Test
    void oneOfTwoAttemptsIsPublished() throws IOException {
        Path target = folder.resolve("news");
        StructType schema = new StructType().add("id", "string").add("body", "string");
        WriteOptions options = WriteOptions.of(new CaseInsensitiveStringMap(Map.of("path", target.toString())));
        ArchiveWrite write =
                new ArchiveWrite(options, RowArticles.of(schema), new WriteFolder(target.toString(), "query", false));
        ArchiveBatchWrite batch = new ArchiveBatchWrite(write, new Configuration(), false);
        DataWriterFactory factory = batch.createBatchWriterFactory(() -> 1);
        InternalRow row =
                new GenericInternalRow(new Object[] {UTF8String.fromString("1"), UTF8String.fromString("text")});
        try (DataWriter<InternalRow> slow = factory.createWriter(0, 10);
                DataWriter<InternalRow> quick = factory.createWriter(0, 11)) {
            slow.write(row);
            quick.write(row);
            quick.write(row);
            batch.commit(new WriterCommitMessage[] {quick.commit()});
            slow.write(row);
            slow.abort();
        }
        assertEquals(List.of("part-00000-query.qrt"), names(target));
        assertEquals(2, LocalSpark.load(target).count());
    }

    /** Two class loaders of one process may each have loaded this library. */
    @Test
    void answersOfOtherClassesAreRefused() throws IOException {
        StructType schema = new StructType().add("id", "string");
        WriteOptions options = WriteOptions.of(new CaseInsensitiveStringMap(Map.of("path", folder.toString())));
        ArchiveWrite write =
                new ArchiveWrite(options, RowArticles.of(schema), new WriteFolder(folder.toString(), "query", false));
        ArchiveBatchWrite batch = new ArchiveBatchWrite(write, new Configuration(), true);
        WriterCommitMessage[] answers = {new WriterCommitMessage() {}};
        assertMessage("other classes of qirtas than the driver", () -> batch.commit(answers));
        batch.abort(answers);
        assertEquals(List.of(), names(folder));
    }

    private static void assertMessage(String expected, Runnable write) {
        Throwable thrown = assertThrows(Exception.class, write::run);
        StringBuilder messages = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            messages.append(each.getMessage()).append('\n');
        }
        assertTrue(messages.toString().contains(expected), messages::toString);
    }

    @Test
    void someColumnsAreEnough() {
        Path target = folder.resolve("few");
        Dataset<Row> few = LocalSpark.session()
                .range(3)
                .selectExpr(
                        "cast(id as string) id",
                        "concat('text ', id) body",
                        "timestamp '2024-05-06 07:08:09' published",
                        "'2023' updated_text");
        assertEquals(DataTypes.TimestampType, few.schema().apply("published").dataType());
        write(few.coalesce(1), target, "append");
        List<Article> articles = read(target);
        assertEquals(
                List.of("text 0", "text 1", "text 2"),
                articles.stream().map(Article::body).toList());
        assertEquals(ArticleDate.parse("2024-05-06T07:08:09Z"), articles.get(0).published());
        assertEquals(ArticleDate.parse("2023"), articles.get(0).updated());
    }

    @Test
    void anArchiveMayHaveASearchIndex() throws IOException {
        Path target = folder.resolve("indexed");
        news.limit(20)
                .write()
                .format("qirtas")
                .mode("append")
                .option("index", "full")
                .save(target.toString());
        try (Archive archive = Archive.open(target.resolve(names(target).get(0)))) {
            assertTrue(
                    archive.info().sections().stream().anyMatch(section -> section.kind() == SectionKind.SEARCH_INDEX));
        }
    }
}
