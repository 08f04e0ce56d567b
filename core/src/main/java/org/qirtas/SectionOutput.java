package org.qirtas;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.format.Checksum;
import org.qirtas.format.FileHeader;
import org.qirtas.format.FormatVersion;
import org.qirtas.format.SectionHeader;
import org.qirtas.format.SectionType;
import org.qirtas.format.Trailer;
import org.qirtas.index.LongList;
import org.qirtas.parity.ProtectedBytes;

/**
 * Writes header, sections and trailer one after the other; never seeks. Remembers where what lies under the checksums of
 * sections is, that is all but frames. For one thread.
 */
final class SectionOutput {

    private final ArchiveOutput out;
    private final LongList starts = new LongList();
    private final LongList lengths = new LongList();
    private long rangeStart;
    private long rangeEnd;
    private int sections;

    SectionOutput(ArchiveOutput out) throws IOException {
        this.out = out;
        structure(new FileHeader(FormatVersion.CURRENT).toBytes());
    }

    /** Where a section was written. */
    record Place(SectionType type, long offset, long length) {}

    /** Number of bytes written. */
    long position() {
        return out.position();
    }

    /** Reads bytes that were written: any if they are in a file, otherwise those that are no frames. */
    void read(long from, byte[] target, int start, int length) throws IOException {
        out.read(from, target, start, length);
    }

    /** Number of sections written. */
    int sections() {
        return sections;
    }

    /** Writes a section whose payload is under the checksum as a whole. */
    Place section(SectionType type, byte[] payload) throws IOException {
        byte[] bytes = bytes(type, sections++, payload);
        Place place = new Place(type, out.position(), bytes.length);
        structure(bytes);
        return place;
    }

    /** A section whose payload is under the checksum as a whole. */
    static byte[] bytes(SectionType type, int sequence, byte[] payload) {
        byte[] header = header(type, sequence, payload, payload.length).toBytes();
        byte[] bytes = Arrays.copyOf(header, (int) SectionHeader.sectionLength(payload.length));
        System.arraycopy(payload, 0, bytes, header.length, payload.length);
        return bytes;
    }

    /** Header of a section whose payload begins with what the checksum covers. */
    static SectionHeader header(SectionType type, int sequence, byte[] checked, long payloadLength) {
        return new SectionHeader(
                type.number(), type.flags(), sequence, checked.length, payloadLength, Checksum.of(checked));
    }

    /** Writes a section whose payload begins with what the checksum covers and goes on with what it does not. */
    Place section(SectionType type, byte[] checked, byte[]... further) throws IOException {
        long payloadLength = checked.length;
        for (byte[] part : further) {
            payloadLength += part.length;
        }
        SectionHeader header = header(type, sections++, checked, payloadLength);
        Place place = new Place(type, out.position(), header.sectionLength());
        structure(header.toBytes());
        structure(checked);
        for (byte[] part : further) {
            out.write(part);
        }
        structure(new byte[header.padding()]);
        return place;
    }

    private void structure(byte[] bytes) throws IOException {
        if (out.position() != rangeEnd) {
            endRange();
            rangeStart = out.position();
        }
        out.writeKept(bytes);
        rangeEnd = out.position();
    }

    private void endRange() {
        starts.add(rangeStart);
        lengths.add(rangeEnd - rangeStart);
        rangeStart = rangeEnd;
    }

    /** All that was written so far but frames. */
    ProtectedBytes structure() {
        endRange();
        return new ProtectedBytes(starts.toArray(), lengths.toArray());
    }

    /** Writes the trailer, the last bytes of the file. */
    void trailer(Place manifest) throws IOException {
        out.write(trailer(manifest.offset(), manifest.length()).toBytes());
        out.flush();
    }

    /** The trailer of a file in which the manifest is the last section. */
    static Trailer trailer(long manifestOffset, long manifestLength) {
        return new Trailer(
                manifestOffset,
                manifestLength,
                manifestOffset + manifestLength + Trailer.LENGTH,
                FormatVersion.CURRENT);
    }
}
