package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.bench.synthetic.Period;
import org.qirtas.bench.synthetic.SyntheticArticles;

/**
 * An archive of synthetic articles, timed in plain loops: a first round warms up, a second one counts.
 *
 * @param file where it is
 * @param articles number of articles
 */
record ScaleArchive(Path file, int articles) {

    private static final int ROUNDS = 2;
    private static final int FILTER_ROUNDS = 20;
    private static final int GETS = 100_000;
    private static final int OPENS = 500;
    private static final Duration MONTH = Duration.ofDays(30);

    /** An operation to time, repeated a number of times. */
    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    /** Writes the archive, and returns the nanoseconds of the writer without the time of making articles. */
    long pack(SyntheticArticles source, WriterOptions options) throws IOException {
        long nanos = 0;
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (int ordinal = 0; ordinal < articles; ordinal++) {
                Article article = source.article(ordinal);
                nanos += nanos(() -> writer.add(article));
            }
            nanos += nanos(writer::finish);
        }
        return nanos;
    }

    /** Time of opening and closing. */
    double openNanos() throws IOException {
        return warm(ROUNDS, () -> {
                    for (int i = 0; i < OPENS; i++) {
                        Archive.open(file).close();
                    }
                })
                / OPENS;
    }

    /** Time of finding an article by its id, at random. */
    double getNanos(Archive archive) throws IOException {
        return lookupNanos(archive, "");
    }

    /** Time of a search for a missing id. */
    double missNanos(Archive archive) throws IOException {
        return lookupNanos(archive, "-missing");
    }

    private double lookupNanos(Archive archive, String suffix) throws IOException {
        SplittableRandom random = new SplittableRandom(StoreCorpus.SEED);
        double nanos = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String[] ids = random.ints(GETS, 0, articles)
                    .mapToObj(ordinal -> SyntheticArticles.id(ordinal) + suffix)
                    .toArray(String[]::new);
            nanos = nanos(() -> {
                for (String id : ids) {
                    if (archive.get(id).isPresent() != suffix.isEmpty()) {
                        throw new IOException(id);
                    }
                }
            });
        }
        return nanos / GETS;
    }

    /** A month in the middle. */
    static ArticleFilter month() {
        Instant middle = Period.START.plus(Period.LENGTH.dividedBy(2));
        return ArticleFilter.ALL.withPublished(middle, middle.plus(MONTH));
    }

    /** Time of finding all articles that match a filter. */
    static double filterNanos(Archive archive, ArticleFilter filter) throws IOException {
        return warm(FILTER_ROUNDS, () -> archive.select(filter).ordinals().forEach(ordinal -> {}));
    }

    /** Length of the id index and of the offsets. */
    static long indexBytes(ArchiveInfo info) {
        return info.sections().stream()
                .filter(section -> section.kind() == SectionKind.ID_INDEX || section.kind() == SectionKind.OFFSETS)
                .mapToLong(SectionInfo::bytes)
                .sum();
    }

    /** Time of the last round. */
    private static double warm(int rounds, Task task) throws IOException {
        double nanos = 0;
        for (int round = 0; round < rounds; round++) {
            nanos = nanos(task);
        }
        return nanos;
    }

    private static long nanos(Task task) throws IOException {
        long start = System.nanoTime();
        task.run();
        return System.nanoTime() - start;
    }
}
