package org.qirtas.internal.zstd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.WriterOptions;

/** Java machines that cannot load the native library say so in an exception, each time, and no error escapes. */
class NativeLibraryTest {

    @TempDir
    Path folder;

    /** Runs in a Java machine of its own. */
    static final class Host {
        private Host() {}

        public static void main(String[] args) {
            Path archive = Path.of(args[0]);
            tell(() -> Archive.open(archive).close());
            tell(() -> ArchiveWriter.create(archive.resolveSibling("new.qrt")).close());
            tell(() -> Archives.salvage(archive, archive.resolveSibling("new.qrt"), WriterOptions.DEFAULT));
            tell(() -> Archive.open(archive).close());
        }

        private interface Call {
            void run() throws IOException;
        }

        @SuppressWarnings("SystemOut")
        private static void tell(Call call) {
            try {
                call.run();
                System.out.println("done");
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    private List<String> runWithTemporaryFolder(Path temporary) throws IOException, InterruptedException {
        Path archive = folder.resolve("news.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(archive)) {
            writer.add(Article.builder().body("b").build());
            writer.finish();
        }
        Path said = folder.resolve("said");
        int status = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Djava.io.tmpdir=" + temporary,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Host.class.getName(),
                        archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(said, UTF_8);
        assertEquals(0, status, () -> String.join("\n", lines));
        return lines.stream().filter(line -> !line.startsWith("WARNING")).toList();
    }

    @Test
    void aMissingFolderForTemporaryFiles() throws IOException, InterruptedException {
        Path missing = folder.resolve("missing");
        List<String> lines = runWithTemporaryFolder(missing);
        assertEquals(4, lines.size(), lines::toString);
        for (String line : lines) {
            assertTrue(line.startsWith("org.qirtas.NativeLibraryException: the native library of zstd"), line);
            assertTrue(line.contains(missing + ", which must exist"), line);
            assertTrue(line.endsWith("-Djava.io.tmpdir=FOLDER chooses another folder"), line);
        }
        assertTrue(Files.notExists(folder.resolve("new.qrt")));
    }

    @Test
    void aFolderThatIsThere() throws IOException, InterruptedException {
        assertEquals(List.of("done", "done", "done", "done"), runWithTemporaryFolder(folder));
    }
}
