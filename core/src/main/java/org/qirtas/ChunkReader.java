package org.qirtas;

import java.io.IOException;
import org.qirtas.format.Checksum;
import org.qirtas.format.ChunkDirectory;
import org.qirtas.format.FormatException;
import org.qirtas.format.Limits;
import org.qirtas.format.SectionHeader;
import org.qirtas.format.SectionType;

/**
 * Finds frames in their chunks and checks both. Keeps the directory of the last chunk, for the next article often lies in
 * the same one. For one thread at a time.
 */
final class ChunkReader {

    private static final int MAX_DIRECTORY = 1 << 12;
    private static final int NONE = -1;

    private final ArchiveFile file;
    private final ArchiveContents contents;
    private final int articles;
    private final byte[] directoryBytes = new byte[MAX_DIRECTORY];
    private final long[] starts = new long[Limits.CHUNK_ARTICLES + 1];
    private ChunkDirectory.View directory = ChunkDirectory.View.NONE;
    private int chunk = NONE;
    private byte[] frame = new byte[1 << 13];
    private long offset;
    private int model;

    ChunkReader(ArchiveFile file, ArchiveContents contents, int articles) {
        this.file = file;
        this.contents = contents;
        this.articles = articles;
    }

    /** The frame last read, from its first byte on. */
    byte[] frame() {
        return frame;
    }

    /** Where in the file the frame last read begins. */
    long offset() {
        return offset;
    }

    /** Number of the text model of the frame last read. */
    int model() {
        return model;
    }

    /**
     * Reads the frame of an article and checks it.
     *
     * @return its length in bytes
     */
    int read(int ordinal) throws IOException {
        if (chunk != ordinal / Limits.CHUNK_ARTICLES) {
            chunk = NONE;
            readDirectory(ordinal / Limits.CHUNK_ARTICLES);
            chunk = ordinal / Limits.CHUNK_ARTICLES;
        }
        int index = ordinal % Limits.CHUNK_ARTICLES;
        offset = starts[index];
        model = directory.model(index);
        int length = directory.frameLength(index);
        if (length > Limits.CONTENT) {
            throw new FormatException("a frame is longer than the limit of " + Limits.CONTENT + " bytes");
        }
        if (frame.length < length) {
            frame = new byte[length + length / 4];
        }
        file.read(offset, frame, length);
        if (Checksum.of(frame, 0, length) != directory.checksum(index)) {
            throw new FormatException("the article does not match its checksum");
        }
        return length;
    }

    private void readDirectory(int number) throws IOException {
        offset = contents.chunkOffset(number);
        SectionHeader header = file.header(offset, SectionType.CHUNK);
        int length = header.checkedLength();
        if (length > MAX_DIRECTORY) {
            throw file.damage(offset, "a chunk's directory is " + length + " bytes long");
        }
        file.read(offset + SectionHeader.LENGTH, directoryBytes, length);
        if (Checksum.of(directoryBytes, 0, length) != header.payloadChecksum()) {
            throw file.damage(offset, "a chunk's directory does not match its checksum");
        }
        try {
            directory = ChunkDirectory.View.of(directoryBytes, length);
            int count = directory.count();
            directory.framePositions(offset + SectionHeader.LENGTH + length, starts);
            int firstOrdinal = number * Limits.CHUNK_ARTICLES;
            if (directory.firstOrdinal() != firstOrdinal
                    || count != Math.min(Limits.CHUNK_ARTICLES, articles - firstOrdinal)
                    || starts[count] != offset + SectionHeader.LENGTH + header.payloadLength()) {
                throw new FormatException("a chunk does not hold the articles it should");
            }
        } catch (FormatException e) {
            throw file.damage(offset, e.problem());
        }
    }
}
