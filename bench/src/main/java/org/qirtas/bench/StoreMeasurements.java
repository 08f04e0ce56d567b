package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.qirtas.bench.report.Footprint;
import org.qirtas.bench.report.Latency;
import org.qirtas.bench.report.Repeated;
import org.qirtas.bench.report.StoreFigures;
import org.qirtas.bench.store.Store;

/** The results of one run of {@link StoreBenchmark} and {@link FloorBenchmark}. */
final class StoreMeasurements {

    private static final int MEDIAN = 50;
    private static final int SLOW = 99;
    private static final TimeValue QUICK = TimeValue.milliseconds(200);

    /** The first release that warns about the libraries of some stores. */
    private static final int WARNS_OF_UNSAFE = 23;

    private final Collection<RunResult> results;

    private StoreMeasurements(Collection<RunResult> results) {
        this.results = results;
    }

    /**
     * Runs all benchmarks on finished stores.
     *
     * @param corpus the articles
     * @param folder the folder of the stores
     * @param forks number of Java machines for each measurement, 0 for this one
     * @param log the file for what JMH prints
     */
    static StoreMeasurements run(Path corpus, Path folder, List<Store> stores, boolean quick, int forks, Path log)
            throws IOException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(pattern(StoreBenchmark.class))
                .include(pattern(FloorBenchmark.class))
                .param("corpus", corpus.toString())
                .param("folder", folder.toString())
                .param("store", stores.stream().map(Store::name).toArray(String[]::new))
                .jvmArgs(jvmArgs())
                .forks(forks)
                .shouldFailOnError(true);
        if (quick) {
            options.warmupIterations(1)
                    .warmupTime(QUICK)
                    .measurementIterations(1)
                    .measurementTime(QUICK);
        }
        long measurements = stores.size() * MeasurementLog.benchmarks(StoreBenchmark.class)
                + MeasurementLog.benchmarks(FloorBenchmark.class);
        try (MeasurementLog output = new MeasurementLog(log, measurements)) {
            return new StoreMeasurements(new Runner(options.build(), output.format()).run());
        } catch (RunnerException e) {
            throw new IOException(e);
        }
    }

    private static String pattern(Class<?> benchmark) {
        return "^" + benchmark.getName().replace(".", "\\.") + "\\.";
    }

    private static String[] jvmArgs() {
        return Stream.concat(Stream.of("-Xmx2g"), libraryArgs().stream()).toArray(String[]::new);
    }

    /** Arguments of a Java machine in which the libraries of all stores give no warnings. */
    static List<String> libraryArgs() {
        String nativeAccess = "--enable-native-access=ALL-UNNAMED";
        return Runtime.version().feature() >= WARNS_OF_UNSAFE
                ? List.of(nativeAccess, "--sun-misc-unsafe-memory-access=allow")
                : List.of(nativeAccess);
    }

    /** All figures of a store. */
    StoreFigures figures(StoreBuild build, Footprint footprint) {
        return new StoreFigures(
                build.store(),
                build.bytes(),
                build.seconds(),
                build.cpuSeconds(),
                latency(StoreBenchmark.class, build.store()),
                score(StoreBenchmark.class, "miss", build.store()),
                score(StoreBenchmark.class, "open", build.store()),
                score(StoreBenchmark.class, "scan", build.store()),
                footprint);
    }

    Latency floor() {
        return latency(FloorBenchmark.class, null);
    }

    Repeated floorScanMillis() {
        return score(FloorBenchmark.class, "scan", null);
    }

    private Latency latency(Class<?> benchmark, @Nullable Store store) {
        List<Result<?>> forks = forks(benchmark, "get", store);
        return new Latency(repeated(forks, Result::getScore), percentile(forks, MEDIAN), percentile(forks, SLOW));
    }

    private Repeated score(Class<?> benchmark, String method, @Nullable Store store) {
        return repeated(forks(benchmark, method, store), Result::getScore);
    }

    private static Repeated percentile(List<Result<?>> forks, int percent) {
        return repeated(forks, result -> result.getStatistics().getPercentile(percent));
    }

    private static Repeated repeated(List<Result<?>> forks, ToDoubleFunction<Result<?>> figure) {
        return Repeated.of(forks.stream().mapToDouble(figure).toArray());
    }

    /** The result of each Java machine. */
    private List<Result<?>> forks(Class<?> benchmark, String method, @Nullable Store store) {
        String name = benchmark.getName() + "." + method;
        RunResult run = results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(name))
                .filter(result ->
                        store == null || result.getParams().getParam("store").equals(store.name()))
                .findAny()
                .orElseThrow();
        return run.getBenchmarkResults().stream()
                .<Result<?>>map(BenchmarkResult::getPrimaryResult)
                .toList();
    }
}
