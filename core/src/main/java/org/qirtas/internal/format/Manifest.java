package org.qirtas.internal.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qirtas.Profile;

/**
 * The content of a generation and the places of its sections. Arrays are not copied and must not be changed. A manifest
 * from a file may contradict itself.
 *
 * @param articles number of articles
 * @param chunks number of chunks
 * @param profile name of the profile with which the archive was written; this version may not know it
 * @param libraryVersion version of the library that wrote it
 * @param models the text models 1, 2, 3... in their order
 * @param sections the sections that exist once each
 * @param chunkBytes total bytes of all chunk sections, including headers and padding
 * @param columnsSections number of columns sections
 * @param columnsBytes total bytes of all columns sections, including headers and padding
 * @param root root of the Merkle tree over the articles and their number
 * @param signature signature of the archive, or no bytes
 * @param parity the parity sections
 * @param redacted number of redacted articles
 * @param generations number of generations directly before this one that it continues
 * @param previous root of those generations; no bytes if there are none
 * @param deleted number of articles in those generations that this one deletes, except redacted ones
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Manifest(
        long articles,
        long chunks,
        String profile,
        String libraryVersion,
        List<Model> models,
        List<SectionPlace> sections,
        long chunkBytes,
        long columnsSections,
        long columnsBytes,
        byte[] root,
        byte[] signature,
        List<Parity> parity,
        long redacted,
        long generations,
        byte[] previous,
        long deleted) {

    /**
     * A text model, in this file or another one.
     *
     * @param section where it is, or where the reference to it is
     * @param name language or script for which it was made
     * @param articles number of articles coded with it
     * @param tokens number of tokens in its vocabulary
     * @param dictionaryBytes length of its uncompressed dictionary
     * @param digest SHA-256 of what it holds, in hexadecimal digits
     * @param file name of the file that holds it, if this file has only a reference
     */
    public record Model(
            SectionPlace section,
            String name,
            long articles,
            long tokens,
            long dictionaryBytes,
            String digest,
            String file) {

        /** Number of the type of sections that refer to models of other files. */
        public static final int REFERENCE = 9;

        /** The model in a section at another place. */
        public Model at(SectionPlace place, String otherFile) {
            return new Model(place, name, articles, tokens, dictionaryBytes, digest, otherFile);
        }

        /** Whether another file holds the model. */
        public boolean isReference() {
            return section.type() == REFERENCE;
        }
    }

    /**
     * A parity section.
     *
     * @param offset where its header begins, in bytes from the beginning of the file
     * @param length its length, including header and padding
     */
    public record Parity(long offset, long length) {}

    /** The profile, if this version knows it. */
    public Optional<Profile> knownProfile() {
        return Stream.of(Profile.values())
                .filter(known -> known.name().equals(profile))
                .findAny();
    }

    /** A copy whose text models and sections are at other places, without parity, with a number of deleted articles. */
    public Manifest moved(List<Model> movedModels, List<SectionPlace> movedSections, long otherDeleted) {
        return with(movedModels, movedSections, List.of(), otherDeleted);
    }

    /** A copy with other parity sections. */
    public Manifest withParity(List<Parity> other) {
        return with(models, sections, other, deleted);
    }

    private Manifest with(
            List<Model> otherModels, List<SectionPlace> otherSections, List<Parity> otherParity, long otherDeleted) {
        return new Manifest(
                articles,
                chunks,
                profile,
                libraryVersion,
                otherModels,
                otherSections,
                chunkBytes,
                columnsSections,
                columnsBytes,
                root,
                signature,
                otherParity,
                redacted,
                generations,
                previous,
                otherDeleted);
    }
}
