package org.qirtas.internal.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.format.PageSource;

/**
 * Bytes that are needed until an archive is written. The last ones are in memory, those before them in a temporary file.
 * The system deletes the file when it is closed, however the process ends. For one thread.
 */
public final class TemporaryBytes implements PageSource, Closeable {

    /** Bytes that a reader takes at a time. */
    private static final int PAGE = 1 << 16;

    private static final int FIRST_CAPACITY = 1 << 8;

    private static final Set<OpenOption> DELETED = Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final Path target;
    private final int capacity;
    private byte[] tail = new byte[FIRST_CAPACITY];
    private int tailLength;
    private @Nullable FileChannel file;
    private long inFile;

    /**
     * No bytes.
     *
     * @param target the file that is written; the temporary file is beside it
     * @param capacity maximum number of bytes in memory
     */
    public TemporaryBytes(Path target, int capacity) {
        this.target = target;
        this.capacity = capacity;
    }

    /** Adds bytes at the end. */
    public void write(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            if (tailLength == capacity) {
                writeTail();
            }
            int count = Math.min(bytes.length - done, capacity - tailLength);
            if (tailLength + count > tail.length) {
                tail = Arrays.copyOf(tail, Math.min(capacity, Math.max(2 * tail.length, tailLength + count)));
            }
            System.arraycopy(bytes, done, tail, tailLength, count);
            tailLength += count;
            done += count;
        }
    }

    private void writeTail() throws IOException {
        try {
            FileChannel opened = file;
            if (opened == null) {
                opened = open();
                file = opened;
            }
            ByteBuffer buffer = ByteBuffer.wrap(tail, 0, tailLength);
            while (buffer.hasRemaining()) {
                inFile += opened.write(buffer, inFile);
            }
        } catch (ClosedByInterruptException e) {
            throw TargetOutput.interrupted(target, e);
        } catch (IOException e) {
            throw new IOException("cannot write a temporary file beside " + target + ": " + e.getMessage(), e);
        }
        tailLength = 0;
    }

    private FileChannel open() throws IOException {
        Path name = TemporaryName.of(target);
        boolean hasPermissions = Files.getFileAttributeView(name, PosixFileAttributeView.class) != null;
        FileAttribute<?>[] attributes =
                hasPermissions ? new FileAttribute<?>[] {FileAccess.ofOwnerAlone()} : new FileAttribute<?>[0];
        return FileChannel.open(name, DELETED, attributes);
    }

    @Override
    public long length() {
        return inFile + tailLength;
    }

    @Override
    public byte[] read(long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        int fromFile = (int) Math.max(0, Math.min(count, inFile - position));
        readFile(position, ByteBuffer.wrap(bytes, 0, fromFile));
        if (fromFile < count) {
            System.arraycopy(tail, (int) (position + fromFile - inFile), bytes, fromFile, count - fromFile);
        }
        return bytes;
    }

    private void readFile(long position, ByteBuffer buffer) throws IOException {
        FileChannel opened = file;
        try {
            while (buffer.hasRemaining() && opened != null) {
                if (opened.read(buffer, position + buffer.position()) < 0) {
                    throw new EOFException("a temporary file beside " + target + " has become shorter");
                }
            }
        } catch (ClosedByInterruptException e) {
            throw TargetOutput.interrupted(target, e);
        }
    }

    /** Reads bytes one after the other. More may be added at the same time. */
    public Reader reader(long position) {
        return new Reader(position);
    }

    /** Reads bytes from a position on. For one thread. */
    public final class Reader {

        private long next;
        private byte[] page = {};
        private int at;

        private Reader(long position) {
            next = position;
        }

        /** Reads a number of up to 31 bits that was written as a varint. */
        public int varint() throws IOException {
            int value = 0;
            int shift = 0;
            int part;
            do {
                part = next();
                value |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            return value;
        }

        /** Reads a byte. */
        public byte next() throws IOException {
            if (at == page.length) {
                page = read(next, (int) Math.min(PAGE, length() - next));
                next += page.length;
                at = 0;
            }
            return page[at++];
        }
    }

    /** Deletes the file. */
    @Override
    public void close() throws IOException {
        FileChannel opened = file;
        if (opened != null) {
            opened.close();
        }
    }
}
