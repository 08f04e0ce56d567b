package org.qirtas.internal.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.read.ArchiveLayout;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;

/**
 * Compares the sections of a generation with those of its manifest: chunks and columns by number and bytes, all others by
 * place. For one thread.
 */
final class SectionInventory {

    private final Receiver receiver;
    private final long manifestOffset;
    private final Total chunks;
    private final Total columns;
    private final Set<SectionPlace> missing = new LinkedHashSet<>();

    /** Receives damage of a section of the type with a number. */
    interface Receiver {
        void report(long position, int type, String what);
    }

    /** Sections of a type: the number in the manifest and the number in the file. */
    private static final class Total {
        private final SectionType type;
        private final long count;
        private final long bytes;
        private long found;
        private long foundBytes;

        Total(SectionType type, long count, long bytes) {
            this.type = type;
            this.count = count;
            this.bytes = bytes;
        }
    }

    SectionInventory(ArchiveLayout layout, Receiver receiver) {
        this.receiver = receiver;
        Manifest manifest = layout.manifest();
        manifestOffset = layout.trailer().manifestOffset();
        chunks = new Total(Sections.CHUNK, manifest.chunks(), manifest.chunkBytes());
        columns = new Total(Sections.COLUMNS, manifest.columnsSections(), manifest.columnsBytes());
        manifest.models().forEach(model -> missing.add(model.section()));
        missing.addAll(manifest.sections());
        manifest.parity()
                .forEach(place ->
                        missing.add(new SectionPlace(Sections.PARITY.number(), place.offset(), place.length())));
        missing.add(new SectionPlace(
                Sections.MANIFEST.number(), manifestOffset, layout.trailer().manifestLength()));
    }

    /** Takes the next section of the file. */
    void add(long position, SectionHeader header) {
        int type = header.type();
        if (type == chunks.type.number()) {
            count(chunks, header);
        } else if (type == columns.type.number()) {
            count(columns, header);
        } else if (!missing.remove(new SectionPlace(type, position, header.sectionLength()))) {
            receiver.report(position, type, "the manifest does not list it with its place and length");
        }
    }

    private static void count(Total total, SectionHeader header) {
        total.found++;
        total.foundBytes += header.sectionLength();
    }

    /** Compares the totals after the last section, in a file in which all sections are whole. */
    void end() {
        for (SectionPlace section : missing) {
            report("it lists a section that does not exist: " + Sections.title(section.type()) + " of "
                    + section.length() + " bytes at byte " + section.offset());
        }
        compare(chunks);
        compare(columns);
    }

    private void compare(Total total) {
        if (total.found != total.count || total.foundBytes != total.bytes) {
            report("it states " + total.count + " sections " + total.type + " of " + total.bytes + " bytes, not "
                    + total.found + " of " + total.foundBytes);
        }
    }

    private void report(String what) {
        receiver.report(manifestOffset, Sections.MANIFEST.number(), what);
    }
}
