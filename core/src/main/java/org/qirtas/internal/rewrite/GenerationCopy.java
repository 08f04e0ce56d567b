package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.read.ArchiveLayout;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.write.SectionWriter;

/** Copies a generation as it is. For one thread. */
final class GenerationCopy {

    private GenerationCopy() {}

    /**
     * Appends a generation to an output.
     *
     * @param progress receives the number of bytes of each section that was copied
     */
    static void run(Generation generation, ArchiveOutput out, LongConsumer progress) throws IOException {
        ArchiveLayout layout = generation.layout();
        SectionWriter writer = new SectionWriter(out, layout.version());
        SectionCopy copy = new SectionCopy(generation, writer);
        SectionSequence.each(generation.file(), generation.file().length() - Trailer.LENGTH, (position, header) -> {
            copy.copy(position, header);
            progress.accept(header.sectionLength());
        });
        writer.trailer(layout.trailer());
    }
}
