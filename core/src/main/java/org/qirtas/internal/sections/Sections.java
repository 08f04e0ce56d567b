package org.qirtas.internal.sections;

import static org.qirtas.internal.sections.SectionType.Presence.OPTIONAL;
import static org.qirtas.internal.sections.SectionType.Presence.REQUIRED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qirtas.SectionKind;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.catalogue.Catalogue;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.ManifestCodec;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.parity.DescriptionPages;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.terms.TermIndex;

/**
 * The types of sections that this version knows, in the order of their numbers. Reading, writing, salvage, verification
 * and description of archives use this list.
 */
public final class Sections {

    /** A vocabulary and a dictionary. */
    public static final SectionCodec<TextModel> TEXT_MODEL =
            new SectionCodec<>(1, SectionKind.TEXT_MODEL, REQUIRED, Limits.TEXT_MODEL, TextModel::fromBytes);

    /** Up to 64 articles. The checksum covers their directory; the frames after it have checksums of their own. */
    public static final SectionCodec<ChunkDirectory> CHUNK =
            new SectionCodec<>(2, SectionKind.CHUNK, REQUIRED, Limits.CHUNK_DIRECTORY, ChunkDirectory::of);

    /** Metadata of consecutive articles, column by column. */
    public static final SectionCodec<Columns> COLUMNS =
            new SectionCodec<>(3, SectionKind.COLUMNS, REQUIRED, Limits.SECTION, Columns::fromBytes);

    /** From keys to ordinals. */
    public static final NamedSection<KeyIndex> ID_INDEX = new NamedSection<>(
            4, SectionKind.ID_INDEX, REQUIRED, Limits.SECTION, WrittenArchive::keyIndex, Sections::keyIndex);

    /** The offsets of the chunks and the columns. */
    public static final NamedSection<Offsets> OFFSETS = new NamedSection<>(
            5, SectionKind.OFFSETS, REQUIRED, Limits.SECTION, WrittenArchive::offsets, Sections::offsets);

    /** The content of the archive and the places of its sections. */
    public static final SectionCodec<Manifest> MANIFEST =
            new SectionCodec<>(6, SectionKind.MANIFEST, REQUIRED, Limits.MANIFEST, ManifestCodec::fromBytes);

    /** Reed–Solomon parity of other sections. The checksum covers one copy of its description. */
    public static final SectionCodec<ParityDescription> PARITY =
            new SectionCodec<>(7, SectionKind.PARITY, OPTIONAL, Limits.SECTION, DescriptionPages::fromBytes);

    /** Hashes of the canonical content of the articles. */
    public static final NamedSection<ChunkHashes> CONTENT_HASHES = new NamedSection<>(
            8, SectionKind.CONTENT_HASHES, OPTIONAL, Limits.SECTION, WrittenArchive::hashBytes, Sections::hashes);

    /** A text model that another file holds. */
    public static final SectionCodec<ModelReference> MODEL_REFERENCE = new SectionCodec<>(
            Manifest.Model.REFERENCE,
            SectionKind.MODEL_REFERENCE,
            REQUIRED,
            Limits.MODEL_REFERENCE,
            ModelReference::fromBytes);

    /** The articles that the generation deletes. Only a generation that deletes articles has it. */
    public static final NamedSection<Deletions> DELETIONS = new NamedSection<>(
            10, SectionKind.DELETIONS, REQUIRED, Limits.SECTION, WrittenArchive::deletionBytes, Sections::deletions);

    /** The archives of a set. Only a catalogue has it. */
    public static final NamedSection<Catalogue> CATALOGUE = new NamedSection<>(
            11, SectionKind.CATALOGUE, REQUIRED, Limits.CATALOGUE, WrittenArchive::catalogue, Sections::catalogue);

    /** From keys to archives of a set. Only a catalogue has it. */
    public static final NamedSection<KeyCatalogue> KEY_CATALOGUE = new NamedSection<>(
            12,
            SectionKind.KEY_CATALOGUE,
            REQUIRED,
            Limits.SECTION,
            WrittenArchive::keyCatalogue,
            Sections::keyCatalogue);

    /** From words to articles. */
    public static final NamedSection<TermIndex> SEARCH_INDEX = new NamedSection<>(
            13,
            SectionKind.SEARCH_INDEX,
            OPTIONAL,
            Limits.SECTION,
            Limits.SEARCH_INDEX,
            WrittenArchive::searchIndex,
            Sections::searchIndex);

    /** All types. */
    public static final List<SectionType> ALL = List.of(
            TEXT_MODEL,
            CHUNK,
            COLUMNS,
            ID_INDEX,
            OFFSETS,
            MANIFEST,
            PARITY,
            CONTENT_HASHES,
            MODEL_REFERENCE,
            DELETIONS,
            CATALOGUE,
            KEY_CATALOGUE,
            SEARCH_INDEX);

    /** The types of sections between the chunks and the offsets, in the order of writing. */
    public static final List<NamedSection<?>> BEFORE_OFFSETS =
            List.of(CONTENT_HASHES, DELETIONS, CATALOGUE, KEY_CATALOGUE, SEARCH_INDEX);

    /**
     * The types of sections after the chunks that the manifest names, in the order of writing. The id index is last: a
     * lookup in a long one needs only its beginning and one page, and whatever else it needs is before it.
     */
    public static final List<NamedSection<?>> NAMED =
            Stream.concat(BEFORE_OFFSETS.stream(), Stream.of(OFFSETS, ID_INDEX)).toList();

    private Sections() {}

    /** The type with a number, if this version knows it. */
    public static Optional<SectionType> find(int number) {
        return ALL.stream().filter(type -> type.number() == number).findFirst();
    }

    /** The public kind of the type with a number, known or not. */
    public static SectionKind kind(int number) {
        return find(number).map(SectionType::kind).orElse(SectionKind.UNKNOWN);
    }

    /** The name for people of the type with a number, known or not. */
    public static String title(int number) {
        return find(number).map(SectionType::toString).orElse("section of type " + number);
    }

    private static KeyIndex keyIndex(byte[] directory, PageSource pages, Manifest manifest) throws FormatException {
        return KeyIndex.fromBytes(
                directory, pages, (int) manifest.articles(), (int) (manifest.articles() - manifest.redacted()));
    }

    private static Offsets offsets(byte[] directory, PageSource pages, Manifest manifest) throws FormatException {
        return Offsets.fromBytes(directory, pages, (int) manifest.chunks(), (int) manifest.columnsSections());
    }

    private static Deletions deletions(byte[] payload, PageSource pages, Manifest manifest) throws FormatException {
        return Deletions.fromBytes(payload, manifest.deleted());
    }

    private static ChunkHashes hashes(byte[] payload, PageSource pages, Manifest manifest) throws FormatException {
        requireNone(pages);
        return ChunkHashes.fromBytes(payload, (int) manifest.articles(), (int) manifest.redacted());
    }

    private static Catalogue catalogue(byte[] payload, PageSource pages, Manifest manifest) throws FormatException {
        requireNone(pages);
        return Catalogue.fromBytes(payload);
    }

    private static KeyCatalogue keyCatalogue(byte[] directory, PageSource pages, Manifest manifest)
            throws FormatException {
        return KeyCatalogue.fromBytes(directory, pages);
    }

    private static TermIndex searchIndex(byte[] directory, PageSource pages, Manifest manifest) throws FormatException {
        return TermIndex.fromBytes(directory, pages, (int) manifest.articles());
    }

    private static void requireNone(PageSource pages) throws FormatException {
        if (pages.length() > 0) {
            throw new FormatException("the checksum of the section does not cover it");
        }
    }
}
