package org.qirtas.ingest.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that are read, and refuses to read more than it is allowed to. The last bytes can be read again. For
 * one thread.
 */
final class BudgetStream extends FilterInputStream {

    /** How many bytes can be read again. */
    static final int RECENT = 1 << 15;

    /** The byte at each place in the file, at the remainder of the place. */
    private final byte[] recent = new byte[RECENT];

    private long count;
    private long end = Long.MAX_VALUE;
    /** How many of the recent bytes are to be read again. */
    private int again;

    BudgetStream(InputStream in) {
        super(in);
    }

    /** The number of bytes before the next one. */
    long count() {
        return count;
    }

    /** Allows to read some more bytes. */
    void allow(long bytes) {
        end = count + bytes;
    }

    /** Allows to read everything. */
    void allowAll() {
        end = Long.MAX_VALUE;
    }

    /**
     * Goes back.
     *
     * @param place of the next byte, at most {@value #RECENT} bytes before the end of what was read
     */
    void goBack(long place) {
        again += Math.toIntExact(count - place);
        count = place;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (count >= end) {
            throw new IOException("a header of more than " + WarcRecords.MAX_HEADER + " bytes");
        }
        int most = (int) Math.min(length, end - count);
        return again > 0 ? readAgain(bytes, offset, most) : readOn(bytes, offset, most);
    }

    private int readAgain(byte[] bytes, int offset, int most) {
        int length = Math.min(most, again);
        for (int i = 0; i < length; i++) {
            bytes[offset + i] = recent[(int) ((count + i) % RECENT)];
        }
        again -= length;
        count += length;
        return length;
    }

    private int readOn(byte[] bytes, int offset, int most) throws IOException {
        int length = super.read(bytes, offset, most);
        for (int i = Math.max(0, length - RECENT); i < length; i++) {
            recent[(int) ((count + i) % RECENT)] = bytes[offset + i];
        }
        count += Math.max(length, 0);
        return length;
    }
}
