package org.qirtas;

import java.io.Serial;

/** An archive is damaged: bytes do not match their checksum, or contradict each other. */
public final class CorruptArchiveException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where in the file the damaged part begins, in bytes. */
    private final long offset;

    /** Kind of the section that the damage lies in. */
    private final String section;

    /** The damaged article, or -1. */
    private final int ordinal;

    /**
     * An error at a place.
     *
     * @param where name of the archive
     * @param offset where in the file the damaged part begins, in bytes
     * @param section kind of the section that it lies in, as in FORMAT.md
     * @param ordinal the damaged article, or -1 if the damage is not in an article
     * @param what what is wrong
     */
    public CorruptArchiveException(String where, long offset, String section, int ordinal, String what) {
        super(where + " is damaged at byte " + offset + ", in the " + section
                + (ordinal < 0 ? "" : ", article " + ordinal) + ": " + what);
        this.offset = offset;
        this.section = section;
        this.ordinal = ordinal;
    }

    private CorruptArchiveException(CorruptArchiveException first) {
        super(String.valueOf(first.getMessage()));
        initCause(first);
        offset = first.offset;
        section = first.section;
        ordinal = first.ordinal;
    }

    /**
     * The same error for another caller, whose cause is this one: what is damaged is found out once, and told to all who ask.
     *
     * @return a new error with the same place and message
     */
    public CorruptArchiveException again() {
        return new CorruptArchiveException(this);
    }

    /**
     * Where the damaged part begins.
     *
     * @return offset in the file, in bytes
     */
    public long offset() {
        return offset;
    }

    /**
     * What the damaged part belongs to.
     *
     * @return kind of a section such as {@code text model}, or {@code file header}, {@code trailer} or {@code file}
     */
    public String section() {
        return section;
    }

    /**
     * The damaged article.
     *
     * @return its ordinal, or -1 if the damage is not in a single article
     */
    public int ordinal() {
        return ordinal;
    }
}
