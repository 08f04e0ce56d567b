package org.qirtas.internal.io;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;

/**
 * A file to which bytes are appended. It is locked against other appenders, in this process and in others, until it is
 * closed. What was appended is cut off again if it is closed before it is published. For one thread.
 */
public final class AppendedFile implements Closeable {

    /** The byte that is locked. No reader meets it, because some systems refuse reads of locked bytes. */
    private static final long LOCK_PLACE = Long.MAX_VALUE - 1;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private long start;
    private long end;
    private boolean published;

    private AppendedFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        start = channel.size();
        end = start;
    }

    /**
     * Opens and locks a file.
     *
     * @throws FileSystemException if another writer is appending to it
     */
    public static AppendedFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw new FileSystemException(
                        file.toString(), null, "another writer is appending to it; try again when it has ended");
            }
            return new AppendedFile(file, channel);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCK_PLACE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The bytes before those that are appended. Closing it does not close the file. */
    public ByteSource source() throws IOException {
        return SourceSlice.of(new LockedFile(channel), new ByteRange(0, start));
    }

    /** Reads through the locked channel, because closing another one of the file would end the lock. */
    private record LockedFile(FileChannel channel) implements ByteSource {

        @Override
        public long length() throws IOException {
            return channel.size();
        }

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public void close() {
            // The file is closed by its owner.
        }
    }

    /** Cuts off the rest of an earlier append, and begins a new one. */
    public ArchiveOutput begin(long length) throws IOException {
        if (length < start) {
            channel.truncate(length);
        }
        start = length;
        end = length;
        channel.position(length);
        return new Output(new BufferedOutputStream(new TargetOutput(new Tail(), file), BUFFER));
    }

    /** Writes at the end, as long as nobody else does. */
    private final class Tail extends OutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            requireAlone();
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                end += channel.write(buffer);
            }
        }
    }

    /** Some file systems have no working locks. */
    private void requireAlone() throws IOException {
        if (channel.size() != end) {
            throw new IOException("another writer has changed it at the same time");
        }
    }

    /** The appended bytes. Positions count from the first of them. */
    private final class Output extends ArchiveOutput {

        Output(OutputStream out) {
            super(out, file);
        }

        @Override
        public void writeKept(byte[] bytes, int count) throws IOException {
            write(bytes, count);
        }

        @Override
        public void settle() throws IOException {
            flush();
            force();
        }

        @Override
        public void read(long from, byte[] target, int first, int length) throws IOException {
            if (start + from + length > end) {
                flush();
            }
            ByteBuffer buffer = ByteBuffer.wrap(target, first, length);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + from + buffer.position() - first) < 0) {
                    throw new EOFException("the file being written has become shorter");
                }
            }
        }
    }

    private void force() throws IOException {
        try {
            channel.force(true);
        } catch (ClosedByInterruptException e) {
            throw TargetOutput.interrupted(file, e);
        }
    }

    /** Forces what was appended to disk. It stays when the file is closed. */
    public void publish() throws IOException {
        force();
        published = true;
    }

    /** Closes and unlocks the file. */
    @Override
    public void close() throws IOException {
        try (channel) {
            // An interrupt has closed the channel already. Readers then ignore what was appended, and the next appender
            // cuts it off.
            if (!published && end > start && channel.isOpen() && channel.size() == end) {
                channel.truncate(start);
            }
        }
    }
}
