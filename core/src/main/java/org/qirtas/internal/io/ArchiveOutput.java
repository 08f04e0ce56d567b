package org.qirtas.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The output of an archive. Bytes from which parity is computed can be read again. For one thread. */
public abstract class ArchiveOutput {

    private final OutputStream out;
    private final Path target;
    private long position;

    /**
     * An output.
     *
     * @param target the file; temporary files may be beside it
     */
    public ArchiveOutput(OutputStream out, Path target) {
        this.out = out;
        this.target = target;
    }

    /** An output that keeps the bytes in memory that must be read again. */
    public static ArchiveOutput of(OutputStream out) {
        return new Kept(out);
    }

    /**
     * A file, from which everything can be read again.
     *
     * @param target its final name
     */
    public static ArchiveOutput of(OutputStream out, FileChannel channel, Path target) {
        return new Reread(out, channel, target);
    }

    /** The file, or a name in the folder of the system for temporary files. Temporary files may be beside it. */
    public Path target() {
        return target;
    }

    /** Number of bytes written. */
    public long position() {
        return position;
    }

    /** Writes bytes that need not be read again. */
    public void write(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    /** Writes the first bytes of an array, which need not be read again. */
    public void write(byte[] bytes, int count) throws IOException {
        out.write(bytes, 0, count);
        position += count;
    }

    /** Writes the first bytes of an array, which can be read again. The array may be used again. */
    public abstract void writeKept(byte[] bytes, int count) throws IOException;

    /** Makes what was written durable before more is written. Only a file that is read meanwhile needs it. */
    public void settle() throws IOException {}

    /** Ends writing. */
    public void flush() throws IOException {
        out.flush();
    }

    /** Reads bytes that were written. */
    public abstract void read(long from, byte[] target, int start, int length) throws IOException;

    /** Any output: memory holds the bytes that can be read again. */
    private static final class Kept extends ArchiveOutput {
        private final TreeMap<Long, byte[]> kept = new TreeMap<>();

        Kept(OutputStream out) {
            super(out, Path.of(System.getProperty("java.io.tmpdir"), "archive"));
        }

        @Override
        public void writeKept(byte[] bytes, int count) throws IOException {
            if (count > 0) {
                kept.put(position(), Arrays.copyOf(bytes, count));
            }
            write(bytes, count);
        }

        @Override
        public void read(long from, byte[] target, int start, int length) {
            int done = 0;
            while (done < length) {
                Map.Entry<Long, byte[]> entry = kept.floorEntry(from + done);
                int offset = entry == null ? Integer.MAX_VALUE : (int) (from + done - entry.getKey());
                if (entry == null || offset >= entry.getValue().length) {
                    throw new IllegalStateException("byte " + (from + done) + " was not kept");
                }
                int count = Math.min(length - done, entry.getValue().length - offset);
                System.arraycopy(entry.getValue(), offset, target, start + done, count);
                done += count;
            }
        }
    }

    /** A file. */
    private static final class Reread extends ArchiveOutput {
        private final FileChannel channel;
        private long flushed;

        Reread(OutputStream out, FileChannel channel, Path target) {
            super(out, target);
            this.channel = channel;
        }

        @Override
        public void writeKept(byte[] bytes, int count) throws IOException {
            write(bytes, count);
        }

        @Override
        public void read(long from, byte[] target, int start, int length) throws IOException {
            if (from + length > flushed) {
                flush();
                flushed = position();
            }
            ByteBuffer buffer = ByteBuffer.wrap(target, start, length);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + buffer.position() - start) < 0) {
                    throw new EOFException("the file being written has become shorter");
                }
            }
        }
    }
}
