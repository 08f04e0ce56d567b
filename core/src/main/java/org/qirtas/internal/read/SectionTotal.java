package org.qirtas.internal.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qirtas.SectionKind;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionType;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Parity;
import org.qirtas.internal.format.proto.Section;

/**
 * The sections of one kind together, as the manifest counts them.
 *
 * @param kind the kind
 * @param count how many there are
 * @param bytes their length, headers and padding included
 */
public record SectionTotal(SectionKind kind, long count, long bytes) {

    /** All kinds that an archive has, in the order of the file; their bytes are those of the file. */
    public static List<SectionTotal> of(ArchiveLayout layout) {
        Manifest manifest = layout.manifest();
        List<SectionTotal> totals = new ArrayList<>();
        totals.add(new SectionTotal(SectionKind.FILE_HEADER, 1, FileHeader.LENGTH));
        long modelBytes = manifest.getModelsList().stream()
                .mapToLong(model -> model.getSection().getLength())
                .sum();
        totals.add(new SectionTotal(SectionKind.TEXT_MODEL, manifest.getModelsCount(), modelBytes));
        totals.add(new SectionTotal(SectionKind.COLUMNS, manifest.getColumnsSections(), manifest.getColumnsBytes()));
        totals.add(new SectionTotal(SectionKind.CHUNK, manifest.getChunks(), manifest.getChunkBytes()));
        totals.addAll(named(manifest));
        long parityBytes =
                manifest.getParityList().stream().mapToLong(Parity::getLength).sum();
        if (parityBytes > 0) {
            totals.add(new SectionTotal(SectionKind.PARITY, manifest.getParityCount(), parityBytes));
        }
        totals.add(new SectionTotal(SectionKind.MANIFEST, 1, layout.trailer().manifestLength()));
        totals.add(new SectionTotal(SectionKind.TRAILER, 1, Trailer.LENGTH));
        return totals;
    }

    /** Those that the manifest names; the ones of unknown types are of one kind. */
    private static Collection<SectionTotal> named(Manifest manifest) {
        Map<SectionKind, SectionTotal> totals = new EnumMap<>(SectionKind.class);
        for (Section place : manifest.getSectionsList()) {
            SectionTotal total = new SectionTotal(SectionType.kind(place.getType()), 1, place.getLength());
            totals.merge(total.kind, total, SectionTotal::plus);
        }
        return totals.values();
    }

    private SectionTotal plus(SectionTotal other) {
        return new SectionTotal(kind, count + other.count, bytes + other.bytes);
    }
}
