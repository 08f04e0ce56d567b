package org.qirtas.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qirtas.bench.store.KeyedArticle;
import org.qirtas.bench.store.Store;

/**
 * A finished store.
 *
 * @param store which one
 * @param bytes length of all its files
 * @param seconds duration in seconds
 * @param cpuSeconds processor time of the whole Java machine during the build
 */
record StoreBuild(Store store, long bytes, double seconds, double cpuSeconds) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final double NANOS = 1e9;

    /** Builds the store in a new folder of its name. */
    static StoreBuild build(Store store, List<KeyedArticle> articles, Path stores) throws IOException {
        Path folder = Files.createDirectory(stores.resolve(store.name()));
        long start = System.nanoTime();
        long cpuStart = SYSTEM.getProcessCpuTime();
        store.build(articles, folder);
        double seconds = (System.nanoTime() - start) / NANOS;
        double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpuStart) / NANOS;
        StoreBuild build = new StoreBuild(store, Store.bytes(folder), seconds, cpuSeconds);
        System.err.printf("%s: %,d bytes, %.1f s%n", store.label(), build.bytes(), seconds);
        return build;
    }
}
