package org.qirtas.internal.format;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of sections, with the numbers that stand for them in a file. */
public enum SectionType {
    /** A vocabulary and a dictionary. */
    TEXT_MODEL(1, "text model", Limits.TEXT_MODEL),
    /** Up to 64 articles. */
    CHUNK(2, "chunk", Long.MAX_VALUE),
    /** Metadata of a run of articles, column by column. */
    COLUMNS(3, "columns", Limits.SECTION),
    /** Where an id leads. */
    ID_INDEX(4, "id index", Limits.SECTION),
    /** Where the chunks and the columns begin. */
    OFFSETS(5, "offsets", Limits.SECTION),
    /** What the archive holds and where. */
    MANIFEST(6, "manifest", Limits.MANIFEST),
    /** Reed–Solomon parity of other sections. Readers can do without it. */
    PARITY(7, "parity", Long.MAX_VALUE),
    /** Hashes of what the articles say. Readers can do without them. */
    CONTENT_HASHES(8, "content hashes", Limits.SECTION);

    private final int number;
    private final String title;
    private final long maxPayload;

    SectionType(int number, String title, long maxPayload) {
        this.number = number;
        this.title = title;
        this.maxPayload = maxPayload;
    }

    /** The number in section headers. */
    public int number() {
        return number;
    }

    /** The flags in section headers. */
    public int flags() {
        return this == PARITY || this == CONTENT_HASHES ? SectionHeader.OPTIONAL : 0;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** The name for people of the type with a number, known or not. */
    public static String title(int number) {
        return find(number).map(SectionType::title).orElse("section of type " + number);
    }

    /** Length of the longest payload in bytes. */
    public long maxPayload() {
        return maxPayload;
    }

    /** The type with a number, if this version knows it. */
    public static Optional<SectionType> find(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }
}
