package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveWriter;

/** The walk through an archive on a server. */
class FarReadingTest {

    @TempDir
    Path folder;

    @Test
    void theSampleNews() throws IOException {
        Path file = folder.resolve("seeds.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(file)) {
            new ArticleSource("seeds").read(writer::add);
            writer.finish();
        }
        assertEquals(0, FarReading.run(file.toString(), "--delay", "0"));
    }
}
