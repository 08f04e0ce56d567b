package org.qirtas.internal.columns;

import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;

/**
 * The metadata of consecutive articles in columns, in this order: source, language, section (texts), published, updated
 * (dates), whether there are views (numbers, 0 or 1), views (numbers). Immutable; for any number of threads.
 *
 * <pre>
 *  0               4       8
 *  | first ordinal | count | columns |
 * </pre>
 */
public final class Columns {

    private final int first;
    private final int count;
    private final TextColumn sources;
    private final TextColumn languages;
    private final TextColumn sections;
    private final DateColumn published;
    private final DateColumn updated;
    private final NumberColumn viewsPresent;
    private final NumberColumn views;

    private Columns(byte[] bytes) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        first = reader.u32();
        count = reader.u32();
        if (first < 0 || count < 1 || count > Limits.ARTICLES - first) {
            throw new FormatException("columns of " + count + " articles from article " + first + " on");
        }
        sources = TextColumn.read(reader, bytes, count, Limits.COLUMN_TEXTS);
        languages = TextColumn.read(reader, bytes, count, Limits.COLUMN_TEXTS);
        sections = TextColumn.read(reader, bytes, count, Limits.COLUMN_TEXTS);
        published = DateColumn.read(reader, bytes, count);
        updated = DateColumn.read(reader, bytes, count);
        viewsPresent = NumberColumn.read(reader, bytes, count);
        views = NumberColumn.read(reader, bytes, count);
        reader.requireEnd("the columns");
        for (int i = 0; i < count; i++) {
            if (viewsPresent.get(i) >>> 1 != 0) {
                throw new FormatException("the mark of the views of an article is neither 0 nor 1");
            }
        }
    }

    /** Reads a payload that has been checked against its checksum. */
    public static Columns fromBytes(byte[] bytes) throws FormatException {
        return new Columns(bytes);
    }

    /** Bytes of memory that the texts take. */
    public long memory() {
        return sources.memory() + languages.memory() + sections.memory();
    }

    /** Ordinal of the first article. */
    public int first() {
        return first;
    }

    /** Ordinal after the last article. */
    public int end() {
        return first + count;
    }

    /** Whether an article belongs to these columns. */
    public boolean holds(int ordinal) {
        return ordinal >= first && ordinal - first < count;
    }

    /** Source of an article. */
    public @Nullable String source(int ordinal) {
        return sources.get(ordinal - first);
    }

    /** Language of an article. */
    public @Nullable String language(int ordinal) {
        return languages.get(ordinal - first);
    }

    /** Section of an article. */
    public @Nullable String section(int ordinal) {
        return sections.get(ordinal - first);
    }

    /** Number of the dates of an article whose wording was not understood. */
    public int unknownDates(int ordinal) {
        int index = ordinal - first;
        return (published.isUnknown(index) ? 1 : 0) + (updated.isUnknown(index) ? 1 : 0);
    }

    /** What the columns hold of an article. */
    public Metadata metadata(int ordinal) {
        int index = ordinal - first;
        return new Metadata(
                sources.get(index),
                languages.get(index),
                sections.get(index),
                published.get(index),
                updated.get(index),
                viewsPresent.get(index) == 0 ? null : Long.valueOf(views.get(index)));
    }

    /** Whether filters made from the metadata of an article find the article. */
    public boolean isFound(int ordinal) {
        int index = ordinal - first;
        return sources.isFound(index)
                && languages.isFound(index)
                && sections.isFound(index)
                && published.isFound(index)
                && updated.isFound(index)
                && (viewsPresent.get(index) == 1 || views.isRepeated(index));
    }

    /** Whether the columns hold nothing of an article, as for a redacted article. */
    public boolean isEmpty(int ordinal) {
        int index = ordinal - first;
        return sources.place(index) == 0
                && languages.place(index) == 0
                && sections.place(index) == 0
                && published.isAbsent(index)
                && updated.isAbsent(index)
                && viewsPresent.get(index) == 0
                && views.isRepeated(index);
    }

    TextColumn sources() {
        return sources;
    }

    TextColumn languages() {
        return languages;
    }

    TextColumn sections() {
        return sections;
    }

    DateColumn published() {
        return published;
    }

    DateColumn updated() {
        return updated;
    }

    NumberColumn viewsPresent() {
        return viewsPresent;
    }

    NumberColumn views() {
        return views;
    }
}
