package org.qirtas.internal.read;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.qirtas.ArchiveInfo;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionType;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Parity;
import org.qirtas.internal.format.proto.Section;

/** Tells what an archive holds from its manifest. */
public final class ArchiveDescription {

    private ArchiveDescription() {}

    public static ArchiveInfo of(OpenArchive archive) throws CorruptArchiveException {
        ArchiveLayout layout = archive.layout();
        Manifest manifest = layout.manifest();
        List<ArchiveInfo.Model> models = manifest.getModelsList().stream()
                .map(model -> new ArchiveInfo.Model(
                        model.getName(), model.getArticles(), model.getTokens(), model.getDictionaryBytes()))
                .toList();
        return new ArchiveInfo(
                layout.version().toString(),
                manifest.getLibraryVersion(),
                manifest.getProfile(),
                layout.articles(),
                manifest.getRedacted(),
                HexFormat.of().formatHex(manifest.getRoot().toByteArray()),
                HexFormat.of().formatHex(manifest.getSignature().toByteArray()),
                archive.file().length(),
                models,
                sections(layout));
    }

    private static List<ArchiveInfo.Section> sections(ArchiveLayout layout) {
        Manifest manifest = layout.manifest();
        long modelBytes = manifest.getModelsList().stream()
                .mapToLong(model -> model.getSection().getLength())
                .sum();
        List<ArchiveInfo.Section> sections = new ArrayList<>();
        sections.add(section(SectionType.TEXT_MODEL, manifest.getModelsCount(), modelBytes));
        sections.add(section(SectionType.COLUMNS, manifest.getColumnsSections(), manifest.getColumnsBytes()));
        sections.add(section(SectionType.CHUNK, manifest.getChunks(), manifest.getChunkBytes()));
        for (Section place : manifest.getSectionsList()) {
            SectionType.find(place.getType()).ifPresent(type -> sections.add(section(type, 1, place.getLength())));
        }
        long parityBytes =
                manifest.getParityList().stream().mapToLong(Parity::getLength).sum();
        if (parityBytes > 0) {
            sections.add(section(SectionType.PARITY, manifest.getParityCount(), parityBytes));
        }
        sections.add(section(SectionType.MANIFEST, 1, layout.trailer().manifestLength()));
        sections.add(new ArchiveInfo.Section("header and trailer", 2, FileHeader.LENGTH + Trailer.LENGTH));
        return sections;
    }

    private static ArchiveInfo.Section section(SectionType type, int count, long bytes) {
        return new ArchiveInfo.Section(type.title(), count, bytes);
    }
}
