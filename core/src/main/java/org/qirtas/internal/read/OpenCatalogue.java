package org.qirtas.internal.read;

import java.io.IOException;
import java.util.List;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.sections.Sections;

/** An open catalogue: the archives that it names, and which of them may have a key. For any number of threads. */
public final class OpenCatalogue {

    private final Generation generation;
    private final List<Member> members;
    private final KeyCatalogue keys;

    private OpenCatalogue(Generation generation) throws IOException {
        this.generation = generation;
        members = generation.sections().named(Sections.CATALOGUE).members();
        keys = generation.sections().named(Sections.KEY_CATALOGUE);
        if (keys.members() != members.size()) {
            throw damage(keys.members() + " archives have keys, but " + members.size() + " are named");
        }
    }

    /** Reads the catalogue in a file that has one. */
    public static OpenCatalogue of(OpenArchive file) throws IOException {
        if (file.generations().size() != 1 || file.articles() > 0) {
            throw file.file()
                    .damage(0, SectionKind.FILE, "a catalogue has one generation without articles, and nothing else");
        }
        return new OpenCatalogue(file.newest());
    }

    /** Name of the file. */
    public String name() {
        return generation.file().name();
    }

    /** What it states about the archives, in their order. */
    public List<Member> members() {
        return members;
    }

    /** Numbers of the archives that may have a key with a hash, ascending. */
    public int[] holders(long keyHash) throws IOException {
        try {
            return keys.candidates(keyHash);
        } catch (FormatException e) {
            throw generation.sections().damage(Sections.KEY_CATALOGUE, e.problem());
        }
    }

    /** Requires that all pages of the keys are whole. */
    public void check() throws IOException {
        try {
            keys.check();
        } catch (FormatException e) {
            throw generation.sections().damage(Sections.KEY_CATALOGUE, e.problem());
        }
    }

    /** An error in what it states. */
    public CorruptArchiveException damage(String what) throws CorruptArchiveException {
        return generation.sections().damage(Sections.CATALOGUE, what);
    }
}
