package org.qirtas.internal.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.FormatVersion;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.ManifestCodec;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionType;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Section;
import org.qirtas.internal.proof.MerkleTree;

/**
 * What opening an archive reads: header, trailer and manifest. Immutable.
 *
 * @param version version of the format
 * @param trailer the trailer
 * @param manifest the manifest, its counts checked
 */
public record ArchiveLayout(FormatVersion version, Trailer trailer, Manifest manifest) {

    /** Length of the shortest section of a chunk. */
    private static final int MIN_CHUNK = SectionHeader.LENGTH + ChunkDirectory.MIN_LENGTH;

    public static ArchiveLayout read(SectionReader file) throws IOException {
        FormatVersion version = version(file);
        if (file.length() < FileHeader.LENGTH + Trailer.LENGTH) {
            throw file.damage(file.length(), SectionKind.FILE, "the file is cut off");
        }
        long trailerStart = file.length() - Trailer.LENGTH;
        Trailer trailer = file.parsed(
                trailerStart, SectionKind.TRAILER, () -> Trailer.fromBytes(file.read(trailerStart, Trailer.LENGTH)));
        if (trailer.fileLength() != file.length() || !trailer.version().equals(version)) {
            throw file.damage(
                    trailerStart, SectionKind.TRAILER, "it belongs to a file of " + trailer.fileLength() + " bytes");
        }
        if (trailer.manifestOffset() != trailerStart - trailer.manifestLength()) {
            throw file.damage(trailerStart, SectionKind.TRAILER, "the manifest does not stand before the trailer");
        }
        byte[] payload = file.payload(trailer.manifestOffset(), SectionType.MANIFEST);
        Manifest manifest = file.parsed(
                trailer.manifestOffset(),
                SectionKind.MANIFEST,
                () -> checked(ManifestCodec.fromBytes(payload), file.length()));
        ArchiveLayout layout = new ArchiveLayout(version, trailer, manifest);
        layout.refuseUnknown(file);
        return layout;
    }

    private static FormatVersion version(SectionReader file) throws IOException {
        byte[] start = file.read(0, (int) Math.min(file.length(), FileHeader.LENGTH));
        if (!FileHeader.hasMagic(start)) {
            throw new UnsupportedArchiveException(file.name(), "is not a Qirtas archive");
        }
        if (start.length < FileHeader.LENGTH) {
            throw file.damage(start.length, SectionKind.FILE_HEADER, "the file is cut off");
        }
        FormatVersion version = file.parsed(
                0, SectionKind.FILE_HEADER, () -> FileHeader.fromBytes(start).version());
        if (!version.isReadable()) {
            throw new UnsupportedArchiveException(
                    file.name(),
                    "has version " + version + " of the format; this library reads version " + FormatVersion.CURRENT
                            + ". Use a newer library");
        }
        return version;
    }

    private static Manifest checked(Manifest manifest, long fileLength) throws FormatException {
        long chunks =
                (Integer.toUnsignedLong(manifest.getArticles()) + Limits.CHUNK_ARTICLES - 1) / Limits.CHUNK_ARTICLES;
        long segments = Integer.toUnsignedLong(manifest.getColumnsSections());
        if (manifest.getArticles() < 0
                || manifest.getArticles() > Limits.ARTICLES
                || manifest.getChunks() != chunks
                || segments > chunks
                || manifest.getRedacted() < 0
                || manifest.getRedacted() > manifest.getArticles()
                || manifest.getRoot().size() != MerkleTree.HASH
                || manifest.getParityCount() > Limits.PARITY
                || manifest.getSectionsCount() > Limits.NAMED_SECTIONS
                || manifest.getModelsCount() > Limits.MODELS) {
            throw new FormatException("the manifest's counts contradict each other");
        }
        if (chunks > fileLength / MIN_CHUNK) {
            throw new FormatException(
                    "the manifest names " + chunks + " chunks, more than a file of " + fileLength + " bytes can hold");
        }
        requireDistinct(manifest);
        ModelMemory.requireFits(manifest, fileLength);
        return manifest;
    }

    private static void requireDistinct(Manifest manifest) throws FormatException {
        Set<Integer> types = new HashSet<>();
        for (Section section : manifest.getSectionsList()) {
            if (!types.add(section.getType())) {
                throw new FormatException(
                        "the manifest names two sections of the type " + SectionType.title(section.getType()));
            }
        }
    }

    /** Refuses an archive with sections of an unknown type that readers may not skip. */
    private void refuseUnknown(SectionReader file) throws IOException {
        for (Section section : manifest.getSectionsList()) {
            if (SectionType.find(section.getType()).isEmpty()
                    && !file.header(section.getOffset(), section.getType()).isOptional()) {
                throw new UnsupportedArchiveException(
                        file.name(),
                        "has sections of type " + section.getType()
                                + ", which this library does not know. Use a newer library");
            }
        }
    }

    public int articles() {
        return manifest.getArticles();
    }

    /** Where the only section of a type begins. */
    public long offset(SectionReader file, SectionType type) throws CorruptArchiveException {
        Optional<Section> section = manifest.getSectionsList().stream()
                .filter(candidate -> candidate.getType() == type.number())
                .findFirst();
        return section.orElseThrow(() -> file.damage(
                        trailer.manifestOffset(),
                        SectionKind.MANIFEST,
                        "the manifest names no section " + type.kind().title()))
                .getOffset();
    }
}
