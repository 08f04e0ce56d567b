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
                        .map(result -> result.getPrimaryResult().getLabel())
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "getById",
                        "getByIdMiss",
                        "getByOrdinal",
                        "utf8Floor",
                        "scan",
                        "utf8FloorScan",
                        "headlines",
                        "dateRangeFilter",
                        "open",
                        "openAndGet",
                        "pack"),
                run);
    }
}
