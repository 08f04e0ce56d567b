package org.qirtas.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A new folder for an archive, deleted with it when it is closed.
 *
 * @param path the folder
 */
record TemporaryFolder(Path path) implements Closeable {

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("qirtas-bench"));
    }

    /** Where the archive goes; the file need not exist. */
    Path archive() {
        return path.resolve("corpus.qrt");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(archive());
        Files.delete(path);
    }
}
