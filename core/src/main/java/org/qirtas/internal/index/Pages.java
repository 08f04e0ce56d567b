package org.qirtas.internal.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PageSource;

/**
 * The pages of an index. Each is read at its first use, checked, and kept. Later uses take no lock. Threads that need
 * the same page at the same time may each read it. For any number of threads.
 */
final class Pages<P> {

    private final PageSource source;
    private final long[] starts;
    private final int[] checksums;
    private final Parser<P> parser;
    private final AtomicReferenceArray<@Nullable P> kept;

    /**
     * Pages that follow each other without gaps.
     *
     * @param starts where each page begins, then where the last one ends
     * @param checksums of each page
     */
    Pages(PageSource source, long[] starts, int[] checksums, Parser<P> parser) throws FormatException {
        if (source.length() != starts[checksums.length]) {
            throw new FormatException("its pages have " + source.length() + " bytes, not " + starts[checksums.length]);
        }
        this.source = source;
        this.starts = starts;
        this.checksums = checksums;
        this.parser = parser;
        kept = new AtomicReferenceArray<>(checksums.length);
    }

    /** Parses the bytes of the page with a number, which match its checksum. */
    interface Parser<P> {
        P parse(int number, byte[] bytes) throws FormatException;
    }

    /** Number of pages. */
    int count() {
        return checksums.length;
    }

    /** The page with a number. */
    P get(int number) throws IOException, FormatException {
        P page = kept.get(number);
        return page == null ? read(number) : page;
    }

    private P read(int number) throws IOException, FormatException {
        byte[] bytes = source.read(starts[number], (int) (starts[number + 1] - starts[number]));
        if (Crc32c.of(bytes) != checksums[number]) {
            throw new FormatException("page " + number + " of " + count() + " does not match its checksum");
        }
        P page = parser.parse(number, bytes);
        kept.set(number, page);
        return page;
    }
}
