package org.qirtas;

import java.util.HexFormat;
import java.util.List;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.ArchiveLayout;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.SectionTotal;

/**
 * What an archive states about itself. Immutable.
 *
 * <pre>{@code
 * ArchiveInfo info = archive.info();
 * System.out.println("format " + info.formatVersion() + ", library " + info.libraryVersion() + ", " + info.profile());
 * System.out.println(info.articles() + " articles, " + info.redacted() + " redacted, " + info.length() + " bytes");
 * System.out.println("root " + info.root() + ", signature " + info.signature());
 * for (ModelInfo model : info.models()) {
 *     System.out.println(model.name() + ": " + model.articles() + " articles, " + model.tokens() + " tokens, "
 *             + model.dictionaryBytes() + " bytes in memory, digest " + model.digest()
 *             + (model.isReference() ? ", in " + model.file() : ""));
 * }
 * for (SectionInfo section : info.sections()) {
 *     System.out.println(section.count() + " × " + section.kind().title() + ": " + section.bytes() + " bytes");
 * }
 * System.out.println(info.deleted() + " articles deleted, " + info.generations().size() + " generations, "
 *         + info.unfinishedBytes() + " bytes of an unfinished append");
 * }</pre>
 */
public final class ArchiveInfo {

    private final String formatVersion;
    private final String libraryVersion;
    private final String profile;
    private final long articles;
    private final long redacted;
    private final long deleted;
    private final String root;
    private final String signature;
    private final long length;
    private final List<ModelInfo> models;
    private final List<SectionInfo> sections;
    private final List<GenerationInfo> generations;
    private final long unfinishedBytes;

    ArchiveInfo(OpenArchive archive) {
        ArchiveLayout newest = archive.newest().layout();
        Manifest manifest = newest.manifest();
        formatVersion = newest.version().toString();
        libraryVersion = manifest.libraryVersion();
        profile = manifest.profile();
        articles = archive.articles();
        redacted = archive.redacted();
        deleted = archive.deleted();
        root = HexFormat.of().formatHex(archive.root());
        signature = HexFormat.of().formatHex(archive.newest().signature());
        length = archive.file().length();
        models = archive.generations().stream()
                .flatMap(generation -> generation.layout().manifest().models().stream())
                .map(ModelInfo::new)
                .toList();
        sections = SectionTotal.of(archive).stream().map(SectionInfo::new).toList();
        generations = archive.generations().stream().map(GenerationInfo::new).toList();
        unfinishedBytes = archive.unfinishedBytes();
    }

    /**
     * Version of the file format.
     *
     * @return such as {@code 1.0}
     */
    public String formatVersion() {
        return formatVersion;
    }

    /**
     * Version of the library that wrote the archive.
     *
     * @return such as {@code 0.1.0}
     */
    public String libraryVersion() {
        return libraryVersion;
    }

    /**
     * The profile with which the archive was written.
     *
     * @return name of a {@link Profile}, or of a profile that a newer library defines
     */
    public String profile() {
        return profile;
    }

    /**
     * Number of articles, including all versions and redacted articles.
     *
     * @return the number, at least 0
     */
    public long articles() {
        return articles;
    }

    /**
     * Number of redacted articles.
     *
     * @return the number, at least 0
     */
    public long redacted() {
        return redacted;
    }

    /**
     * Number of deleted articles that are not redacted.
     *
     * @return the number, at least 0
     */
    public long deleted() {
        return deleted;
    }

    /**
     * Root of the Merkle tree over the articles and their number. Of several generations it is the root over their
     * roots. It identifies the content of the archive and is the same for all profiles.
     *
     * @return 64 hexadecimal digits
     */
    public String root() {
        return root;
    }

    /**
     * The Ed25519 signature; {@link Archive#isSignedBy} checks it.
     *
     * @return 128 hexadecimal digits, or empty
     */
    public String signature() {
        return signature;
    }

    /**
     * Length of the file.
     *
     * @return number of bytes
     */
    public long length() {
        return length;
    }

    /**
     * The text models of all generations.
     *
     * @return in their order, possibly none
     */
    public List<ModelInfo> models() {
        return models;
    }

    /**
     * Bytes by kind of section, in the order of a generation. Together with {@link #unfinishedBytes()} they add up to the
     * length.
     *
     * @return one entry for each kind of section that the archive has
     */
    public List<SectionInfo> sections() {
        return sections;
    }

    /**
     * The generations: each is written at once, and most archives have one.
     *
     * @return in the order of the file, at least one
     */
    public List<GenerationInfo> generations() {
        return generations;
    }

    /**
     * Number of bytes of an append that was never finished, because a program or the system ended. They are at the end
     * of the file. The archive is whole without them, and the next append overwrites them.
     *
     * @return the number, 0 in most archives
     */
    public long unfinishedBytes() {
        return unfinishedBytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArchiveInfo info && values().equals(info.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(
                formatVersion,
                libraryVersion,
                profile,
                articles,
                redacted,
                deleted,
                root,
                signature,
                length,
                models,
                sections,
                generations,
                unfinishedBytes);
    }

    @Override
    public String toString() {
        return "format " + formatVersion + ", profile " + profile + ", " + articles + " articles, " + length
                + " bytes, " + models + ", " + sections;
    }
}
