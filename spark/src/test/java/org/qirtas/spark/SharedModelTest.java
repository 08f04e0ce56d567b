package org.qirtas.spark;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ModelInfo;

/** Archives that refer to the text models of one file. */
class SharedModelTest {

    @TempDir
    Path folder;

    private static Dataset<Row> news;

    @BeforeAll
    static void read() {
        news = LocalSpark.load(NewsFiles.framed()).where("_ordinal < 400").select("*", "original");
    }

    private static DataFrameWriter<Row> writer(Dataset<Row> rows, String mode) {
        return rows.write()
                .format("qirtas")
                .mode(mode)
                .option("profile", "fast")
                .option("fs." + BrokenFiles.SCHEME + ".impl", BrokenFiles.class.getName());
    }

    private static List<Article> read(String archives) {
        return LocalSpark.session()
                .read()
                .format("qirtas")
                .option("fs." + BrokenFiles.SCHEME + ".impl", BrokenFiles.class.getName())
                .load(archives)
                .select("*", "original")
                .collectAsList()
                .stream()
                .map(RowArticle::of)
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void assertRefers(Path archive, Path models) throws IOException {
        try (Archive opened = Archive.open(archive)) {
            assertTrue(opened.verify().isWhole());
            List<ModelInfo> infos = opened.info().models();
            assertFalse(infos.isEmpty());
            for (ModelInfo model : infos) {
                assertTrue(model.isReference());
                assertEquals(models.getFileName().toString(), model.file());
            }
        }
    }

    @Test
    void allArchivesOfAWriteReferToOneModel() throws IOException {
        writer(news, "append").option("sharedModel", true).save(folder.toString());
        Path models = files(folder, ".qrtm").get(0);
        List<Path> archives = files(folder, ".qrt");
        assertEquals(news.rdd().getNumPartitions(), archives.size());
        for (Path archive : archives) {
            assertRefers(archive, models);
        }
        assertFalse(Files.exists(folder.resolve("_temporary")));
        assertEquals(NewsFiles.ARTICLES.subList(0, 400), read(folder.toString()));
    }

    /** The file with the model is written to, and read from, another file system. */
    @Test
    void theModelCanBeFarAway() {
        BrokenFiles.RENAMES.set(100);
        BrokenFiles.OPENS.set(100);
        String target = BrokenFiles.name(folder.resolve("far"));
        writer(news, "append").option("sharedModel", true).save(target);
        assertEquals(NewsFiles.ARTICLES.subList(0, 400), read(target));
    }

    @Test
    void aModelServesSeveralWrites() throws IOException {
        Path learned = folder.resolve("learned");
        writer(news.coalesce(1), "append").option("sharedModel", "only").save(learned.toString());
        assertEquals(
                1,
                files(learned, "").stream()
                        .filter(file -> !file.toString().endsWith(".crc"))
                        .count());
        Path models = files(learned, ".qrtm").get(0);
        Path target = folder.resolve("days");
        for (int day = 0; day < 2; day++) {
            writer(news.where("_ordinal % 2 = " + day).coalesce(1), "append")
                    .option("models", models.toString())
                    .save(target.toString());
        }
        assertEquals(1, files(target, ".qrtm").size());
        for (Path archive : files(target, ".qrt")) {
            assertRefers(archive, models);
        }
        assertEquals(400, read(target.toString()).size());
    }

    @Test
    void replacedArchivesTakeTheirModelAlong() throws IOException {
        writer(news, "append").option("sharedModel", true).save(folder.toString());
        List<Path> before = files(folder, ".qrtm");
        Dataset<Row> failing = news.withColumn("body", expr("if(id = 'ar-250', raise_error('stop'), body)"));
        assertThrows(
                Exception.class,
                () -> writer(failing, "overwrite").option("sharedModel", true).save(folder.toString()));
        assertEquals(before, files(folder, ".qrtm"));
        writer(news.where("_ordinal >= 100"), "overwrite")
                .option("sharedModel", true)
                .save(folder.toString());
        assertEquals(1, files(folder, ".qrtm").size());
        assertFalse(before.equals(files(folder, ".qrtm")));
        assertEquals(300, read(folder.toString()).size());
        writer(news.limit(0), "overwrite").option("sharedModel", true).save(folder.toString());
        assertEquals(List.of(), files(folder, ".qrtm"));
    }

    @Test
    void anotherValueIsRefused() {
        Exception thrown = assertThrows(
                Exception.class,
                () -> writer(news, "append").option("sharedModel", "yes").save(folder.toString()));
        assertTrue(
                String.valueOf(thrown.getMessage())
                        .contains("the option sharedModel of qirtas is true, false or only, not yes"),
                thrown::getMessage);
    }
}
