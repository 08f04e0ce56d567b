package org.qirtas.internal.format;

import org.qirtas.internal.bytes.FormatException;

/**
 * The memory that a reader takes for what it keeps of an archive: its text models, and the texts of its columns. A small file
 * must not be able to fill any memory, for one repeated byte is compressed to nothing.
 */
public final class MemoryBudget {

    /** Bytes that an archive of any length may take: five full text models. */
    private static final long LEAST = 1 << 28;

    /** Bytes that it may take for each of its own. */
    private static final long RATIO = 256;

    private MemoryBudget() {}

    /**
     * Requires that what is kept is within the limit of the format.
     *
     * @param what what it is
     * @param bytes bytes of memory that it takes
     * @param fileLength length of the archive
     */
    public static void require(String what, long bytes, long fileLength) throws FormatException {
        long most = LEAST + RATIO * fileLength;
        if (bytes > most) {
            throw new FormatException(what + " take " + bytes + " bytes of memory, the limit is " + most);
        }
    }
}
