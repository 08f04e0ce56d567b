package org.qirtas.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.qirtas.ingest.internal.BulkStream;

/**
 * The content of a gzip file (RFC 1952): that of all its members, one after the other. Zeros may follow the last
 * member. Java's own stream treats any other bytes after a member as the end of the file. Here they are an error,
 * because a damaged or truncated member looks like that. For one thread.
 *
 * <pre>
 *  0        2   3       4            8     9    10
 *  | 1F 8B | 8 | flags | time (4) | hints (2) | extra | name | comment | header CRC | deflated | CRC-32 | length |
 * </pre>
 */
final class GzipStream extends BulkStream {

    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATED = 8;
    private static final int TIME_AND_HINTS = 6;
    private static final int HEADER_CHECKSUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xE0;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int position;
    private int filled;
    private boolean inMember;

    /**
     * Reads up to the content of the first member.
     *
     * @throws EOFException if the file is empty or ends in the header
     * @throws ZipException if it is not a gzip file
     */
    GzipStream(InputStream in) throws IOException {
        this.in = in;
        if (!fill()) {
            throw new EOFException("empty");
        }
        beginMember();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || nextMember()) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        if (inflater.needsInput() && !inflater.finished()) {
            require();
            inflater.setInput(buffer, position, filled - position);
            position = filled;
        }
        try {
            int count = inflater.inflate(target, offset, length);
            if (inflater.needsDictionary()) {
                throw new ZipException("the compressed bytes need a dictionary");
            }
            return count;
        } catch (DataFormatException e) {
            throw (ZipException) new ZipException(e.getMessage()).initCause(e);
        }
    }

    private void endMember() throws IOException {
        position = filled - inflater.getRemaining();
        if (u32() != checksum.getValue() || u32() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("the content does not match its checksum");
        }
        inMember = false;
    }

    /** Goes to the content of the next member, if there is one. */
    private boolean nextMember() throws IOException {
        boolean padded = false;
        while (position < filled || fill()) {
            if (buffer[position] != 0) {
                if (padded) {
                    throw new ZipException("bytes after the zeros at the end");
                }
                beginMember();
                return true;
            }
            padded = true;
            position++;
        }
        return false;
    }

    private void beginMember() throws IOException {
        if (u16() != MAGIC) {
            throw new ZipException("the file or a part of it does not begin as gzip");
        }
        int method = u8();
        int flags = u8();
        if (method != DEFLATED || (flags & RESERVED) != 0) {
            throw new ZipException("an unknown kind of gzip");
        }
        skip(TIME_AND_HINTS);
        skipOptional(flags);
        inflater.reset();
        checksum.reset();
        inMember = true;
    }

    private void skipOptional(int flags) throws IOException {
        if ((flags & EXTRA) != 0) {
            skip(u16());
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            u8();
        }
    }

    private void skipText() throws IOException {
        int character = u8();
        while (character != 0) {
            character = u8();
        }
    }

    private long u32() throws IOException {
        return u16() | (long) u16() << 16;
    }

    private int u16() throws IOException {
        return u8() | u8() << 8;
    }

    private int u8() throws IOException {
        require();
        return buffer[position++] & 0xFF;
    }

    private void require() throws IOException {
        if (position == filled && !fill()) {
            throw new EOFException("the file ends too early");
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
