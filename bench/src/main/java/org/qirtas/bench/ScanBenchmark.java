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
import org.qirtas.Article;
import org.qirtas.ArticleFilter;

/**
 * A scan of the whole archive, in time for all its articles. Their number is printed at the beginning.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar ScanBenchmark -p corpus=news.jsonl.zst
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScanBenchmark {

    /** All articles. */
    @Benchmark
    public void scan(Corpus corpus, Blackhole blackhole) {
        for (Article article : corpus.archive) {
            blackhole.consume(article);
        }
    }

    /** The floor: the strings of all articles from UTF-8. */
    @Benchmark
    public void utf8FloorScan(Utf8Corpus corpus, Blackhole blackhole) {
        for (Utf8Article article : corpus.articles) {
            article.decode(blackhole);
        }
    }

    /** A listing of all headlines. */
    @Benchmark
    public void headlines(Corpus corpus, Blackhole blackhole) {
        corpus.archive.headlines(ArticleFilter.ALL).forEach(blackhole::consume);
    }

    /** A listing of one day. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public void dateRangeFilter(Corpus corpus, Blackhole blackhole) {
        corpus.archive.headlines(corpus.oneDay).forEach(blackhole::consume);
    }
}
