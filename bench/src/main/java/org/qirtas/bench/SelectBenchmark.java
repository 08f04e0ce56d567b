package org.qirtas.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.qirtas.ArticleOrder;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.ValueCount;

/**
 * Pages, counts and many articles at once, compared with a scan of all headlines.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar SelectBenchmark -p corpus=news.jsonl.zst
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SelectBenchmark {

    private static final int PAGE = 20;
    private static final int KEYS = 100;

    /** The comparison for the others: all headlines. */
    @Benchmark
    public void allHeadlines(Corpus corpus, Blackhole blackhole) {
        corpus.archive.headlines(ArticleFilter.ALL).forEach(blackhole::consume);
    }

    /** The headlines of the last 20 articles. */
    @Benchmark
    public List<Headline> newestPage(Corpus corpus) {
        return corpus.archive
                .select(ArticleFilter.ALL)
                .order(ArticleOrder.NEWEST_FIRST)
                .limit(PAGE)
                .headlines()
                .toList();
    }

    /** The ordinals of 20 articles after a random one, newest first. */
    @Benchmark
    public long[] newestPageAfter(Corpus corpus, RandomOrdinal random) {
        return corpus.archive
                .select(ArticleFilter.ALL)
                .order(ArticleOrder.NEWEST_FIRST)
                .after(random.next())
                .limit(PAGE)
                .ordinals()
                .toArray();
    }

    /** All ordinals, newest first. */
    @Benchmark
    public void newestOrdinals(Corpus corpus, Blackhole blackhole) {
        corpus.archive
                .select(ArticleFilter.ALL)
                .order(ArticleOrder.NEWEST_FIRST)
                .ordinals()
                .forEach(blackhole::consume);
    }

    /** The number of articles of the most frequent source. */
    @Benchmark
    public long countOfSource(Corpus corpus) throws IOException {
        return corpus.archive.count(corpus.oneSource);
    }

    /** The ordinals of the articles of the most frequent source. */
    @Benchmark
    public void ordinalsOfSource(Corpus corpus, Blackhole blackhole) {
        corpus.archive.select(corpus.oneSource).ordinals().forEach(blackhole::consume);
    }

    /** The number of articles of one day. */
    @Benchmark
    public long countOfDay(Corpus corpus) throws IOException {
        return corpus.archive.count(corpus.oneDay);
    }

    /** The number of articles of each source. */
    @Benchmark
    public List<ValueCount> sources(Corpus corpus) throws IOException {
        return corpus.archive.counts(Grouping.SOURCE, ArticleFilter.ALL);
    }

    /** The number of articles of each month. */
    @Benchmark
    public List<ValueCount> months(Corpus corpus) throws IOException {
        return corpus.archive.counts(Grouping.MONTH, ArticleFilter.ALL);
    }

    /** Articles by 100 random keys. */
    @Benchmark
    public Map<String, Article> getAll(Corpus corpus, RandomOrdinal random) throws IOException {
        String[] keys = new String[KEYS];
        Arrays.setAll(keys, i -> corpus.keys[random.next()]);
        return corpus.archive.getAll(List.of(keys));
    }

    /** The same, one by one. */
    @Benchmark
    public void getEach(Corpus corpus, RandomOrdinal random, Blackhole blackhole) throws IOException {
        for (int i = 0; i < KEYS; i++) {
            blackhole.consume(corpus.archive.get(corpus.keys[random.next()]));
        }
    }

    /** All articles by the threads of the common pool. */
    @Benchmark
    public void parallelScan(Corpus corpus, Blackhole blackhole) {
        corpus.archive.stream().parallel().forEach(blackhole::consume);
    }

    /** All articles by one thread. */
    @Benchmark
    public void scan(Corpus corpus, Blackhole blackhole) {
        corpus.archive.stream().forEach(blackhole::consume);
    }
}
