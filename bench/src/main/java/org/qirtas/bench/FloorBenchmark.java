package org.qirtas.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The floor of every store that holds UTF-8: the same texts of the same articles from arrays in memory, without a
 * lookup. It is measured as {@link StoreBenchmark} measures stores.
 */
@Fork(1)
public class FloorBenchmark {

    /** The strings of one article. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 2, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 4, time = 2)
    public void get(FloorState state, Blackhole blackhole) {
        state.article().decode(blackhole);
    }

    /** The strings of all articles. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public void scan(FloorState state, Blackhole blackhole) {
        for (Utf8Article article : state.articles) {
            article.decode(blackhole);
        }
    }
}
