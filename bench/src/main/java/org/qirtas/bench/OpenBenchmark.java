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
import org.qirtas.Archive;
import org.qirtas.Article;

/**
 * Opening an archive whose file is in the cache of the operating system.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar OpenBenchmark -p corpus=news.jsonl.zst
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class OpenBenchmark {

    /**
     * Opening and closing. A mapping is removed when it is garbage collected. A small young generation makes that
     * happen before the operating system's limit of mappings is reached.
     */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmn64m")
    public long open(Corpus corpus) throws IOException {
        try (Archive archive = corpus.access.open(corpus.file)) {
            return archive.size();
        }
    }

    /** Opening, reading the first article, which loads indexes and a text model, and closing. */
    @Benchmark
    public Optional<Article> openAndGet(Corpus corpus, RandomOrdinal random) throws IOException {
        try (Archive archive = corpus.access.open(corpus.file)) {
            return archive.get(corpus.keys[random.next()]);
        }
    }
}
