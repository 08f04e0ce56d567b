package org.qirtas.bench;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Programs that make solid archives: small files without access to one article. */
enum SolidProgram {
    ZSTD("zstd --ultra -22 --long=27 -q -f IN -o OUT"),
    BROTLI("brotli -q 11 --large_window=27 -f IN -o OUT"),
    XZ("xz -9e -k -c IN"),
    PPMD("7z a -bd -y -t7z -m0=PPMd:mem=1g:o32 OUT IN"),
    BZIP3("bzip3 -e -b 200 -k -c IN"),
    BSC("bsc e IN OUT -e2 -b200"),
    KANZI("kanzi -c -f -l 8 -i IN -o OUT");

    private final String command;

    SolidProgram(String command) {
        this.command = command;
    }

    private List<String> words() {
        return List.of(command.split(" ", -1));
    }

    /** The programs that are here. */
    static List<SolidProgram> found() {
        return Stream.of(values()).filter(SolidProgram::isFound).toList();
    }

    private boolean isFound() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, words().get(0))));
    }

    /** The program and its settings. */
    String label() {
        return String.join(
                " ",
                words().stream()
                        .filter(word -> !List.of("IN", "OUT", "-o", "-i", "-f", "-k", "-c", "-q", "-y", "-bd")
                                .contains(word))
                        .toList());
    }

    /**
     * Compresses a file.
     *
     * @param folder for the compressed file, which is deleted
     * @return its length in bytes
     * @throws IOException if the program fails
     */
    long compress(Path file, Path folder) throws IOException {
        Path out = folder.resolve("solid." + name());
        List<String> line = words().stream()
                .map(word -> word.equals("IN") ? file.toString() : word.equals("OUT") ? out.toString() : word)
                .toList();
        boolean isPiped = !words().contains("OUT");
        Process process = new ProcessBuilder(line)
                .redirectOutput(isPiped ? Redirect.to(out.toFile()) : Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(label() + " ends with the code " + code);
            }
            return Files.size(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new InterruptedIOException("interrupted while " + label() + " compresses");
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
