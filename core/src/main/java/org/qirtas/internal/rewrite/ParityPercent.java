package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.List;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.parity.ParityShape;
import org.qirtas.internal.parity.ShapeChoice;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.Sections;

/** The parity that was requested for a generation, so that its copy can have as much. */
final class ParityPercent {

    private static final int MAX = 100;

    private ParityPercent() {}

    /** Parity of the whole generation in percent; 0 if only the structure has parity, or nothing has. */
    static int of(Generation generation) throws IOException {
        List<Manifest.Parity> places = generation.layout().manifest().parity();
        if (places.size() < Limits.PARITY) {
            return 0;
        }
        ParityDescription whole = description(generation.file(), places.get(1).offset());
        int percent = 1;
        while (percent < MAX
                && shape(whole, percent).parityBytes() < whole.shape().parityBytes()) {
            percent++;
        }
        return percent;
    }

    private static ParityShape shape(ParityDescription whole, int percent) {
        return ShapeChoice.ofWhole(whole.offset(), whole.tailLength(), percent);
    }

    private static ParityDescription description(SectionReader file, long offset) throws IOException {
        SectionHeader header = file.header(offset, Sections.PARITY);
        return file.parsed(offset, SectionKind.PARITY, () -> {
            if (header.checkedLength() > Sections.PARITY.limit()) {
                throw new FormatException("its description has " + header.checkedLength() + " bytes");
            }
            byte[] checked = file.read(offset + SectionHeader.LENGTH, header.checkedLength());
            if (Crc32c.of(checked) != header.payloadChecksum()) {
                throw new FormatException("the section does not match its checksum");
            }
            return Sections.PARITY.parse(checked);
        });
    }
}
