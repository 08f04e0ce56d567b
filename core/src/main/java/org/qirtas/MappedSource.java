package org.qirtas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file mapped into memory, in pieces of 1 GiB, for a mapping holds at most 2 GiB. Bytes are copied out of the mapping
 * and never handed to native code in place. Closing lets go of the mapping, which the garbage collector unmaps when no
 * reader can use it any more: a thread that is just reading stays safe.
 */
final class MappedSource implements ByteSource {

    private static final int PIECE_BITS = 30;
    private static final long PIECE = 1L << PIECE_BITS;

    private static final ClosedMappings CLOSED = new ClosedMappings(ClosedMappings.LIMIT);

    private final ByteBuffer[] pieces;
    private final long length;
    private final String name;

    MappedSource(Path file) throws IOException {
        name = file.toString();
        if (Files.isDirectory(file)) {
            throw new IOException(name + " is a folder, not an archive");
        }
        CLOSED.makeRoom();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            length = channel.size();
            pieces = new ByteBuffer[Math.toIntExact((length + PIECE - 1) / PIECE)];
            for (int i = 0; i < pieces.length; i++) {
                long start = i * PIECE;
                pieces[i] = channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(PIECE, length - start));
            }
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        if (position >= length) {
            return -1;
        }
        ByteBuffer piece = pieces[(int) (position >>> PIECE_BITS)];
        int start = (int) (position & PIECE - 1);
        int count = Math.min(target.remaining(), piece.limit() - start);
        try {
            target.put(target.position(), piece, start, count);
        } catch (InternalError e) {
            throw new IOException(name + " cannot be read; it was cut off, or the disk reports an error", e);
        }
        target.position(target.position() + count);
        return count;
    }

    @Override
    public void close() {
        for (ByteBuffer piece : pieces) {
            CLOSED.add(piece);
        }
    }
}
