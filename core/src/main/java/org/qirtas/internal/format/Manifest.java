package org.qirtas.internal.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qirtas.Profile;

/**
 * What an archive holds and where. Not copied, not to be changed. What is read from a file may contradict itself.
 *
 * @param articles number of articles
 * @param chunks number of chunks
 * @param profile name of the profile that the archive was written with, which this version may not know
 * @param libraryVersion version of the library that wrote it
 * @param models the text models 1, 2, 3... in their order
 * @param sections the sections of which there is one each
 * @param chunkBytes bytes of all chunk sections together, headers and padding included
 * @param columnsSections number of columns sections
 * @param columnsBytes bytes of all columns sections together, headers and padding included
 * @param root root of the Merkle tree over the articles and their number
 * @param signature signature of the archive, or no bytes
 * @param parity the parity sections
 * @param redacted number of redacted articles
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
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
        long redacted) {

    /**
     * A text model.
     *
     * @param section where it is
     * @param name language or script that it was made for
     * @param articles number of articles coded with it
     * @param tokens number of tokens in its vocabulary
     * @param dictionaryBytes length of its dictionary when it is not compressed
     */
    public record Model(SectionPlace section, String name, long articles, long tokens, long dictionaryBytes) {}

    /**
     * A parity section.
     *
     * @param offset where its header begins, in bytes from the beginning of the file
     * @param length its length, header and padding included
     */
    public record Parity(long offset, long length) {}

    /** The profile, if this version knows it. */
    public Optional<Profile> knownProfile() {
        return Stream.of(Profile.values())
                .filter(known -> known.name().equals(profile))
                .findAny();
    }

    /** The same with other parity sections. */
    public Manifest withParity(List<Parity> sections) {
        return new Manifest(
                articles,
                chunks,
                profile,
                libraryVersion,
                models,
                this.sections,
                chunkBytes,
                columnsSections,
                columnsBytes,
                root,
                signature,
                sections,
                redacted);
    }
}
