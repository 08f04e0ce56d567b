package org.qirtas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.qirtas.internal.check.Verification;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.io.WorkingCopy;
import org.qirtas.internal.read.ArticleReader;
import org.qirtas.internal.read.ChunkDirectories;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.rescue.ParityRepair;
import org.qirtas.internal.rescue.SalvagedParts;
import org.qirtas.internal.write.Redactions;

/**
 * Makes a new archive of what survives of a damaged one. It needs neither trailer nor manifest nor indexes: sections are
 * found by their headers, and what parity can give back is restored first. A file that a crash left unfinished, or that
 * was cut off, is salvaged up to its end. For one thread.
 */
public final class ArchiveSalvage {

    private final SectionReader file;
    private final SalvagedParts parts;
    private final List<Damage> damage = new ArrayList<>();
    private int articles;
    private int lostArticles;
    private int withoutColumns;

    private ArchiveSalvage(SectionReader file) throws IOException {
        this.file = file;
        parts = new SalvagedParts(file);
    }

    /**
     * Salvages an archive. The articles keep their order; those that are lost, or were redacted, leave no gap.
     *
     * @param damaged the archive, which is not changed
     * @param target the new archive
     * @param options options of the new archive; its profile is that of the old one if that can be told
     * @return what was salvaged and what is lost
     * @throws UnsupportedArchiveException if nothing in the file looks like a part of an archive
     * @throws CorruptArchiveException if not a single article could be salvaged; no archive is written then
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static SalvageReport salvage(Path damaged, Path target, WriterOptions options) throws IOException {
        Objects.requireNonNull(damaged, "damaged");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        try (TargetFile draft = TargetFile.create(target, options.overwrite())) {
            ParityRepair repair = new ParityRepair(new WorkingCopy(damaged, draft.channel()));
            repair.run();
            try (SectionReader file = new SectionReader(FileSource.open(draft.temporary()), damaged.toString())) {
                return new ArchiveSalvage(file).write(target, options, repair.restoredBytes());
            }
        }
    }

    /** Whether at least one article of a file can be salvaged, its parity set aside. */
    static boolean isPossible(Path damaged) {
        try (SectionReader file = new SectionReader(FileSource.open(damaged), damaged.toString())) {
            return new ArchiveSalvage(file).hasArticle();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasArticle() throws IOException {
        try (ArticleReader reader = reader()) {
            for (int chunk : parts.chunks()) {
                int first = chunk * Limits.CHUNK_ARTICLES;
                int next = first + Math.min(parts.end() - first, Limits.CHUNK_ARTICLES);
                if (IntStream.range(first, next).anyMatch(ordinal -> isWhole(reader, ordinal))) {
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

    private SalvageReport write(Path target, WriterOptions options, long restoredBytes) throws IOException {
        if (parts.end() == 0) {
            throw new UnsupportedArchiveException(file.name(), "has no part of a Qirtas archive that could be read");
        }
        WriterOptions same = options.withProfile(parts.profile().orElse(options.profile()));
        try (ArchiveWriter writer = ArchiveWriter.copy(target, same, Redactions.of(same))) {
            copyArticles(writer);
            if (articles == 0) {
                throw nothingSalvaged();
            }
            writer.finish();
        }
        return new SalvageReport(articles, lostArticles, withoutColumns, restoredBytes, damage);
    }

    private CorruptArchiveException nothingSalvaged() {
        String what = "no article could be salvaged; ";
        if (damage.isEmpty()) {
            return new CorruptArchiveException(file.name(), 0, SectionKind.CHUNK, -1, what + "all have been redacted");
        }
        Damage first = damage.get(0);
        return new CorruptArchiveException(file.name(), first.offset(), first.section(), -1, what + first.message());
    }

    private ArticleReader reader() throws IOException {
        return new ArticleReader(file, parts, new ChunkDirectories(file, parts, parts.end()));
    }

    private void copyArticles(ArchiveWriter writer) throws IOException {
        int next = 0;
        try (ArticleReader reader = reader()) {
            for (int chunk : parts.chunks()) {
                int first = chunk * Limits.CHUNK_ARTICLES;
                countMissing(next, first);
                next = first + Math.min(parts.end() - first, Limits.CHUNK_ARTICLES);
                for (int ordinal = first; ordinal < next; ordinal++) {
                    copy(reader, ordinal, writer);
                }
            }
        }
        countMissing(next, parts.articles());
    }

    private void copy(ArticleReader reader, int ordinal, ArchiveWriter writer) throws IOException {
        try {
            writer.add(reader.article(ordinal));
            articles++;
            withoutColumns += parts.hasColumns(ordinal) ? 0 : 1;
        } catch (RedactedArticleException e) {
            // Gone for good, and not lost.
            return;
        } catch (CorruptArchiveException e) {
            lostArticles++;
            report(e.offset(), e.section(), ordinal, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            lostArticles++;
            report(0, SectionKind.CHUNK, ordinal, String.valueOf(e.getMessage()));
        }
    }

    private void countMissing(int from, int to) {
        if (from < to) {
            lostArticles += to - from;
            String which = to - from == 1 ? "article " + from : "articles " + from + " to " + (to - 1);
            report(0, SectionKind.CHUNK, from, which + ": the chunks that held them are lost");
        }
    }

    private void report(long offset, SectionKind section, int ordinal, String what) {
        if (damage.size() < Verification.MAX_DAMAGE) {
            damage.add(new Damage(offset, section, ordinal, what));
        }
    }
}
