package org.qirtas.internal.format;

import java.util.Arrays;
import java.util.Optional;
import org.qirtas.SectionKind;

/** Kinds of sections, with the numbers that stand for them in a file. */
public enum SectionType {
    /** A vocabulary and a dictionary. */
    TEXT_MODEL(1, SectionKind.TEXT_MODEL, Limits.TEXT_MODEL),
    /** Up to 64 articles. */
    CHUNK(2, SectionKind.CHUNK, Long.MAX_VALUE),
    /** Metadata of a run of articles, column by column. */
    COLUMNS(3, SectionKind.COLUMNS, Limits.SECTION),
    /** Where an id leads. */
    ID_INDEX(4, SectionKind.ID_INDEX, Limits.SECTION),
    /** Where the chunks and the columns begin. */
    OFFSETS(5, SectionKind.OFFSETS, Limits.SECTION),
    /** What the archive holds and where. */
    MANIFEST(6, SectionKind.MANIFEST, Limits.MANIFEST),
    /** Reed–Solomon parity of other sections. Readers can do without it. */
    PARITY(7, SectionKind.PARITY, Long.MAX_VALUE),
    /** Hashes of what the articles say. Readers can do without them. */
    CONTENT_HASHES(8, SectionKind.CONTENT_HASHES, Limits.SECTION);

    private final int number;
    private final SectionKind kind;
    private final long maxPayload;

    SectionType(int number, SectionKind kind, long maxPayload) {
        this.number = number;
        this.kind = kind;
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

    /** What it is to people. */
    public SectionKind kind() {
        return kind;
    }

    /** What a section of the type with a number is to people, known or not. */
    public static SectionKind kind(int number) {
        return find(number).map(SectionType::kind).orElse(SectionKind.UNKNOWN);
    }

    /** The name for people of the type with a number, known or not. */
    public static String title(int number) {
        return find(number).map(type -> type.kind.title()).orElse("section of type " + number);
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
