package org.qirtas.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.ManifestCodec;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.parity.DataSectors;
import org.qirtas.internal.parity.DescriptionPages;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.parity.ParityEncoder;
import org.qirtas.internal.parity.ParityShape;
import org.qirtas.internal.parity.ProtectedBytes;
import org.qirtas.internal.parity.ShapeChoice;
import org.qirtas.internal.sections.Sections;

/**
 * Writes the end of an archive: parity sections, manifest and trailer. Parity also protects manifest and trailer, which
 * follow it and give its place. Therefore all places are planned before the first byte of parity is computed. For one
 * thread.
 */
public final class ParityWriter {

    private final SectionWriter out;
    private final Manifest withoutParity;
    private final int percent;
    private final List<Plan> plans = new ArrayList<>();

    /**
     * A writer of the end.
     *
     * @param manifest complete except for the places of the parity sections
     * @param percent parity for the whole archive; 0 for none
     */
    public ParityWriter(SectionWriter out, Manifest manifest, int percent) {
        this.out = out;
        withoutParity = manifest;
        this.percent = percent;
    }

    /** A planned parity section. */
    private record Plan(long offset, int sequence, ProtectedBytes ranges, ParityShape shape) {

        /** Where the section ends. */
        long end() {
            int[] none = new int[shape.sectors() + shape.paritySectors()];
            return offset
                    + SectionHeader.sectionLength(description(offset, 0, none).payloadLength());
        }

        Manifest.Parity place() {
            return new Manifest.Parity(offset, end() - offset);
        }

        ParityDescription description(long fileLength, long tailLength, int[] checksums) {
            return new ParityDescription(offset, sequence, fileLength, tailLength, shape, ranges, checksums);
        }
    }

    public void write() throws IOException {
        long end = out.position();
        if (ShapeChoice.isWanted(end, percent)) {
            end = plan(end);
        }
        byte[] payload = manifest(plans.stream().map(Plan::place).toList());
        byte[] section = SectionWriter.bytes(Sections.MANIFEST, out.sections() + plans.size(), payload);
        byte[] trailer = SectionWriter.trailer(end, section.length).toBytes();
        byte[] tail = Arrays.copyOf(section, section.length + trailer.length);
        System.arraycopy(trailer, 0, tail, section.length, trailer.length);
        for (Plan plan : plans) {
            write(plan, tail, end);
        }
        out.trailer(out.section(Sections.MANIFEST, payload));
    }

    /**
     * Plans the sections and lists them in the manifest. The length of the manifest does not depend on their places.
     */
    private long plan(long start) {
        Manifest.Parity anywhere = new Manifest.Parity(1, 1);
        int manifestLength = manifest(Collections.nCopies(percent > 0 ? 2 : 1, anywhere)).length;
        long tailLength = SectionHeader.sectionLength(manifestLength) + Trailer.LENGTH;
        ProtectedBytes structure = out.structure();
        long end = plan(start, structure, ShapeChoice.ofStructure(structure.length(), tailLength, start, percent));
        if (percent > 0) {
            ProtectedBytes all = new ProtectedBytes(new long[] {0}, new long[] {end});
            end = plan(end, all, ShapeChoice.ofWhole(end, tailLength, percent));
        }
        return end;
    }

    private long plan(long offset, ProtectedBytes ranges, ParityShape shape) {
        Plan plan = new Plan(offset, out.sections() + plans.size(), ranges, shape);
        plans.add(plan);
        return plan.end();
    }

    private byte[] manifest(List<Manifest.Parity> parity) {
        return ManifestCodec.toBytes(withoutParity.withParity(parity));
    }

    private void write(Plan plan, byte[] tail, long end) throws IOException {
        ParityShape shape = plan.shape;
        DataSectors sectors = new DataSectors(shape, plan.ranges, end, tail.length);
        byte[][] further = new byte[shape.paritySectors() + 1][];
        ParityEncoder encoder = new ParityEncoder(shape);
        encoder.encode(
                (sector, target) -> sectors.read(sector, target, (position, bytes, start, length) -> {
                    if (position < end) {
                        out.read(position, bytes, start, length);
                    } else {
                        System.arraycopy(tail, (int) (position - end), bytes, start, length);
                    }
                }),
                (number, bytes) -> further[number] = bytes.clone());
        byte[] pages = DescriptionPages.toBytes(plan.description(end + tail.length, tail.length, encoder.checksums()));
        further[shape.paritySectors()] = pages;
        out.section(Sections.PARITY, pages, further);
    }
}
