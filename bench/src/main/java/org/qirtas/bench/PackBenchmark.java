package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;

/**
 * Packing all articles from memory into a temporary file, including forcing it to disk.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar PackBenchmark -p corpus=news.jsonl.zst -p profile=BALANCED -p threads=2
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // by JMH, then in read()
public class PackBenchmark {

    /** A JSON Lines file, a folder, an archive, or the sample news. */
    @Param(ArticleSource.SEEDS)
    String corpus;

    /** Each profile in turn. */
    @Param
    Profile profile;

    /** Number of threads that compress. */
    @Param("1")
    int threads;

    private List<Article> articles;
    private WriterOptions options;
    private TemporaryFolder folder;

    /** Reads the articles; called by JMH. */
    @Setup
    public void read() throws IOException {
        articles = new ArrayList<>();
        new ArticleSource(corpus).read(articles::add);
        options =
                WriterOptions.DEFAULT.withProfile(profile).withThreads(threads).withOverwrite(true);
        folder = TemporaryFolder.create();
    }

    /** Packs all articles. */
    @Benchmark
    public Path pack() throws IOException {
        Path target = folder.archive();
        try (ArchiveWriter writer = ArchiveWriter.create(target, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return target;
    }

    /** Prints the size of the archive and deletes it; called by JMH. */
    @TearDown
    public void close() throws IOException {
        try (Archive archive = Archive.open(folder.archive())) {
            CorpusSize.of(archive).print();
        }
        folder.close();
    }
}
