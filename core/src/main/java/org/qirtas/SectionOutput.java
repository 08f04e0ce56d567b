package org.qirtas;

import java.io.IOException;
import java.io.OutputStream;
import org.qirtas.format.Checksum;
import org.qirtas.format.FileHeader;
import org.qirtas.format.FormatVersion;
import org.qirtas.format.SectionHeader;
import org.qirtas.format.SectionType;
import org.qirtas.format.Trailer;

/** Writes header, sections and trailer one after the other; never seeks. For one thread. */
final class SectionOutput {

    private final OutputStream out;
    private long position;
    private int sections;

    SectionOutput(OutputStream out) throws IOException {
        this.out = out;
        write(new FileHeader(FormatVersion.CURRENT).toBytes());
    }

    /** Where a section was written. */
    record Place(SectionType type, long offset, long length) {}

    /** Writes a section whose payload is under the checksum as a whole. */
    Place section(SectionType type, byte[] payload) throws IOException {
        return section(type, payload, new byte[0]);
    }

    /** Writes a section whose payload begins with what the checksum covers and goes on with what it does not. */
    Place section(SectionType type, byte[] checked, byte[] further) throws IOException {
        long payloadLength = (long) checked.length + further.length;
        SectionHeader header =
                new SectionHeader(type.number(), 0, sections++, checked.length, payloadLength, Checksum.of(checked));
        Place place = new Place(type, position, header.sectionLength());
        write(header.toBytes());
        write(checked);
        write(further);
        write(new byte[header.padding()]);
        return place;
    }

    /** Writes the trailer, the last bytes of the file. */
    void trailer(Place manifest) throws IOException {
        write(new Trailer(manifest.offset(), manifest.length(), position + Trailer.LENGTH, FormatVersion.CURRENT)
                .toBytes());
        out.flush();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
