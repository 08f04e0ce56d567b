package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.List;
import org.qirtas.ByteRange;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PageSource;

/** The blocks and the long lists of a search index. Everything read is checked. For any number of threads. */
final class TermPages {

    private final PageSource source;
    private final long[] starts;
    private final int[] checksums;

    /**
     * Blocks that follow each other, and parts of long lists after them.
     *
     * @param starts where each block begins, then where the last one ends
     * @param checksums of each block
     */
    TermPages(PageSource source, long[] starts, int[] checksums) throws FormatException {
        this.source = source;
        this.starts = starts;
        this.checksums = checksums;
        if (starts[checksums.length] > source.length()) {
            throw new FormatException("the blocks of the search index are longer than it is");
        }
    }

    /** The bytes of a block. */
    byte[] block(int number) throws IOException, FormatException {
        return read(starts[number], (int) (starts[number + 1] - starts[number]), checksums[number]);
    }

    /** A part of a long list. Places count from the end of the blocks. */
    byte[] part(long place, int length, int checksum) throws IOException, FormatException {
        return read(starts[checksums.length] + place, length, checksum);
    }

    /** The place of consecutive blocks in the pages. */
    ByteRange blocks(int from, int to) {
        return new ByteRange(starts[from], starts[to] - starts[from]);
    }

    /** The place of parts of a long list in the pages. */
    ByteRange parts(long place, long length) {
        return new ByteRange(starts[checksums.length] + place, length);
    }

    /** Announces what will be read soon. */
    void announce(List<ByteRange> places) throws IOException {
        source.prefetch(places);
    }

    private byte[] read(long place, int length, int checksum) throws IOException, FormatException {
        if (length > source.length() - place) {
            throw new FormatException("the search index refers to bytes that it does not have");
        }
        byte[] bytes = source.read(place, length);
        if (Crc32c.of(bytes) != checksum) {
            throw new FormatException("a part of the search index does not match its checksum");
        }
        return bytes;
    }
}
