package org.qirtas.spark;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Article;

/** Archives in HDFS. A name node and a data node run in this process. */
class HdfsTest {

    @TempDir
    static java.nio.file.Path folder;

    private static MiniDFSCluster cluster;
    private static FileSystem files;
    private static Path read;

    @BeforeAll
    static void start() throws IOException {
        cluster = new MiniDFSCluster.Builder(new Configuration(), folder.toFile()).build();
        files = cluster.getFileSystem();
        read = new Path(files.getUri().toString(), "/read");
        copy("2025-01-01.qrt");
        copy("2025-01-02.qrt");
        copy("older/2024-12-31.qrt");
    }

    @AfterAll
    static void stop() {
        cluster.shutdown();
    }

    private static void copy(String name) throws IOException {
        files.copyFromLocalFile(new Path(NewsFiles.framed().toUri()), new Path(read, name));
    }

    private static List<Article> articles(Object... paths) {
        return LocalSpark.load(paths).select("*", "original").collectAsList().stream()
                .map(RowArticle::of)
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        return Arrays.stream(files.listStatus(folder))
                .map(each -> each.getPath().getName())
                .toList();
    }

    @Test
    void everyArticleIsRead() {
        assertEquals(NewsFiles.ARTICLES, articles(new Path(read, "2025-01-01.qrt")));
    }

    @Test
    void pathsAreFoldersAndPatterns() {
        assertEquals(2000, LocalSpark.load(read).count());
        assertEquals(1000, LocalSpark.load(read + "/*-02.qrt").count());
        assertEquals(1000, LocalSpark.load(read + "/{older,newer}").count());
        Row found = LocalSpark.load(read + "/2025-*.qrt")
                .where("id = 'ar-800' and _file like '%-02.qrt'")
                .select("_file", "title")
                .first();
        assertEquals(read + "/2025-01-02.qrt", found.get(0));
        assertEquals(NewsFiles.ARTICLES.get(800).title(), found.get(1));
    }

    @Test
    void archivesAreWrittenAndReplaced() throws IOException {
        Path target = new Path(read.getParent(), "written");
        Dataset<Row> news = LocalSpark.load(new Path(read, "2025-01-01.qrt")).select("*", "original");
        save(news, "append", target);
        List<String> written = names(target);
        assertEquals(news.rdd().getNumPartitions(), written.size());
        assertTrue(written.stream().allMatch(name -> name.matches("part-.*[.]qrt")), written::toString);
        assertEquals(NewsFiles.ARTICLES, articles(target));
        Dataset<Row> failing = news.withColumn("body", expr("if(id = 'ar-900', raise_error('stop'), body)"));
        assertThrows(Exception.class, () -> save(failing, "overwrite", target));
        assertEquals(written, names(target));
        save(news.where("_ordinal < 10"), "overwrite", target);
        assertEquals(1, names(target).size());
        assertEquals(NewsFiles.ARTICLES.subList(0, 10), articles(target));
    }

    private static void save(Dataset<Row> rows, String mode, Path target) {
        rows.write().format("qirtas").mode(mode).option("profile", "fast").save(target.toString());
    }
}
