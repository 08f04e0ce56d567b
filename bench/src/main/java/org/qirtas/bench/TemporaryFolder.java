package org.qirtas.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new folder, deleted with everything in it when it is closed.
 *
 * @param path the folder
 */
record TemporaryFolder(Path path) implements Closeable {

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("qirtas-bench"));
    }

    /** The path for an archive. The file need not exist. */
    Path archive() {
        return path.resolve("corpus.qrt");
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
