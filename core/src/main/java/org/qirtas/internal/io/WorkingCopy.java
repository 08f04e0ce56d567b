package org.qirtas.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A copy of a damaged archive, on which it is repaired. For one thread. */
public final class WorkingCopy {

    private static final int PIECE = 1 << 20;

    /** Bytes that a disk reads or fails to read as a whole. */
    private static final int SECTOR = 1 << 12;

    private static final long OPEN_END = -1;

    private final FileChannel channel;
    private final long begin;
    private final long end;
    private long unreadable;

    private WorkingCopy(FileChannel channel, long begin, long end) {
        this.channel = channel;
        this.begin = begin;
        this.end = end;
    }

    /** Copies a file into an empty one. Bytes that cannot be read become zeros. */
    public WorkingCopy(Path damaged, FileChannel channel) throws IOException {
        this(channel, 0, OPEN_END);
        long length = FileIdentity.of(damaged).length();
        try (FileChannel source = FileChannel.open(damaged, StandardOpenOption.READ)) {
            byte[] piece = new byte[(int) Math.min(PIECE, length)];
            for (long position = 0; position < length; position += PIECE) {
                int count = (int) Math.min(PIECE, length - position);
                readWhatIsReadable(source, position, piece, count);
                write(position, piece, 0, count);
            }
        }
    }

    private void readWhatIsReadable(FileChannel source, long position, byte[] piece, int count) throws IOException {
        if (!isReadable(source, position, piece, 0, count)) {
            for (int start = 0; start < count; start += SECTOR) {
                int length = Math.min(SECTOR, count - start);
                if (!isReadable(source, position + start, piece, start, length)) {
                    Arrays.fill(piece, start, start + length, (byte) 0);
                    unreadable += length;
                }
            }
        }
    }

    private static boolean isReadable(FileChannel source, long position, byte[] target, int start, int length)
            throws IOException {
        try {
            readFully(source, position, ByteBuffer.wrap(target, start, length));
            return true;
        } catch (ClosedChannelException e) {
            // Closed by an interrupt, which says nothing about the disk.
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    private static void readFully(FileChannel channel, long position, ByteBuffer target) throws IOException {
        int start = target.position();
        while (target.hasRemaining()) {
            if (channel.read(target, position + target.position() - start) < 0) {
                throw new EOFException("the file ends at byte " + (position + target.position() - start));
            }
        }
    }

    /** The bytes between two positions, whose number does not change. Positions in the part count from its first byte. */
    public WorkingCopy part(long from, long to) {
        return new WorkingCopy(channel, from, to);
    }

    /** The bytes from a position to the end. Positions count from the first of them. */
    public WorkingCopy from(long start) {
        return new WorkingCopy(channel, start, OPEN_END);
    }

    /** Whether this is a part that other bytes follow, so that its length cannot change. */
    public boolean isFollowed() {
        return end != OPEN_END;
    }

    private void write(long position, ByteBuffer bytes) throws IOException {
        long next = begin + position;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
    }

    /** Number of bytes that the disk could not read. */
    public long unreadable() {
        return unreadable;
    }

    public long length() throws IOException {
        return (isFollowed() ? end : channel.size()) - begin;
    }

    /**
     * Truncates the copy, or extends it with zeros. A part that is followed keeps its length.
     *
     * @return number of bytes added or removed
     */
    public long setLength(long length) throws IOException {
        if (isFollowed()) {
            return 0;
        }
        long difference = Math.abs(length - length());
        if (length < length()) {
            channel.truncate(begin + length);
        } else if (difference > 0) {
            write(length - 1, ByteBuffer.allocate(1));
        }
        return difference;
    }

    /** Reads bytes, zeros where the file ends too early. */
    public void read(long position, byte[] target, int start, int length) throws IOException {
        int there = (int) Math.max(0, Math.min(length, length() - position));
        readFully(channel, begin + position, ByteBuffer.wrap(target, start, there));
        Arrays.fill(target, start + there, start + length, (byte) 0);
    }

    public void write(long position, byte[] bytes, int start, int length) throws IOException {
        write(position, ByteBuffer.wrap(bytes, start, length));
    }
}
