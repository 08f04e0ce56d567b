package org.qirtas.internal.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.qirtas.internal.format.ManifestCodec;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionType;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Section;
import org.qirtas.internal.read.ArchiveLayout;

/** Compares the sections that are in a file with those of its manifest. For one thread. */
final class SectionInventory {

    private final Manifest manifest;
    private final long manifestOffset;
    private final Damage damage;
    private final Set<Section> missing = new LinkedHashSet<>();
    private final Total chunks = new Total();
    private final Total columns = new Total();

    /** Takes what is wrong. */
    interface Damage {
        void report(long position, int type, String what);
    }

    private static final class Total {
        private long count;
        private long bytes;
    }

    SectionInventory(ArchiveLayout layout, Damage damage) {
        this.damage = damage;
        manifest = layout.manifest();
        manifestOffset = layout.trailer().manifestOffset();
        manifest.getModelsList().forEach(model -> missing.add(model.getSection()));
        missing.addAll(manifest.getSectionsList());
        manifest.getParityList()
                .forEach(place -> missing.add(
                        ManifestCodec.section(SectionType.PARITY.number(), place.getOffset(), place.getLength())));
        missing.add(ManifestCodec.section(
                SectionType.MANIFEST.number(), manifestOffset, layout.trailer().manifestLength()));
    }

    /** Takes the next section of the file. */
    void add(long position, SectionHeader header) {
        SectionType type = SectionType.find(header.type()).orElse(null);
        if (type == SectionType.CHUNK || type == SectionType.COLUMNS) {
            Total total = type == SectionType.CHUNK ? chunks : columns;
            total.count++;
            total.bytes += header.sectionLength();
        } else if (!missing.remove(ManifestCodec.section(header.type(), position, header.sectionLength()))) {
            damage.report(position, header.type(), "the manifest does not name it as it is");
        }
    }

    /** Compares, after the last section of a file in which all sections are whole. */
    void end() {
        for (Section section : missing) {
            report("it names a section that is not there: " + SectionType.title(section.getType()) + " of "
                    + section.getLength() + " bytes at byte " + section.getOffset());
        }
        compare(SectionType.CHUNK, chunks, manifest.getChunks(), manifest.getChunkBytes());
        compare(SectionType.COLUMNS, columns, manifest.getColumnsSections(), manifest.getColumnsBytes());
    }

    private void compare(SectionType type, Total found, int count, long bytes) {
        if (found.count != count || found.bytes != bytes) {
            report("it says that there are " + count + " sections "
                    + type.kind().title() + " of " + bytes + " bytes, not " + found.count + " of " + found.bytes);
        }
    }

    private void report(String what) {
        damage.report(manifestOffset, SectionType.MANIFEST.number(), what);
    }
}
