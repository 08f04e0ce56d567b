package org.qirtas;

import java.util.List;

/**
 * What an archive says about itself. Immutable.
 *
 * @param formatVersion version of the file format, such as {@code 1.0}
 * @param libraryVersion version of the library that wrote the archive
 * @param profile name of the profile it was written with, as of {@link Profile}, or another one of a newer library
 * @param articles number of articles
 * @param redacted how many of them were redacted
 * @param root root of the Merkle tree over the articles and their number, 64 hexadecimal digits: what identifies the
 *     archive, whatever its profile
 * @param signature Ed25519 signature, 128 hexadecimal digits, or empty; {@link ArchiveSignature} checks it
 * @param length length of the file in bytes
 * @param models the text models in their order
 * @param sections bytes by kind of section, headers and padding included, in the order of the file; they add up to the
 *     length
 */
public record ArchiveInfo(
        String formatVersion,
        String libraryVersion,
        String profile,
        int articles,
        int redacted,
        String root,
        String signature,
        long length,
        List<Model> models,
        List<Section> sections) {

    /**
     * Copies the lists.
     *
     * @param formatVersion see {@link #formatVersion()}
     * @param libraryVersion see {@link #libraryVersion()}
     * @param profile see {@link #profile()}
     * @param articles see {@link #articles()}
     * @param redacted see {@link #redacted()}
     * @param root see {@link #root()}
     * @param signature see {@link #signature()}
     * @param length see {@link #length()}
     * @param models see {@link #models()}
     * @param sections see {@link #sections()}
     */
    public ArchiveInfo {
        models = List.copyOf(models);
        sections = List.copyOf(sections);
    }

    /**
     * A text model: a vocabulary of tokens and a dictionary of exemplars.
     *
     * @param name language or script it was made for
     * @param articles number of articles coded with it
     * @param tokens number of tokens in its vocabulary
     * @param dictionaryBytes length of its dictionary in memory
     */
    public record Model(String name, int articles, int tokens, int dictionaryBytes) {}

    /**
     * The sections of one kind.
     *
     * @param name name of the kind, as in FORMAT.md
     * @param count how many there are
     * @param bytes their length together, headers and padding included
     */
    public record Section(String name, int count, long bytes) {}
}
