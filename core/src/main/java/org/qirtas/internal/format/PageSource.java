package org.qirtas.internal.format;

import java.io.IOException;

/** The pages of a section, which follow the bytes under its checksum. For any number of threads. */
public interface PageSource {

    /** Number of bytes of all pages. */
    long length();

    /** Reads bytes from a position in the pages. */
    byte[] read(long position, int count) throws IOException;
}
