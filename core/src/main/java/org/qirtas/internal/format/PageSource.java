package org.qirtas.internal.format;

import java.io.IOException;
import java.util.List;
import org.qirtas.ByteRange;

/** The pages of a section, which follow the bytes under its checksum. For any number of threads. */
public interface PageSource {

    /** Number of bytes of all pages. */
    long length();

    /** Reads bytes from a position in the pages. */
    byte[] read(long position, int count) throws IOException;

    /** Announces ranges in the pages that will be read soon. Those that are not inside the pages are left out. */
    default void prefetch(List<ByteRange> ranges) throws IOException {
        // Pages in memory are there.
    }
}
