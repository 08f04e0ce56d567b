package org.qirtas.internal.rewrite;

import java.io.IOException;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.read.SectionReader;

/** The sections of a generation, which follow each other without gaps. For one thread. */
final class SectionSequence {

    private SectionSequence() {}

    /** Takes a section. */
    interface Receiver {
        void take(long position, SectionHeader header) throws IOException;
    }

    /** Passes on all sections up to a position in the order of the file. Anything between them is damage. */
    static void each(SectionReader file, long end, Receiver receiver) throws IOException {
        long position = FileHeader.LENGTH;
        for (int sequence = 0; position < end; sequence++) {
            SectionHeader header = header(file, position, end, sequence);
            receiver.take(position, header);
            position += header.sectionLength();
        }
    }

    private static SectionHeader header(SectionReader file, long position, long end, int sequence) throws IOException {
        return file.parsed(position, SectionKind.UNKNOWN, () -> {
            if (end - position < SectionHeader.LENGTH) {
                throw new FormatException("bytes between the last section and the trailer");
            }
            SectionHeader header = SectionHeader.fromBytes(file.read(position, SectionHeader.LENGTH));
            header.requireFits(position, end);
            if (header.sequence() != sequence) {
                throw new FormatException("section " + sequence + " is missing before it");
            }
            return header;
        });
    }
}
