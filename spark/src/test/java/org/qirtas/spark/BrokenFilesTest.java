package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File systems that fail in the middle. */
class BrokenFilesTest {

    @TempDir
    Path folder;

    private static void assertMessage(String expected, Runnable action) {
        StringBuilder messages = new StringBuilder();
        for (Throwable each = assertThrows(Exception.class, action::run); each != null; each = each.getCause()) {
            messages.append(each.getMessage()).append('\n');
        }
        assertTrue(messages.toString().contains(expected), messages::toString);
    }

    private void write(Dataset<Row> rows, String mode) {
        rows.write()
                .format("qirtas")
                .mode(mode)
                .option("profile", "fast")
                .option("fs." + BrokenFiles.SCHEME + ".impl", BrokenFiles.class.getName())
                .save(BrokenFiles.name(folder));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aRenameThatFailsTakesBackTheOthers() throws IOException {
        Dataset<Row> news = LocalSpark.load(NewsFiles.framed()).where("_ordinal < 200");
        BrokenFiles.RENAMES.set(1);
        write(news.coalesce(1), "append");
        List<Path> before = files();
        Dataset<Row> parts = news.repartition(3);
        for (String mode : List.of("append", "overwrite")) {
            BrokenFiles.RENAMES.set(2);
            assertMessage("cannot be renamed to", () -> write(parts, mode));
            assertEquals(before, files());
        }
        BrokenFiles.RENAMES.set(3);
        write(parts, "overwrite");
        assertEquals(200, LocalSpark.load(folder).count());
    }

    @Test
    void aStoreThatComesBackIsReadAgain() throws IOException {
        Files.copy(NewsFiles.framed(), folder.resolve("news.qrt"));
        Dataset<Row> far = LocalSpark.session()
                .read()
                .format("qirtas")
                .option("fs." + BrokenFiles.SCHEME + ".impl", BrokenFiles.class.getName())
                .load(BrokenFiles.name(folder));
        BrokenFiles.OPENS.set(0);
        assertMessage("the store is down", far::collectAsList);
        BrokenFiles.OPENS.set(10);
        assertEquals(1000, far.select("title").collectAsList().size());
    }
}
