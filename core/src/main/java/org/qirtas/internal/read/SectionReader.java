package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.sections.SectionCodec;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.zstd.NativeLibrary;

/**
 * The bytes of a file or of one generation in it, the name of the file, and checked reads of the bytes. Positions count
 * from the first byte of the generation; errors give positions in the file. For any number of threads.
 */
public final class SectionReader implements Closeable {

    private final OpenSource source;
    private final long start;
    private final long length;
    private final long firstOrdinal;

    /** A whole file. */
    public SectionReader(ByteSource source, String name) throws IOException {
        this(opened(source, name));
    }

    private SectionReader(OpenSource source) {
        this(source, 0, source.length(), 0);
    }

    private SectionReader(OpenSource source, long start, long length, long firstOrdinal) {
        this.source = source;
        this.start = start;
        this.length = length;
        this.firstOrdinal = firstOrdinal;
    }

    private static OpenSource opened(ByteSource source, String name) throws IOException {
        NativeLibrary.require();
        return new OpenSource(source, name);
    }

    /** The bytes between two positions of a file. */
    public SectionReader slice(long from, long to) {
        return new SectionReader(source, from, to - from, 0);
    }

    /** The same bytes, with the number of articles in the file before them. */
    public SectionReader after(long articles) {
        return new SectionReader(source, start, length, articles);
    }

    public String name() {
        return source.name();
    }

    /** Where the bytes begin in the file. */
    public long start() {
        return start;
    }

    /** Number of bytes. */
    public long length() {
        return length;
    }

    /** Length of the file. */
    public long fileLength() {
        return source.length();
    }

    /** Number of articles in the file before those of these bytes. */
    public long firstOrdinal() {
        return firstOrdinal;
    }

    /** Reads bytes into an array from its first element on. */
    public void read(long position, byte[] target, int count) throws IOException {
        read(position, target, 0, count);
    }

    /** Reads bytes into an array from an element on. */
    public void read(long position, byte[] target, int start, int count) throws IOException {
        read(position, ByteBuffer.wrap(target, start, count));
    }

    /** Announces ranges that will be read soon. What lies outside these bytes is left out. */
    void prefetch(ByteRange... ranges) throws IOException {
        List<ByteRange> inside = new ArrayList<>();
        for (ByteRange range : ranges) {
            long from = Math.min(range.position(), length);
            long to = Math.min(range.end(), length);
            if (to > from) {
                inside.add(new ByteRange(start + from, to - from));
            }
        }
        if (!inside.isEmpty()) {
            source.prefetch(inside);
        }
    }

    /** Fills what remains of a buffer. */
    public void read(long position, ByteBuffer target) throws IOException {
        source.read(start + position, target);
    }

    /** Reads bytes. */
    public byte[] read(long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        read(position, bytes, count);
        return bytes;
    }

    /** An action that reads bytes of a file and may find that they contradict the format. */
    public interface Parser<T> {
        T parse() throws IOException, FormatException;
    }

    /** The result of a parser for bytes at a position, or an error at that place. */
    public <T> T parsed(long position, SectionKind section, Parser<T> parser) throws IOException {
        try {
            return parser.parse();
        } catch (FormatException e) {
            throw damage(position, section, e.problem());
        }
    }

    /** Reads the header of a section that must lie in the file and be of a type. */
    public SectionHeader header(long position, SectionType type) throws IOException {
        return header(position, type.number());
    }

    /** Reads the header of a section that must lie in the file and be of a type with a number. */
    public SectionHeader header(long position, int type) throws IOException {
        return header(position, type, ByteBuffer.allocate(SectionHeader.LENGTH));
    }

    /**
     * Reads the header of a section that must lie in the file and be of a type, and the bytes after it.
     *
     * @param start is filled from its beginning; its limit is set to the end of the bytes read, which is the end of the
     *     file, or the end of the header if the bytes after it cannot be read
     */
    public SectionHeader header(long position, SectionType type, ByteBuffer start) throws IOException {
        return header(position, type.number(), start);
    }

    private SectionHeader header(long position, int type, ByteBuffer start) throws IOException {
        if (position < 0 || position > length - SectionHeader.LENGTH) {
            throw damage(position, Sections.kind(type), "it begins outside the file");
        }
        readStart(position, start.position(0).limit((int) Math.min(start.limit(), length - position)));
        return parsed(position, Sections.kind(type), () -> header(position, type, start.array(), start.arrayOffset()));
    }

    private SectionHeader header(long position, int type, byte[] bytes, int start) throws FormatException {
        SectionHeader header = SectionHeader.fromBytes(bytes, start);
        if (header.type() != type) {
            throw new FormatException("a section of type " + header.type() + " where type " + type + " is expected");
        }
        header.requireFits(position, length);
        return header;
    }

    private void readStart(long position, ByteBuffer start) throws IOException {
        try {
            read(position, start);
        } catch (IOException e) {
            if (start.limit() == SectionHeader.LENGTH) {
                throw e;
            }
            // A bad sector may lie after the header.
            read(position, start.position(0).limit(SectionHeader.LENGTH));
        }
    }

    /** Reads the payload of a section and checks it. */
    public byte[] payload(long position, SectionType type) throws IOException {
        return payload(position, type, length);
    }

    /** Reads a section whose checksum covers all of it. */
    public <T> T section(long position, SectionCodec<T> codec) throws IOException {
        byte[] payload = payload(position, codec);
        return parsed(position, codec.kind(), () -> codec.parse(payload));
    }

    /**
     * Reads the payload of a section and checks it.
     *
     * @param end maximum end of the section in the file
     */
    public byte[] payload(long position, SectionType type, long end) throws IOException {
        SectionHeader header = header(position, type);
        if (position + header.sectionLength() > end) {
            throw damage(position, type.kind(), "it extends beyond byte " + (start + end) + ", where it must end");
        }
        if (header.payloadLength() > type.limit()) {
            throw damage(
                    position,
                    type.kind(),
                    "the section has " + header.payloadLength() + " bytes, the limit is " + type.limit());
        }
        if (header.checkedLength() != header.payloadLength()) {
            throw damage(position, type.kind(), "the checksum of the section does not cover it");
        }
        byte[] payload = read(position + SectionHeader.LENGTH, (int) header.payloadLength());
        if (Crc32c.of(payload) != header.payloadChecksum()) {
            throw damage(position, type.kind(), "the section does not match its checksum");
        }
        return payload;
    }

    /** An error at a place of these bytes, which belongs to a section of some kind. */
    public CorruptArchiveException damage(long position, SectionKind section, String what) {
        return new CorruptArchiveException(name(), start + position, section, -1, what);
    }

    /** An error in an article. */
    public CorruptArchiveException damage(long position, int ordinal, String what) {
        return new CorruptArchiveException(name(), start + position, SectionKind.CHUNK, firstOrdinal + ordinal, what);
    }

    /** Closes the file. */
    @Override
    public void close() throws IOException {
        source.close();
    }
}
