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
import org.qirtas.Article;

/**
 * One random article from an archive, compared with the same article from UTF-8 in memory.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar GetBenchmark -p corpus=news.jsonl.zst
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GetBenchmark {

    /** By a key that the archive has. */
    @Benchmark
    public Optional<Article> getById(Corpus corpus, RandomOrdinal random) throws IOException {
        return corpus.archive.get(corpus.keys[random.next()]);
    }

    /** By a key that the archive does not have. */
    @Benchmark
    public Optional<Article> getByIdMiss(Corpus corpus, RandomOrdinal random) throws IOException {
        return corpus.archive.get(corpus.missingKeys[random.next()]);
    }

    /** By the position. */
    @Benchmark
    public Article getByOrdinal(Corpus corpus, RandomOrdinal random) throws IOException {
        return corpus.archive.article(random.next());
    }

    /** The floor: the strings of the article from UTF-8. */
    @Benchmark
    public void utf8Floor(Utf8Corpus corpus, RandomOrdinal random, Blackhole blackhole) {
        corpus.articles[random.next()].decode(blackhole);
    }
}
