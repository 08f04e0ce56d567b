package org.qirtas.internal.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.FormatVersion;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.parity.ProtectedBytes;
import org.qirtas.internal.sections.SectionType;

/**
 * Writes the header, sections and trailer of a generation one after the other, and never seeks. It remembers the places of
 * all bytes under checksums of sections and pages, which are all bytes except frames. For one thread.
 */
public final class SectionWriter {

    /** Bytes of pages that are written at a time. */
    private static final int PIECE = 1 << 16;

    private final ArchiveOutput out;
    private final long base;
    private final LongList starts = new LongList();
    private final LongList lengths = new LongList();
    private long rangeStart;
    private long rangeEnd;
    private int sections;

    /** Begins a generation after the bytes that the output already has. */
    public SectionWriter(ArchiveOutput out) throws IOException {
        this(out, FormatVersion.CURRENT);
    }

    /** Begins the copy of a generation, whose version this library may only read. */
    public SectionWriter(ArchiveOutput out, FormatVersion version) throws IOException {
        this.out = out;
        base = out.position();
        structure(new FileHeader(version).toBytes());
    }

    /** Number of bytes of the generation written. Places of sections count from its beginning. */
    public long position() {
        return out.position() - base;
    }

    /** The file. Temporary files may be beside it. */
    Path target() {
        return out.target();
    }

    /** Reads bytes that were written: all of them in a file, otherwise all except frames. */
    void read(long from, byte[] target, int start, int length) throws IOException {
        out.read(base + from, target, start, length);
    }

    /** Number of sections written. */
    int sections() {
        return sections;
    }

    /** Writes a section whose payload is under the checksum as a whole. */
    public SectionPlace section(SectionType type, byte[] payload) throws IOException {
        return section(type, Payload.of(payload));
    }

    /** Writes a section whose payload is under checksums as a whole. */
    public SectionPlace section(SectionType type, PagedPayload payload) throws IOException {
        byte[] checked = payload.checked();
        SectionHeader header = type.header(sections, checked, checked.length + payload.length());
        SectionPlace place = begin(header);
        structure(checked);
        for (long done = 0; done < payload.length(); done += PIECE) {
            structure(payload.read(done, (int) Math.min(PIECE, payload.length() - done)));
        }
        structure(new byte[header.padding()]);
        return place;
    }

    /** A section whose payload is under the checksum as a whole. */
    public static byte[] bytes(SectionType type, int sequence, byte[] payload) {
        byte[] header = type.header(sequence, payload, payload.length).toBytes();
        byte[] bytes = Arrays.copyOf(header, (int) SectionHeader.sectionLength(payload.length));
        System.arraycopy(payload, 0, bytes, header.length, payload.length);
        return bytes;
    }

    /** Writes a section whose payload begins with the bytes under the checksum, followed by other bytes. */
    public SectionPlace section(SectionType type, byte[] checked, byte[]... further) throws IOException {
        long payloadLength = checked.length;
        for (byte[] part : further) {
            payloadLength += part.length;
        }
        SectionHeader header = type.header(sections, checked, payloadLength);
        SectionPlace place = begin(header);
        structure(checked);
        for (byte[] part : further) {
            out.write(part);
        }
        structure(new byte[header.padding()]);
        return place;
    }

    /** Writes the header of a section of another generation. Its payload and its padding must follow. */
    public SectionPlace begin(SectionHeader header) throws IOException {
        SectionPlace place = new SectionPlace(header.type(), position(), header.sectionLength());
        structure(header.withSequence(sections++).toBytes());
        return place;
    }

    /** Writes bytes under checksums of sections or pages. The array may be used again. */
    public void structure(byte[] bytes, int count) throws IOException {
        if (position() != rangeEnd) {
            endRange();
            rangeStart = position();
        }
        out.writeKept(bytes, count);
        rangeEnd = position();
    }

    /** Writes bytes of frames. The array may be used again. */
    public void frames(byte[] bytes, int count) throws IOException {
        out.write(bytes, count);
    }

    private void structure(byte[] bytes) throws IOException {
        structure(bytes, bytes.length);
    }

    private void endRange() {
        starts.add(rangeStart);
        lengths.add(rangeEnd - rangeStart);
        rangeStart = rangeEnd;
    }

    /** All bytes written except frames. */
    ProtectedBytes structure() {
        endRange();
        return new ProtectedBytes(starts.toArray(), lengths.toArray());
    }

    /** Writes the trailer, the last bytes of the generation. A file that grows has all before it on the disk by then. */
    public void trailer(SectionPlace manifest) throws IOException {
        trailer(trailer(manifest.offset(), manifest.length()));
    }

    /** Writes the trailer of a copied generation. */
    public void trailer(Trailer trailer) throws IOException {
        out.settle();
        out.write(trailer.toBytes());
        out.flush();
    }

    /** The trailer of a generation in which the manifest is the last section. */
    public static Trailer trailer(long manifestOffset, long manifestLength) {
        return new Trailer(
                manifestOffset,
                manifestLength,
                manifestOffset + manifestLength + Trailer.LENGTH,
                FormatVersion.CURRENT);
    }
}
