package org.qirtas.internal.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.qirtas.ArchiveException;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.FormatVersion;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.Sections;

/**
 * The parts of a generation that are read when it is opened: header, trailer and manifest. Immutable.
 *
 * @param version version of the format
 * @param trailer the trailer
 * @param manifest the manifest, its counts checked
 */
public record ArchiveLayout(FormatVersion version, Trailer trailer, Manifest manifest) {

    /** Minimum length of the section of a chunk. */
    private static final int MIN_CHUNK = SectionHeader.LENGTH + ChunkDirectory.MIN_LENGTH;

    /**
     * Reads the layout of a generation.
     *
     * @param file the bytes of the generation
     * @param version the version in its file header
     * @param trailer its trailer
     */
    static ArchiveLayout read(SectionReader file, FormatVersion version, Trailer trailer) throws IOException {
        long trailerStart = file.length() - Trailer.LENGTH;
        if (!trailer.version().equals(version)) {
            throw file.damage(trailerStart, SectionKind.TRAILER, "its version is not that of the file header");
        }
        if (trailer.manifestOffset() != trailerStart - trailer.manifestLength()) {
            throw file.damage(trailerStart, SectionKind.TRAILER, "the manifest is not directly before the trailer");
        }
        Manifest read = file.section(trailer.manifestOffset(), Sections.MANIFEST);
        Manifest manifest =
                file.parsed(trailer.manifestOffset(), SectionKind.MANIFEST, () -> checked(read, file.length()));
        ArchiveLayout layout = new ArchiveLayout(version, trailer, manifest);
        if (manifest.deleted() > 0 && layout.place(Sections.DELETIONS).isEmpty()) {
            throw file.damage(
                    trailer.manifestOffset(), SectionKind.MANIFEST, "it states deletions, but lists no such section");
        }
        layout.refuseUnknown(file);
        return layout;
    }

    /** The version in the file header of a generation. */
    static FormatVersion version(SectionReader file) throws IOException {
        byte[] start = file.read(0, (int) Math.min(file.length(), FileHeader.LENGTH));
        if (!FileHeader.hasMagic(start)) {
            throw notBegun(file);
        }
        if (start.length < FileHeader.LENGTH) {
            throw file.damage(start.length, SectionKind.FILE_HEADER, "the file is truncated");
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

    private static ArchiveException notBegun(SectionReader file) {
        return file.start() == 0
                ? new UnsupportedArchiveException(file.name(), "is not a Qirtas archive")
                : file.damage(0, SectionKind.FILE_HEADER, "no generation begins here");
    }

    private static Manifest checked(Manifest manifest, long fileLength) throws FormatException {
        long chunks = (manifest.articles() + Limits.CHUNK_ARTICLES - 1) / Limits.CHUNK_ARTICLES;
        if (manifest.articles() > Limits.ARTICLES
                || manifest.chunks() != chunks
                || manifest.columnsSections() > chunks
                || manifest.redacted() > manifest.articles()
                || manifest.root().length != MerkleTree.HASH
                || manifest.parity().size() > Limits.PARITY
                || manifest.sections().size() > Limits.NAMED_SECTIONS
                || manifest.models().size() > Limits.MODELS) {
            throw new FormatException("the manifest's counts contradict each other");
        }
        if (chunks > fileLength / MIN_CHUNK) {
            throw new FormatException(
                    "the manifest states " + chunks + " chunks, more than a file of " + fileLength + " bytes can hold");
        }
        requireDistinct(manifest);
        return manifest;
    }

    private static void requireDistinct(Manifest manifest) throws FormatException {
        Set<Integer> types = new HashSet<>();
        for (SectionPlace section : manifest.sections()) {
            if (!types.add(section.type())) {
                throw new FormatException(
                        "the manifest lists two sections of the type " + Sections.title(section.type()));
            }
        }
    }

    /** Refuses an archive with sections of an unknown type that readers may not skip. */
    private void refuseUnknown(SectionReader file) throws IOException {
        for (SectionPlace section : manifest.sections()) {
            if (Sections.find(section.type()).isEmpty()
                    && !file.header(section.offset(), section.type()).isOptional()) {
                throw new UnsupportedArchiveException(
                        file.name(),
                        "has sections of type " + section.type()
                                + ", which this library does not know. Use a newer library");
            }
        }
    }

    /** Number of articles, including redacted ones. */
    public int articles() {
        return (int) manifest.articles();
    }

    /** Number of redacted articles. */
    public int redacted() {
        return (int) manifest.redacted();
    }

    /** The place of the section of a type, if the manifest lists one. */
    public Optional<SectionPlace> place(NamedSection<?> type) {
        return manifest.sections().stream()
                .filter(candidate -> candidate.type() == type.number())
                .findFirst();
    }

    /** The place of the section of a type. */
    public SectionPlace required(SectionReader file, NamedSection<?> type) throws CorruptArchiveException {
        return place(type)
                .orElseThrow(() -> file.damage(
                        trailer.manifestOffset(),
                        SectionKind.MANIFEST,
                        "the manifest lists no section " + type.kind().title()));
    }
}
