package org.qirtas.bench;

import java.nio.charset.StandardCharsets;
import java.util.Set;
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
import org.qirtas.ArticleField;
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

    private static final Set<ArticleField> TEXTS = Set.of(ArticleField.TITLE, ArticleField.BODY);

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

    /** Titles and bodies of all articles in UTF-8, straight from the archive. */
    @Benchmark
    public void utf8Scan(Corpus corpus, Blackhole blackhole) {
        corpus.archive.select(ArticleFilter.ALL).fields(TEXTS).utf8Articles().forEach(article -> {
            blackhole.consume(article.text(ArticleField.TITLE));
            blackhole.consume(article.text(ArticleField.BODY));
        });
    }

    /** The same by way of strings. */
    @Benchmark
    public void utf8OfStringsScan(Corpus corpus, Blackhole blackhole) {
        corpus.archive.select(ArticleFilter.ALL).fields(TEXTS).articles().forEach(article -> {
            String title = article.title();
            blackhole.consume(title == null ? null : title.getBytes(StandardCharsets.UTF_8));
            blackhole.consume(article.body().getBytes(StandardCharsets.UTF_8));
        });
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
