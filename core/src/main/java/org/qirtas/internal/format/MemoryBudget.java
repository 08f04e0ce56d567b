package org.qirtas.internal.format;

import org.qirtas.internal.bytes.FormatException;

/**
 * The memory of a reader for the parts of an archive that it keeps: text models, and texts of columns. The budget keeps
 * a small file from filling the memory, because a repeated byte compresses to almost nothing.
 */
public final class MemoryBudget {

    /** Bytes that an archive of any length may take: those of five full text models. */
    private static final long MIN = 1 << 28;

    /** Bytes that an archive may take for each of its own bytes. */
    private static final long RATIO = 256;

    private MemoryBudget() {}

    /**
     * Requires that a part of a file fits the limit of the format.
     *
     * @param what name of the part, in the plural
     * @param bytes bytes of memory that it takes
     * @param fileLength length of the file with all its generations
     */
    public static void require(String what, long bytes, long fileLength) throws FormatException {
        requireAtMost(what, bytes, MIN + RATIO * fileLength);
    }

    /**
     * Requires that a part of an appended generation fits the share of the limit that its own bytes add.
     *
     * @param what name of the part, in the plural
     * @param bytes bytes of memory that it takes
     * @param length length of the generation
     */
    public static void requireForEachByte(String what, long bytes, long length) throws FormatException {
        requireAtMost(what, bytes, RATIO * length);
    }

    private static void requireAtMost(String what, long bytes, long max) throws FormatException {
        if (bytes > max) {
            throw new FormatException(what + " take " + bytes + " bytes of memory, the limit is " + max);
        }
    }
}
