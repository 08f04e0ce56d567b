package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are no files that can be read from. */
class FileArgumentTest {
    @TempDir
    Path folder;

    private void assertSays(String message, Run run) {
        run.ends(3);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("qirtas: " + message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    private List<Run> readers(String file) {
        Path target = folder.resolve("new.qrt");
        return List.of(
                Run.of("info", file),
                Run.of("get", file, "1"),
                Run.of("redact", file, "1", "-o", target),
                Run.of("repair", file, "-o", target),
                Run.of("salvage", file, "-o", target));
    }

    @Test
    void anAddress() {
        String address = "http://example.org/news.qrt";
        Path target = folder.resolve("new.qrt");
        assertSays(address + " is an address; only files can be read", Run.of("redact", address, "1", "-o", target));
        assertSays(address + " is an address", Run.of("repair", address, "-o", target));
        assertSays(address + " is an address", Run.of("salvage", address, "-o", target));
        assertSays(address + " is an address", Run.of("pack", address, "-o", target));
        assertSays("ftp://example.org/a.qrt is an address", Run.of("info", "ftp://example.org/a.qrt"));
    }

    @Test
    void aDevice() {
        assumeTrue(Files.exists(Path.of("/dev/null")));
        readers("/dev/null").forEach(run -> assertSays("/dev/null is a pipe or a device; save its content", run));
        assertSays(
                "/dev/null is a pipe or a device; give '-'",
                Run.of("pack", "/dev/null", "-o", folder.resolve("new.qrt")));
    }

    @Test
    void aFolder() {
        String path = folder.toString();
        List<Run> runs = readers(path);
        String isEmpty = path + ": no file in the folder has a name that ends in .qrt";
        runs.subList(0, 2).forEach(run -> assertSays(isEmpty, run));
        runs.subList(2, runs.size()).forEach(run -> assertSays(path + " is a folder, not an archive", run));
    }

    @Test
    void nothing() {
        String path = folder.resolve("none.qrt").toString();
        readers(path).forEach(run -> assertSays(path + ": no such file or folder", run));
    }
}
