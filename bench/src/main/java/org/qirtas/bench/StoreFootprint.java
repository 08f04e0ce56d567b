package org.qirtas.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.qirtas.bench.report.Footprint;
import org.qirtas.bench.store.ArticleStore;
import org.qirtas.bench.store.Store;

/** Measures in a new Java machine how long the first get of a store takes, and how much memory the open store. */
final class StoreFootprint {

    private static final int GETS = 5_000;
    private static final double MILLI = 1e6;
    private static final long KILO = 1024;
    private static final Path STATUS = Path.of("/proc/self/status");

    private StoreFootprint() {}

    /**
     * Measures a store. Its heap is in memory from the beginning, so that only other memory grows.
     *
     * @param folder folder of the store
     * @param keys a file with a key a line
     */
    static Footprint of(Store store, Path folder, Path keys) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms768m",
                        "-Xmx768m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreFootprint.class.getName(),
                        store.name(),
                        folder.toString(),
                        keys.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> printed = out.strip().lines().toList();
        if (printed.isEmpty()) {
            throw new IOException("the memory of " + store.label() + " cannot be measured");
        }
        String[] values = printed.get(printed.size() - 1).split(" ", -1);
        return new Footprint(Double.parseDouble(values[0]), Long.parseLong(values[1]), Long.parseLong(values[2]));
    }

    /**
     * Measures in this machine and prints milliseconds, bytes of heap, and other bytes.
     *
     * @param args store, folder, file of keys
     */
    public static void main(String[] args) throws IOException {
        List<String> keys = Files.readAllLines(Path.of(args[2]));
        long heap = heap();
        long other = other();
        long start = System.nanoTime();
        try (ArticleStore store = Store.valueOf(args[0]).open(Path.of(args[1]))) {
            require(store, keys.get(keys.size() / 2));
            double first = (System.nanoTime() - start) / MILLI;
            SplittableRandom random = new SplittableRandom(StoreCorpus.SEED);
            for (int i = 0; i < GETS; i++) {
                require(store, keys.get(random.nextInt(keys.size())));
            }
            System.out.printf("%n%s %d %d%n", first, heap() - heap, other < 0 ? other : other() - other);
        }
    }

    private static void require(ArticleStore store, String key) throws IOException {
        if (store.get(key).isEmpty()) {
            throw new IOException("there is no article " + key);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Bytes of the process that are in memory and not backed by files, with the whole heap, or -1. */
    private static long other() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return -1;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }
}
