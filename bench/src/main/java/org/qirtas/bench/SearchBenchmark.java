package org.qirtas.bench;

import java.io.IOException;
import java.util.List;
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
import org.qirtas.Hit;
import org.qirtas.SearchOrder;

/**
 * Searches without an index on one thread, in time for the whole archive, compared with decoding all its articles.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar SearchBenchmark -p corpus=news.jsonl.zst
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SearchBenchmark {

    private static final int TOP = 10;

    /** The comparison for the others: all articles. */
    @Benchmark
    public void decoding(Corpus corpus, Blackhole blackhole) {
        for (Article article : corpus.archive) {
            blackhole.consume(article);
        }
    }

    /** The number of articles with a common word, exactly. */
    @Benchmark
    public long commonWord(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive.search(SearchedWords.quoted(words.common)).count();
    }

    /** The number of articles with a common word, in Arabic also after conjunctions, prepositions and the article. */
    @Benchmark
    public long commonWordAfterProclitics(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive.search(words.common).count();
    }

    /** The number of articles with a rare word. */
    @Benchmark
    public long rareWord(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive.search(SearchedWords.quoted(words.rare)).count();
    }

    /** The number of articles with two words one after the other. */
    @Benchmark
    public long phrase(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive.search(SearchedWords.quoted(words.phrase)).count();
    }

    /** The number of articles with a word that begins so. */
    @Benchmark
    public long prefix(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive.search(words.prefix()).count();
    }

    /** The number of articles with two common words. */
    @Benchmark
    public long both(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive.search(words.both()).count();
    }

    /** The number of articles of one day with a common word. */
    @Benchmark
    public long commonWordOfDay(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive
                .search(SearchedWords.quoted(words.common))
                .filter(corpus.oneDay)
                .count();
    }

    /** The ten best of the articles with a common word. */
    @Benchmark
    public List<Hit> best(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive
                .search(SearchedWords.quoted(words.common))
                .limit(TOP)
                .hits();
    }

    /** The ten newest of the articles with a common word. */
    @Benchmark
    public List<Hit> newest(Corpus corpus, SearchedWords words) throws IOException {
        return corpus.archive
                .search(SearchedWords.quoted(words.common))
                .order(SearchOrder.NEWEST)
                .limit(TOP)
                .hits();
    }
}
