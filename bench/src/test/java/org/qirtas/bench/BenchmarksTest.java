package org.qirtas.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once, untimed, on the sample news. */
class BenchmarksTest {

    private static final Options ONCE = new OptionsBuilder()
            .forks(0)
            .mode(Mode.SingleShotTime)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.NONE)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    @BeforeAll
    static void runBesideOtherBenchmarks() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        Set<String> run = new Runner(ONCE)
                .run().stream()
                        .map(result -> result.getParams().getBenchmark())
                        .map(name -> name.substring(
                                BenchmarksTest.class.getPackageName().length() + 1))
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "GetBenchmark.getById",
                        "GetBenchmark.getByIdMiss",
                        "GetBenchmark.getByOrdinal",
                        "GetBenchmark.utf8Floor",
                        "ScanBenchmark.scan",
                        "ScanBenchmark.utf8FloorScan",
                        "ScanBenchmark.utf8Scan",
                        "ScanBenchmark.utf8OfStringsScan",
                        "ScanBenchmark.headlines",
                        "ScanBenchmark.dateRangeFilter",
                        "SelectBenchmark.allHeadlines",
                        "SelectBenchmark.newestPage",
                        "SelectBenchmark.newestPageAfter",
                        "SelectBenchmark.newestOrdinals",
                        "SelectBenchmark.countOfSource",
                        "SelectBenchmark.ordinalsOfSource",
                        "SelectBenchmark.countOfDay",
                        "SelectBenchmark.sources",
                        "SelectBenchmark.months",
                        "SelectBenchmark.getAll",
                        "SelectBenchmark.getEach",
                        "SelectBenchmark.scan",
                        "SelectBenchmark.parallelScan",
                        "SearchBenchmark.decoding",
                        "SearchBenchmark.commonWord",
                        "SearchBenchmark.commonWordAfterProclitics",
                        "SearchBenchmark.rareWord",
                        "SearchBenchmark.phrase",
                        "SearchBenchmark.prefix",
                        "SearchBenchmark.both",
                        "SearchBenchmark.commonWordOfDay",
                        "SearchBenchmark.best",
                        "SearchBenchmark.newest",
                        "SearchRivalBenchmark.count",
                        "SearchRivalBenchmark.newest",
                        "SearchRivalBenchmark.best",
                        "SearchRivalBenchmark.both",
                        "SearchRivalBenchmark.phrase",
                        "SearchRivalBenchmark.prefix",
                        "OpenBenchmark.open",
                        "OpenBenchmark.openAndGet",
                        "PackBenchmark.pack",
                        "ParityBenchmark.encodeMegabyte",
                        "StoreBenchmark.get",
                        "StoreBenchmark.miss",
                        "StoreBenchmark.open",
                        "StoreBenchmark.scan",
                        "FloorBenchmark.get",
                        "FloorBenchmark.scan"),
                run);
    }
}
