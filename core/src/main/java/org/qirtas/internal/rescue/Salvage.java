package org.qirtas.internal.rescue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.MissingModelException;
import org.qirtas.Profile;
import org.qirtas.RedactedArticleException;
import org.qirtas.SectionKind;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.read.ArticleReader;
import org.qirtas.internal.read.ArticleReceiver;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.ModelsBeside;
import org.qirtas.internal.read.SectionReader;

/** Reads the surviving articles of a damaged archive, and counts the lost ones. For one thread. */
public final class Salvage {

    private final SectionReader file;
    private final SalvagedGenerations generations;
    private final List<Damage> damage = new ArrayList<>();
    private int articles;
    private int lost;
    private int withoutColumns;

    /**
     * Finds the intact parts.
     *
     * @param models finds the text models of other files
     */
    public Salvage(SectionReader file, ModelFinder models) throws IOException {
        this.file = file;
        generations = new SalvagedGenerations(file, models);
    }

    /** The profile of the archive, if it is known. */
    public Optional<Profile> profile() {
        return generations.profile();
    }

    /** Whether at least one article of a file survives without the use of parity. */
    public static boolean isPossible(Path damaged) {
        try (SectionReader file = new SectionReader(FileSource.open(damaged), damaged.toString())) {
            for (SalvagedParts parts : new Salvage(file, ModelsBeside.finder(damaged)).generations.all()) {
                if (hasArticle(parts)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasArticle(SalvagedParts parts) {
        try (ArticleReader reader = reader(parts)) {
            for (int chunk : parts.chunks()) {
                if (IntStream.range(first(chunk), end(parts, chunk)).anyMatch(ordinal -> isWhole(reader, ordinal))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isWhole(ArticleReader reader, int ordinal) {
        try {
            reader.article(ordinal);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ArticleReader reader(SalvagedParts parts) {
        ArticleReader reader = new ArticleReader();
        reader.enter(parts);
        return reader;
    }

    private static int first(int chunk) {
        return chunk * Limits.CHUNK_ARTICLES;
    }

    private static int end(SalvagedParts parts, int chunk) {
        return first(chunk) + Math.min(parts.end() - first(chunk), Limits.CHUNK_ARTICLES);
    }

    /**
     * Passes on each surviving article that is not deleted, in order.
     *
     * @throws UnsupportedArchiveException if nothing in the file looks like a part of an archive
     * @throws CorruptArchiveException if no article survives
     */
    public void copyTo(ArticleReceiver receiver) throws IOException {
        if (generations.all().stream().allMatch(parts -> parts.end() == 0)) {
            throw new UnsupportedArchiveException(file.name(), "has no part of a Qirtas archive that could be read");
        }
        for (SalvagedParts parts : generations.all()) {
            copy(parts, receiver);
        }
        if (generations.hasUnknownDeletions()) {
            report(0, SectionKind.DELETIONS, -1, "articles had been deleted, but not all of them are known");
        }
        if (articles == 0) {
            throw nothingSalvaged();
        }
    }

    private void copy(SalvagedParts parts, ArticleReceiver receiver) throws IOException {
        int next = 0;
        try (ArticleReader reader = reader(parts)) {
            for (int chunk : parts.chunks()) {
                countMissing(parts, next, first(chunk));
                next = end(parts, chunk);
                for (int ordinal = first(chunk); ordinal < next; ordinal++) {
                    if (!generations.isDeleted(parts.file().firstOrdinal() + ordinal)) {
                        copy(parts, reader, ordinal, receiver);
                    }
                }
            }
        }
        countMissing(parts, next, parts.articles());
    }

    private void copy(SalvagedParts parts, ArticleReader reader, int inside, ArticleReceiver receiver)
            throws IOException {
        long ordinal = parts.file().firstOrdinal() + inside;
        try {
            receiver.add(reader.article(inside));
            articles++;
            withoutColumns += reader.metadata().isLost() ? 1 : 0;
        } catch (RedactedArticleException e) {
            // It was redacted and is not lost.
            return;
        } catch (MissingModelException e) {
            lost++;
            report(parts.file().start(), SectionKind.MODEL_REFERENCE, ordinal, String.valueOf(e.getMessage()));
        } catch (CorruptArchiveException e) {
            lost++;
            report(e.offset(), e.section(), ordinal, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            lost++;
            report(parts.file().start(), SectionKind.CHUNK, ordinal, String.valueOf(e.getMessage()));
        }
    }

    private void countMissing(SalvagedParts parts, int from, int to) {
        if (from < to) {
            lost += to - from;
            long first = parts.file().firstOrdinal() + from;
            String which = to - from == 1 ? "article " + first : "articles " + first + " to " + (first + to - from - 1);
            report(parts.file().start(), SectionKind.CHUNK, first, which + ": the chunks that held them are lost");
        }
    }

    private void report(long offset, SectionKind section, long ordinal, String what) {
        if (damage.size() < Damage.MAX_LISTED) {
            damage.add(Damage.of(offset, section, ordinal, what));
        }
    }

    private CorruptArchiveException nothingSalvaged() {
        String what = "no article could be salvaged; ";
        if (damage.isEmpty()) {
            return new CorruptArchiveException(file.name(), 0, SectionKind.CHUNK, -1, what + "all have been redacted");
        }
        Damage first = damage.get(0);
        return new CorruptArchiveException(file.name(), first.offset(), first.section(), -1, what + first.message());
    }

    /** Number of articles passed on. */
    public int articles() {
        return articles;
    }

    /** Number of articles that are known to be lost. */
    public int lost() {
        return lost;
    }

    /** Number of articles passed on without the fields in columns. */
    public int withoutColumns() {
        return withoutColumns;
    }

    /** The reasons why articles are lost. */
    public List<Damage> damage() {
        return damage;
    }
}
