package org.qirtas.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.qirtas.bench.store.ArticleStore;
import org.qirtas.bench.store.ArticleTexts;

/**
 * The same articles from Qirtas and from other stores, all texts as {@code String}s. Files are in the cache of the
 * operating system.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar StoreBenchmark.get -p corpus=news.jsonl.zst -p store=QIRTAS_BALANCED,SQLITE
 * }</pre>
 *
 * <p>{@link Report} runs all of them and builds each store only once.
 */
@Fork(1)
public class StoreBenchmark {

    /** An article that the store has, with percentiles. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 2, time = 1500, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 4, time = 2)
    public Optional<ArticleTexts> get(OpenStore open, StoreFiles files) throws IOException {
        return open.store.get(files.key());
    }

    /** An article that the store does not have. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 3, time = 1)
    public Optional<ArticleTexts> miss(OpenStore open, StoreFiles files) throws IOException {
        return open.store.get(files.missingKey());
    }

    /**
     * Opening and closing. Mappings are removed when they are garbage collected. A small young generation makes that
     * happen before the operating system's limit is reached.
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Fork(value = 1, jvmArgsAppend = "-Xmn64m")
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 3, time = 1)
    public ArticleStore open(StoreFiles files) throws IOException {
        try (ArticleStore store = files.store.open(files.path)) {
            return store;
        }
    }

    /** All articles, in time for all of them. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public void scan(OpenStore open, Blackhole blackhole) throws IOException {
        open.store.scan(blackhole::consume);
    }
}
