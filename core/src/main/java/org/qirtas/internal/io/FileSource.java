package org.qirtas.internal.io;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.qirtas.ByteSource;

/**
 * A file, read at positions through a channel that all threads share. Every failure is an {@link IOException} in the
 * thread that reads, even if the file is truncated or its disk fails.
 *
 * <p>The interrupt of a reading thread closes a channel for all threads. Therefore the file is opened a second time in
 * a way that no interrupt closes. Interrupted threads read from there, and so do the others until the channel is open
 * again. The identity of the file is checked, because another file may have its name by then.
 */
public final class FileSource implements ByteSource {

    /** Maximum bytes of a read: Java keeps for each thread as much memory outside the heap as its longest read took. */
    static final int MAX_READ = 1 << 16;

    private static final int TRIES = 3;

    private final Path file;
    private final FileIdentity identity;
    private final long length;
    private final Lock lock = new ReentrantLock();

    /** For the one thread that holds the lock. */
    private final RandomAccessFile spare;

    /** For all threads; absent if the file was replaced or deleted after an interrupt closed it. */
    private volatile @Nullable FileChannel channel;

    private volatile boolean closed;

    FileSource(Path file, FileIdentity identity, FileChannel channel, RandomAccessFile spare) throws IOException {
        this.file = file;
        this.identity = identity;
        this.channel = channel;
        this.spare = spare;
        // The length comes from the spare, because an interrupt would close the channel.
        length = spare.length();
    }

    /** Opens a file. A file of another file system, such as an entry of a zip file, is read into memory. */
    public static ByteSource open(Path file) throws IOException {
        FileIdentity identity = FileIdentity.of(file);
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            return MemorySource.ofFile(file);
        }
        for (int i = 0; i < TRIES; i++) {
            FileSource source = open(file, identity);
            FileIdentity after = identityWhileOpen(source);
            if (after.equals(identity)) {
                return source;
            }
            source.close();
            identity = after;
        }
        throw new IOException(file + " is being written or replaced repeatedly; open it when that has ended");
    }

    private static FileSource open(Path file, FileIdentity identity) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileSource(file, identity, channel, new RandomAccessFile(file.toFile(), "r"));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileIdentity identityWhileOpen(FileSource source) throws IOException {
        try {
            return FileIdentity.of(source.file);
        } catch (IOException e) {
            source.close();
            throw e;
        }
    }

    /** Whether threads can read at the same time. */
    boolean isShared() {
        return channel != null;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Optional<ByteSource> sibling(String name) throws IOException {
        Path sibling = file.resolveSibling(name);
        return Files.isRegularFile(sibling) ? Optional.of(open(sibling)) : Optional.empty();
    }

    @Override
    public Optional<String> identity() {
        return Optional.of(identity.name(file));
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        if (position >= length) {
            return -1;
        }
        int limit = target.limit();
        int count = (int) Math.min(Math.min(target.remaining(), MAX_READ), length - position);
        target.limit(target.position() + count);
        try {
            return readUpToLimit(position, target);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + " cannot be read at byte " + position + ": " + e.getMessage(), e);
        } finally {
            target.limit(limit);
        }
    }

    private int readUpToLimit(long position, ByteBuffer target) throws IOException {
        FileChannel shared = channel;
        if (shared == null || Thread.currentThread().isInterrupted()) {
            return readSpare(position, target);
        }
        int start = target.position();
        try {
            return shared.read(target, position);
        } catch (ClosedChannelException e) {
            // The read may have got bytes nevertheless.
            target.position(start);
            reopen(shared);
            return readSpare(position, target);
        }
    }

    private int readSpare(long position, ByteBuffer target) throws IOException {
        byte[] bytes = new byte[target.remaining()];
        int count;
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            spare.seek(position);
            count = spare.read(bytes);
        } finally {
            lock.unlock();
        }
        target.put(bytes, 0, Math.max(0, count));
        return count;
    }

    /** Opens the channel again, unless another thread has done so or the file no longer exists. */
    private void reopen(FileChannel interrupted) {
        lock.lock();
        try {
            if (!closed && channel == interrupted) {
                channel = null;
                channel = sameFile();
            }
        } catch (IOException e) {
            // From now on only the spare file is used.
            return;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable FileChannel sameFile() throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ);
        if (FileIdentity.of(file).equals(identity)) {
            return opened;
        }
        opened.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            spare.close();
        } finally {
            lock.unlock();
            closeChannel();
        }
    }

    private void closeChannel() throws IOException {
        FileChannel shared = channel;
        if (shared != null) {
            shared.close();
        }
    }
}
