package org.qirtas.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.qirtas.bench.search.DateRange;
import org.qirtas.bench.search.SampledQuery.Kind;

/**
 * Searches for words of the corpus in an archive, without and with search indexes, and in Lucene, with one thread.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar SearchRivalBenchmark -p corpus=news.qrt -p rival=SCAN,FULL,LUCENE
 * }</pre>
 *
 * <p>{@link SearchComparison} measures more, and all of them in one run.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class SearchRivalBenchmark {

    private static final int TOP = 10;

    /** Number of articles with a word that is neither common nor rare. */
    @Benchmark
    public long count(SearchFiles files) throws IOException {
        return files.searcher.count(files.query(Kind.MIDDLE), DateRange.ALL);
    }

    /** The ten newest articles with such a word. */
    @Benchmark
    public long[] newest(SearchFiles files) throws IOException {
        return files.searcher.newest(files.query(Kind.MIDDLE), DateRange.ALL, TOP);
    }

    /** The ten best articles with such a word. */
    @Benchmark
    public long[] best(SearchFiles files) throws IOException {
        return files.searcher.best(files.query(Kind.MIDDLE), DateRange.ALL, TOP);
    }

    /** Number of articles with two words. */
    @Benchmark
    public long both(SearchFiles files) throws IOException {
        return files.searcher.count(files.query(Kind.BOTH), DateRange.ALL);
    }

    /** Number of articles with two words that follow each other. Lucene without positions counts both words. */
    @Benchmark
    public long phrase(SearchFiles files) throws IOException {
        return files.searcher.count(files.query(Kind.PAIR), DateRange.ALL);
    }

    /** Number of articles with a word that begins with three letters. */
    @Benchmark
    public long prefix(SearchFiles files) throws IOException {
        return files.searcher.count(files.query(Kind.PREFIX), DateRange.ALL);
    }
}
