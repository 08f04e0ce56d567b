package org.qirtas;

import java.io.Serial;

/** An archive is damaged: bytes do not match their checksum, or contradict each other. */
public final class CorruptArchiveException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where in the file the damaged part begins, in bytes. */
    private final long offset;

    /** The damaged article, or -1. */
    private final int ordinal;

    /**
     * An error that touches one article.
     *
     * @param where name of the archive
     * @param offset where in the file the damaged part begins, in bytes
     * @param ordinal the damaged article, or -1 if the damage is not in an article
     * @param what what is wrong
     */
    public CorruptArchiveException(String where, long offset, int ordinal, String what) {
        super(where + " is damaged at byte " + offset + (ordinal < 0 ? "" : ", in article " + ordinal) + ": " + what);
        this.offset = offset;
        this.ordinal = ordinal;
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
     * The damaged article.
     *
     * @return its ordinal, or -1 if the damage is not in a single article
     */
    public int ordinal() {
        return ordinal;
    }
}
