package org.qirtas.internal.read;

import java.util.HexFormat;
import org.qirtas.ChangedFileException;
import org.qirtas.internal.catalogue.Member;

/**
 * What a catalogue states about an archive.
 *
 * @param catalogue the catalogue
 * @param number number of the archive in it
 */
public record StatedMember(OpenCatalogue catalogue, int number) {

    /** The statement. */
    public Member member() {
        return catalogue.members().get(number);
    }

    /** Requires the length that is stated, before the file is read. */
    void requireLength(String name, long length) throws ChangedFileException {
        if (length != member().length()) {
            throw changed(name, "has " + length + " bytes, not " + member().length());
        }
    }

    /** Requires that an open archive is the one that is stated, as far as its root and its counts tell. */
    void requireSame(OpenArchive archive) throws ChangedFileException {
        requireLength(archive.file().name(), archive.file().length());
        if (!HexFormat.of().formatHex(archive.root()).equals(member().root())) {
            throw changed(archive.file().name(), "does not have the root " + member().root());
        }
        if (!MemberReader.extents(archive).equals(member().generations())) {
            throw changed(archive.file().name(), "has other numbers of articles");
        }
    }

    private ChangedFileException changed(String name, String how) {
        return new ChangedFileException(
                name,
                how + " as the catalogue " + catalogue.name()
                        + " states. Make the catalogue again, or put the file back");
    }
}
