package org.qirtas.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.qirtas.ByteSource;

/**
 * A file that is closed when too many files are open, and is opened again when it is read. The file that is then there
 * must be the same, or the same with bytes appended. For any number of threads.
 */
public final class ReopenedFile implements ByteSource {

    /** Bytes at the end that are compared if the file seems to be another one: more than a trailer. */
    private static final int ENDING = 64;

    private final Path file;
    private final OpenFiles files;
    private final long length;
    private final Optional<String> identity;
    private final byte[] ending;
    private final Lock opening = new ReentrantLock();
    private volatile @Nullable OpenedFile opened;
    private volatile boolean closed;

    private ReopenedFile(Path file, OpenFiles files, ByteSource first) throws IOException {
        this.file = file;
        this.files = files;
        length = first.length();
        identity = first.identity();
        ending = ending(first);
    }

    /** Opens a file. */
    public static ReopenedFile open(Path file, OpenFiles files) throws IOException {
        ByteSource first = FileSource.open(file);
        try {
            ReopenedFile source = new ReopenedFile(file, files, first);
            source.become(new OpenedFile(first));
            return source;
        } catch (IOException | RuntimeException | Error e) {
            first.close();
            throw e;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Optional<String> identity() {
        return identity;
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        if (position >= length) {
            return -1;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + length - position));
        OpenedFile entered = enter();
        try {
            return entered.source().read(position, target);
        } finally {
            entered.leave();
            target.limit(limit);
        }
    }

    private OpenedFile enter() throws IOException {
        OpenedFile present = opened;
        while (present == null || !present.enter()) {
            present = openAgain(present);
        }
        return present;
    }

    /** Opens the file unless another thread has done so since it was found closed. */
    private OpenedFile openAgain(@Nullable OpenedFile found) throws IOException {
        opening.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            OpenedFile present = opened;
            if (present == null || present == found) {
                present = new OpenedFile(sameFile());
                become(present);
            }
            return present;
        } finally {
            opening.unlock();
        }
    }

    private void become(OpenedFile next) throws IOException {
        opened = next;
        files.add(next);
    }

    private ByteSource sameFile() throws IOException {
        ByteSource again = FileSource.open(file);
        boolean isSame = false;
        try {
            isSame = isSame(again);
        } finally {
            if (!isSame) {
                again.close();
            }
        }
        if (!isSame) {
            throw new IOException(file + " was replaced or changed after it was opened; open it again");
        }
        return again;
    }

    private boolean isSame(ByteSource again) throws IOException {
        boolean isUntouched = identity.isPresent() && identity.equals(again.identity());
        return isUntouched || (again.length() >= length && Arrays.equals(ending, ending(again)));
    }

    /** The last of the bytes that the file had when it was opened. */
    private byte[] ending(ByteSource source) throws IOException {
        int count = (int) Math.min(ENDING, length);
        ByteBuffer bytes = ByteBuffer.allocate(count);
        boolean isMore = count > 0;
        while (isMore) {
            isMore = source.read(length - bytes.remaining(), bytes) >= 0 && bytes.hasRemaining();
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        opening.lock();
        try {
            closed = true;
            OpenedFile present = opened;
            if (present != null) {
                files.remove(present);
                present.source().close();
            }
        } finally {
            opening.unlock();
        }
    }
}
