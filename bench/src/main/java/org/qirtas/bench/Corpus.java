package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;

/**
 * An open archive of the articles of the parameter {@code corpus}, with the keys, ordinals and filters of benchmarks.
 *
 * <p>Every benchmark packs the corpus into a temporary file before it begins. A large corpus is better packed once and
 * given as an archive: {@code -p corpus=news.qrt}. Its profile is then that of the archive.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // by JMH, then in open()
public class Corpus {

    private static final long SHUFFLE_SEED = 20220128;

    /** A JSON Lines file, a folder, an archive, or the sample news. */
    @Param(ArticleSource.SEEDS)
    String corpus;

    /** Profile of the packed archive. */
    @Param("BALANCED")
    Profile profile;

    /** The way in which the archive is read. */
    @Param("CHANNEL")
    Access access = Access.CHANNEL;

    private TemporaryFolder folder;

    /** The path of the archive. */
    Path file;

    Archive archive;

    /** The key of every article, by ordinal. */
    String[] keys;

    /** The same number of keys that no article has. */
    String[] missingKeys;

    /** All ordinals in a random order that is the same in every run. */
    int[] shuffledOrdinals;

    /** One day, about the middle of all dates. */
    ArticleFilter oneDay;

    /** The most frequent source. */
    ArticleFilter oneSource;

    /** Opens the archive; called by JMH. */
    @Setup
    public void open() throws IOException {
        folder = TemporaryFolder.create();
        file = packed(new ArticleSource(corpus));
        archive = access.open(file);
        if (archive.size() == 0) {
            throw new IOException("there are no articles in " + corpus);
        }
        keys = archive.stream().map(article -> article.key()).toArray(String[]::new);
        missingKeys = Arrays.stream(keys).map(key -> key + "-missing").toArray(String[]::new);
        shuffledOrdinals = shuffled((int) archive.size());
        oneDay = middleDay();
        oneSource = commonestSource();
        CorpusSize.of(archive).print();
    }

    private Path packed(ArticleSource source) throws IOException {
        if (source.archive().isPresent()) {
            return source.archive().orElseThrow();
        }
        Path target = folder.archive();
        WriterOptions options = WriterOptions.DEFAULT
                .withProfile(profile)
                .withThreads(Runtime.getRuntime().availableProcessors());
        try (ArchiveWriter writer = ArchiveWriter.create(target, options)) {
            source.read(writer::add);
            writer.finish();
        }
        return target;
    }

    private static int[] shuffled(int size) {
        int[] ordinals = new int[size];
        Random random = new Random(SHUFFLE_SEED);
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            ordinals[i] = ordinals[other];
            ordinals[other] = i;
        }
        return ordinals;
    }

    private ArticleFilter commonestSource() throws IOException {
        String source =
                archive.counts(Grouping.SOURCE, ArticleFilter.ALL).get(0).value();
        return source == null ? ArticleFilter.ALL : ArticleFilter.ALL.withSources(source);
    }

    private ArticleFilter middleDay() {
        Instant[] dates = archive.headlines(ArticleFilter.ALL)
                .map(Headline::published)
                .filter(Objects::nonNull)
                .flatMap(date -> date.start().stream())
                .sorted()
                .toArray(Instant[]::new);
        Instant middle = dates.length == 0 ? Instant.EPOCH : dates[dates.length / 2];
        Instant day = middle.truncatedTo(ChronoUnit.DAYS);
        return ArticleFilter.ALL.withPublished(day, day.plus(Duration.ofDays(1)));
    }

    /** Closes the archive and deletes the packed file; called by JMH. */
    @TearDown
    public void close() throws IOException {
        archive.close();
        folder.close();
    }
}
