package org.qirtas.internal.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.qirtas.ByteRange;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.sections.Sections;

/**
 * The directories of the chunks, each checked when it is read. Recently used ones are kept, without locks: a chunk has
 * one place, which it shares with other chunks if there are many. For any number of threads.
 */
public final class ChunkDirectories {

    /** Maximum number of directories that are kept: those of half a million articles, in about 5 MB. */
    static final int MAX_KEPT = 1 << 13;

    /** Bytes of a chunk that are read first: more than most headers with directories take. */
    private static final int USUAL_START = 1 << 9;

    private final SectionReader file;
    private final Places places;
    private final int articles;
    private final AtomicReferenceArray<@Nullable Chunk> kept;

    /** The places of chunks. */
    public interface Places {

        /** Where the section of a chunk begins. */
        long offset(int chunk) throws IOException, FormatException;

        /** The bytes of a chunk that are read next: all of a short one. */
        default ByteRange start(int chunk) throws IOException, FormatException {
            return Announcements.range(offset(chunk), Announcements.CHUNK);
        }
    }

    public ChunkDirectories(SectionReader file, Places places, int articles) {
        this.file = file;
        this.places = places;
        this.articles = articles;
        int chunks = (articles + Limits.CHUNK_ARTICLES - 1) / Limits.CHUNK_ARTICLES;
        kept = new AtomicReferenceArray<>(Math.min(MAX_KEPT, Math.max(1, chunks)));
    }

    /**
     * A chunk.
     *
     * @param number its number
     * @param frames where its frames begin in the file
     * @param end where they end
     * @param directory the checked directory
     */
    record Chunk(int number, long frames, long end, ChunkDirectory directory) {}

    /** The chunk with a number. */
    Chunk of(int number) throws IOException, FormatException {
        int place = number % kept.length();
        Chunk chunk = kept.get(place);
        if (chunk == null || chunk.number != number) {
            chunk = read(number);
            kept.set(place, chunk);
        }
        return chunk;
    }

    private Chunk read(int number) throws IOException, FormatException {
        long offset = places.offset(number);
        ByteRange next = places.start(number);
        file.prefetch(next);
        byte[] bytes = new byte[(int) Math.max(SectionHeader.LENGTH, Math.min(USUAL_START, next.length()))];
        ByteBuffer start = ByteBuffer.wrap(bytes);
        SectionHeader header = file.header(offset, Sections.CHUNK, start);
        int length = header.checkedLength();
        if (length > Limits.CHUNK_DIRECTORY) {
            throw file.damage(offset, SectionKind.CHUNK, "the directory is " + length + " bytes long");
        }
        int known = start.limit();
        if (known < SectionHeader.LENGTH + length) {
            bytes = Arrays.copyOf(bytes, SectionHeader.LENGTH + length);
            file.read(offset + known, bytes, known, bytes.length - known);
        }
        if (Crc32c.of(bytes, SectionHeader.LENGTH, length) != header.payloadChecksum()) {
            throw file.damage(offset, SectionKind.CHUNK, "the directory does not match its checksum");
        }
        byte[] whole = bytes;
        ChunkDirectory directory = file.parsed(offset, SectionKind.CHUNK, () -> directory(number, header, whole));
        long payload = offset + SectionHeader.LENGTH;
        return new Chunk(number, payload + length, payload + header.payloadLength(), directory);
    }

    private ChunkDirectory directory(int number, SectionHeader header, byte[] bytes) throws FormatException {
        ChunkDirectory directory = new ChunkDirectory();
        directory.read(bytes, SectionHeader.LENGTH, header.checkedLength());
        requireFits(number, directory, header);
        return directory;
    }

    private void requireFits(int number, ChunkDirectory directory, SectionHeader header) throws FormatException {
        int firstOrdinal = number * Limits.CHUNK_ARTICLES;
        if (directory.firstOrdinal() != firstOrdinal
                || directory.count() != Math.min(Limits.CHUNK_ARTICLES, articles - firstOrdinal)
                || header.checkedLength() + directory.framesLength() != header.payloadLength()) {
            throw new FormatException("a chunk holds the wrong articles");
        }
    }
}
