package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.read.ChunkDirectories.Chunk;

/**
 * Finds frames in their chunks and checks them. Holds the last chunk, because the next article is often in the same
 * one. For one thread at a time.
 */
final class ChunkReader {

    private final ReadAhead input = new ReadAhead();
    private @Nullable ReadContext context;
    private @Nullable Chunk chunk;
    private ChunkDirectory directory = new ChunkDirectory();
    private long place;
    private long end;
    private int index;
    private byte[] frame = new byte[1 << 13];

    /** Goes to a generation. */
    void enter(ReadContext entered) {
        context = entered;
        chunk = null;
        input.enter(entered.file());
    }

    /** Goes to an article. */
    void find(int ordinal) throws IOException, FormatException {
        int number = ordinal / Limits.CHUNK_ARTICLES;
        Chunk found = chunk;
        if (found == null || found.number() != number) {
            found = chunk(number);
            chunk = found;
            directory = found.directory();
            end = found.end();
        }
        index = ordinal % Limits.CHUNK_ARTICLES;
        place = found.frames() + (directory.isExemplar(index) ? 0 : directory.offset(index));
    }

    private Chunk chunk(int number) throws IOException, FormatException {
        return Objects.requireNonNull(context, "no generation was entered")
                .directories()
                .of(number);
    }

    /**
     * Position in the generation of the frame of the article, or of the end of the directory of the chunk if there is no
     * frame.
     */
    long place() {
        return place;
    }

    /** Number of the article's text model. */
    int model() {
        return directory.model(index);
    }

    /** Whether the article is in the dictionary of its model. */
    boolean isExemplar() {
        return directory.isExemplar(index);
    }

    /** Where the article begins in the content of the dictionary, if it is an exemplar. */
    long offset() {
        return directory.offset(index);
    }

    /** Length of the article's frame, or of its content in the dictionary, in bytes. */
    int length() throws FormatException {
        int length = directory.length(index);
        if (length > Limits.CONTENT) {
            throw new FormatException("an article is longer than the limit of " + Limits.CONTENT + " bytes");
        }
        return length;
    }

    /**
     * Reads the frame of an article that is not an exemplar, and checks it.
     *
     * @return bytes that begin with the frame
     */
    byte[] read() throws IOException, FormatException {
        int length = length();
        if (frame.length < length) {
            frame = new byte[length + length / 4];
        }
        input.read(place, frame, length, end);
        if (Crc32c.of(frame, 0, length) != directory.checksum(index)) {
            throw new FormatException("the article does not match its checksum");
        }
        return frame;
    }
}
