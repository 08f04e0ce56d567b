package org.qirtas.internal.read;

import java.io.IOException;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.sections.Sections;

/**
 * An open generation: its bytes, its layout and its sections. Ordinals and positions are those inside it. For any
 * number of threads.
 */
public final class Generation {

    private final SectionReader file;
    private final ArchiveLayout layout;
    private final LazySections sections;
    private final DeletedArticles deleted;

    Generation(
            SectionReader file,
            ArchiveLayout layout,
            DeletedArticles deleted,
            ModelFinder models,
            ColumnsMemory memory) {
        this.deleted = deleted;
        this.file = file;
        this.layout = layout;
        sections = new LazySections(file, layout, models, memory);
    }

    /** The bytes. */
    public SectionReader file() {
        return file;
    }

    /** The manifest. */
    public ArchiveLayout layout() {
        return layout;
    }

    /** The sections that are read as a whole. */
    public LazySections sections() {
        return sections;
    }

    /** Number of articles, including redacted ones. */
    public int articles() {
        return layout.articles();
    }

    /** Number of redacted articles. */
    public int redacted() {
        return layout.redacted();
    }

    /** Number of its redacted articles and of the articles that it deletes. */
    long hidden() {
        return layout.manifest().redacted() + layout.manifest().deleted();
    }

    /** Whether a later generation deletes an article. */
    boolean isDeleted(int ordinal) throws IOException {
        return deleted.holds(file.firstOrdinal() + ordinal);
    }

    /** The articles of earlier generations that it deletes. */
    public Deletions deletions() throws IOException {
        return layout.place(Sections.DELETIONS).isPresent() ? sections.named(Sections.DELETIONS) : Deletions.NONE;
    }

    /** Root of the Merkle tree over its articles. */
    public byte[] root() {
        return layout.manifest().root();
    }

    /** Signature of the root over it and the generations that it continues; empty if there is none. */
    public byte[] signature() {
        return layout.manifest().signature();
    }

    /** Number of generations directly before it that it continues. */
    public int continued() {
        return (int) layout.manifest().generations();
    }

    /** Ordinals in the id index for the hash of a key, in ascending order. */
    int[] candidates(long keyHash) throws IOException {
        sections.announcements().lookup();
        try {
            return sections.ids().candidates(keyHash);
        } catch (FormatException e) {
            throw sections.damage(Sections.ID_INDEX, e.problem());
        }
    }

    /** The last ordinal in the id index for the hash of a key, or {@link KeyIndex#NONE}. */
    int last(long keyHash) throws IOException {
        sections.announcements().lookup();
        try {
            return sections.ids().last(keyHash);
        } catch (FormatException e) {
            throw sections.damage(Sections.ID_INDEX, e.problem());
        }
    }

    /** An error in an article. */
    public CorruptArchiveException damage(int ordinal, String what) throws IOException {
        return file.damage(sections.offset(ordinal / Limits.CHUNK_ARTICLES), ordinal, what);
    }

    /** What the search index knows. */
    public SearchIndex searchIndex() throws IOException {
        return layout.place(Sections.SEARCH_INDEX).isEmpty()
                ? SearchIndex.NONE
                : sections.named(Sections.SEARCH_INDEX).option();
    }
}
