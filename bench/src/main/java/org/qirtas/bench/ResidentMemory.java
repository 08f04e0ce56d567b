package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The resident memory of this process, as Linux tells it.
 *
 * @param anonymousBytes memory that is not backed by files: heap, native memory, compiled code; -1 if unknown
 * @param mappedBytes pages of mapped files; -1 if unknown
 */
record ResidentMemory(long anonymousBytes, long mappedBytes) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KILO = 1024;
    private static final ResidentMemory UNKNOWN = new ResidentMemory(-1, -1);

    /** The memory now; both numbers are -1 where there is no {@code /proc/self/status}. */
    static ResidentMemory now() throws IOException {
        return Files.isReadable(STATUS) ? of(Files.readAllLines(STATUS)) : UNKNOWN;
    }

    /** Reads lines such as {@code RssAnon:     1024 kB}. */
    static ResidentMemory of(List<String> status) {
        long anonymous = bytes(status, "RssAnon:");
        long files = bytes(status, "RssFile:");
        return anonymous < 0 || files < 0
                ? UNKNOWN
                : new ResidentMemory(anonymous, files + Math.max(0, bytes(status, "RssShmem:")));
    }

    private static long bytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }

    /** What has been added, at least 0, or unknown. */
    ResidentMemory since(ResidentMemory before) {
        return anonymousBytes < 0 || before.anonymousBytes < 0
                ? UNKNOWN
                : new ResidentMemory(
                        Math.max(0, anonymousBytes - before.anonymousBytes),
                        Math.max(0, mappedBytes - before.mappedBytes));
    }
}
