package org.qirtas;

import java.io.IOException;
import java.nio.ByteBuffer;
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

    private static final String CHUNK = SectionType.CHUNK.title();
    static final int MAX_DIRECTORY = 1 << 12;
    private static final int NONE = -1;

    /** Bytes that are read of a chunk at first: more than most headers with their directories take. */
    private static final int USUAL_START = 1 << 9;

    private final ArchiveFile file;
    private final ArchiveParts parts;
    private final int articles;
    private ByteBuffer start = ByteBuffer.allocate(USUAL_START);
    private final ChunkDirectory directory = new ChunkDirectory();
    private int chunk = NONE;
    private long place;
    private long payload;
    private int index;
    private ByteBuffer frame = ByteBuffer.allocate(1 << 13);

    ChunkReader(ArchiveFile file, ArchiveParts parts, int articles) {
        this.file = file;
        this.parts = parts;
        this.articles = articles;
    }

    /** Goes to an article. */
    void find(int ordinal) throws IOException {
        index = ordinal % Limits.CHUNK_ARTICLES;
        if (chunk != ordinal / Limits.CHUNK_ARTICLES) {
            chunk = NONE;
            readDirectory(ordinal / Limits.CHUNK_ARTICLES);
            chunk = ordinal / Limits.CHUNK_ARTICLES;
        }
        place = directory.isExemplar(index) ? payload : payload + directory.offset(index);
    }

    /** Where in the file the article's frame begins, or its chunk's directory ends if it has none. */
    long place() {
        return place;
    }

    /** Number of the article's text model. */
    int model() {
        return directory.model(index);
    }

    /** Whether the article stands in the dictionary of its model. */
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
     * Reads the frame of the article, if it is no exemplar, and checks it.
     *
     * @return holds the frame from its first byte on
     */
    byte[] read() throws IOException {
        int length = length();
        if (frame.capacity() < length) {
            frame = ByteBuffer.allocate(length + length / 4);
        }
        file.read(place, frame.position(0).limit(length));
        if (Checksum.of(frame.array(), 0, length) != directory.checksum(index)) {
            throw new FormatException("the article does not match its checksum");
        }
        return frame.array();
    }

    private void readDirectory(int number) throws IOException {
        long offset = parts.chunkOffset(number);
        place = offset;
        SectionHeader header = file.header(offset, SectionType.CHUNK, start.limit(USUAL_START));
        int length = header.checkedLength();
        if (length > MAX_DIRECTORY) {
            throw file.damage(offset, CHUNK, "the directory is " + length + " bytes long");
        }
        readRest(offset, SectionHeader.LENGTH + length);
        if (Checksum.of(start.array(), SectionHeader.LENGTH, length) != header.payloadChecksum()) {
            throw file.damage(offset, CHUNK, "the directory does not match its checksum");
        }
        try {
            directory.read(start.array(), SectionHeader.LENGTH, length);
            int firstOrdinal = number * Limits.CHUNK_ARTICLES;
            if (directory.firstOrdinal() != firstOrdinal
                    || directory.count() != Math.min(Limits.CHUNK_ARTICLES, articles - firstOrdinal)
                    || length + directory.framesLength() != header.payloadLength()) {
                throw new FormatException("a chunk does not hold the articles it should");
            }
            payload = offset + SectionHeader.LENGTH + length;
        } catch (FormatException e) {
            throw file.damage(offset, CHUNK, e.problem());
        }
    }

    /** Reads what is missing at the end of a header and directory. */
    private void readRest(long offset, int length) throws IOException {
        int known = start.limit();
        if (known < length) {
            if (start.capacity() < length) {
                start = ByteBuffer.allocate(SectionHeader.LENGTH + MAX_DIRECTORY)
                        .put(start.array(), 0, known);
            }
            file.read(offset + known, start.limit(length).position(known));
        }
    }
}
