package org.qirtas.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.qirtas.bench.report.Footprint;
import org.qirtas.bench.report.Repeated;
import org.qirtas.bench.store.ArticleStore;
import org.qirtas.bench.store.Store;

/** Measures in a new Java machine how long the first get of a store takes, and how much memory the open store. */
final class StoreFootprint {

    private static final int GETS = 5_000;
    private static final double MILLI = 1e6;

    private StoreFootprint() {}

    /**
     * Measures a store. The heap is in memory from the beginning, so that only other memory grows.
     *
     * @param folder folder of the store
     * @param keys a file with a key a line
     * @param machines number of Java machines, one after another, at least one is started
     */
    static Footprint of(Store store, Path folder, Path keys, int machines) throws IOException {
        List<long[]> printed = new ArrayList<>();
        do {
            printed.add(measure(store, folder, keys));
        } while (printed.size() < machines);
        double[] first =
                printed.stream().mapToDouble(values -> values[0] / MILLI).toArray();
        return new Footprint(Repeated.of(first), mean(printed, 1), mean(printed, 2), mean(printed, 3));
    }

    private static long mean(List<long[]> printed, int column) {
        return Math.round(
                printed.stream().mapToLong(values -> values[column]).average().orElseThrow());
    }

    private static long[] measure(Store store, Path folder, Path keys) throws IOException {
        Process process = new ProcessBuilder(command(store, folder, keys))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> printed = out.strip().lines().toList();
        if (printed.isEmpty()) {
            throw new IOException("the memory of " + store.label() + " cannot be measured");
        }
        String[] values = printed.get(printed.size() - 1).split(" ", -1);
        return Stream.of(values).mapToLong(Long::parseLong).toArray();
    }

    private static List<String> command(Store store, Path folder, Path keys) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms768m", "-Xmx768m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"));
        command.addAll(StoreMeasurements.libraryArgs());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoreFootprint.class.getName()));
        command.addAll(List.of(store.name(), folder.toString(), keys.toString()));
        return command;
    }

    /**
     * Measures in this machine and prints nanoseconds, bytes of heap, other bytes and bytes of mapped files.
     *
     * @param args store, folder, file of keys
     */
    public static void main(String[] args) throws IOException {
        List<String> keys = Files.readAllLines(Path.of(args[2]));
        long heap = heap();
        ResidentMemory before = ResidentMemory.now();
        long start = System.nanoTime();
        try (ArticleStore store = Store.valueOf(args[0]).open(Path.of(args[1]))) {
            require(store, keys.get(keys.size() / 2));
            long first = System.nanoTime() - start;
            SplittableRandom random = new SplittableRandom(StoreCorpus.SEED);
            for (int i = 0; i < GETS; i++) {
                require(store, keys.get(random.nextInt(keys.size())));
            }
            long after = heap() - heap;
            ResidentMemory grown = ResidentMemory.now().since(before);
            System.out.printf("%n%d %d %d %d%n", first, after, grown.anonymousBytes(), grown.mappedBytes());
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
}
