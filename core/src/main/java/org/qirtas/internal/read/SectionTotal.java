package org.qirtas.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qirtas.SectionKind;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.sections.Sections;

/**
 * The totals of the sections of one kind, as the manifest counts them.
 *
 * @param kind the kind
 * @param count number of sections
 * @param bytes their length, including headers and padding
 */
public record SectionTotal(SectionKind kind, long count, long bytes) {

    private static final List<SectionKind> ORDER = List.of(
            SectionKind.FILE_HEADER,
            SectionKind.TEXT_MODEL,
            SectionKind.MODEL_REFERENCE,
            SectionKind.COLUMNS,
            SectionKind.CHUNK,
            SectionKind.ID_INDEX,
            SectionKind.OFFSETS,
            SectionKind.CONTENT_HASHES,
            SectionKind.DELETIONS,
            SectionKind.CATALOGUE,
            SectionKind.KEY_CATALOGUE,
            SectionKind.UNKNOWN,
            SectionKind.PARITY,
            SectionKind.MANIFEST,
            SectionKind.TRAILER);

    /** All kinds of a file, in the order of a generation. Their bytes add up to the length of all generations. */
    public static List<SectionTotal> of(OpenArchive archive) {
        Map<SectionKind, SectionTotal> totals = new EnumMap<>(SectionKind.class);
        for (Generation generation : archive.generations()) {
            for (SectionTotal total : of(generation.layout())) {
                totals.merge(total.kind, total, SectionTotal::plus);
            }
        }
        return totals.values().stream()
                .sorted(Comparator.comparingInt(total -> ORDER.indexOf(total.kind)))
                .toList();
    }

    /** All kinds of a generation. */
    private static List<SectionTotal> of(ArchiveLayout layout) {
        Manifest manifest = layout.manifest();
        List<SectionTotal> totals = new ArrayList<>();
        totals.add(new SectionTotal(SectionKind.FILE_HEADER, 1, FileHeader.LENGTH));
        totals.add(models(manifest, false));
        totals.add(models(manifest, true));
        totals.removeIf(total -> total.kind == SectionKind.MODEL_REFERENCE && total.count == 0);
        totals.add(new SectionTotal(SectionKind.COLUMNS, manifest.columnsSections(), manifest.columnsBytes()));
        totals.add(new SectionTotal(SectionKind.CHUNK, manifest.chunks(), manifest.chunkBytes()));
        totals.addAll(named(manifest));
        if (!manifest.parity().isEmpty()) {
            totals.add(new SectionTotal(SectionKind.PARITY, manifest.parity().size(), parityBytes(manifest)));
        }
        totals.add(new SectionTotal(SectionKind.MANIFEST, 1, layout.trailer().manifestLength()));
        totals.add(new SectionTotal(SectionKind.TRAILER, 1, Trailer.LENGTH));
        return totals;
    }

    private static SectionTotal models(Manifest manifest, boolean references) {
        List<Manifest.Model> models = manifest.models().stream()
                .filter(model -> model.isReference() == references)
                .toList();
        return new SectionTotal(
                references ? SectionKind.MODEL_REFERENCE : SectionKind.TEXT_MODEL,
                models.size(),
                models.stream().mapToLong(model -> model.section().length()).sum());
    }

    private static long parityBytes(Manifest manifest) {
        return manifest.parity().stream().mapToLong(Manifest.Parity::length).sum();
    }

    /** The sections that the manifest lists. All unknown types are one kind. */
    private static List<SectionTotal> named(Manifest manifest) {
        Map<SectionKind, SectionTotal> totals = new EnumMap<>(SectionKind.class);
        for (SectionPlace place : manifest.sections()) {
            SectionTotal total = new SectionTotal(Sections.kind(place.type()), 1, place.length());
            totals.merge(total.kind, total, SectionTotal::plus);
        }
        return List.copyOf(totals.values());
    }

    private SectionTotal plus(SectionTotal other) {
        return new SectionTotal(kind, count + other.count, bytes + other.bytes);
    }
}
