package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;

/**
 * Acts on several archives, one after the other, and on catalogues and the archives that they name. The archives find the
 * text models of one another. An archive that cannot be read is reported, and the others follow.
 */
final class EachArchive {
    private final Streams streams;
    private final ArchivesArgument files;

    EachArchive(Streams streams, ArchivesArgument files) {
        this.streams = streams;
        this.files = files;
    }

    /**
     * An archive that is to be opened.
     *
     * @param name its name
     * @param opener opens it
     * @param isOneOfMany whether there are others
     */
    record Named(String name, Opener opener, boolean isOneOfMany) {
        Archive open() throws IOException {
            return opener.open();
        }

        /** Whether it is a file, and not at an address. */
        boolean isNear() throws IOException {
            return !new ArchiveName(name).isAddress();
        }
    }

    /** Opens an archive. */
    interface Opener {
        Archive open() throws IOException;
    }

    /** Acts on an archive. */
    interface Action {
        /** Returns the exit status. */
        int run(Named archive) throws IOException;
    }

    /** Acts on all, and returns the worst exit status. */
    int run(Action action) throws IOException {
        ArchiveNames names = files.names();
        return run(action, names.archives(), !names.isSingle());
    }

    private int run(Action action, List<ArchiveName> names, boolean isOneOfMany) throws IOException {
        ArchiveSet set;
        try {
            set = ArchiveNames.openSet(names, files.remote());
        } catch (IOException e) {
            return withoutSet(action, names, isOneOfMany, e);
        }
        try (set) {
            return attemptAll(action, named(set, isOneOfMany));
        }
    }

    /** One of the archives cannot be opened. */
    private int withoutSet(Action action, List<ArchiveName> names, boolean isOneOfMany, IOException cause)
            throws IOException {
        if (names.size() == 1) {
            Opener failing = () -> {
                throw cause;
            };
            return attemptAll(action, List.of(new Named(names.get(0).toString(), failing, isOneOfMany)));
        }
        int status = 0;
        for (ArchiveName name : names) {
            status = Math.max(status, run(action, List.of(name), true));
        }
        return status;
    }

    private static List<Named> named(ArchiveSet set, boolean isOneOfMany) {
        List<ArchiveSet.Member> all = new ArrayList<>(set.catalogues());
        all.addAll(set.members());
        return all.stream()
                .map(member -> new Named(member.name(), member::archive, isOneOfMany || all.size() > 1))
                .toList();
    }

    private int attemptAll(Action action, List<Named> archives) throws IOException {
        int status = 0;
        for (Named archive : archives) {
            status = Math.max(status, archive.isOneOfMany ? attempt(action, archive) : action.run(archive));
        }
        return status;
    }

    private int attempt(Action action, Named archive) {
        try {
            return action.run(archive);
        } catch (IOException e) {
            Failure failure = Failure.of(e);
            streams.tell(failure.message());
            return failure.status();
        }
    }

    /** Writes the field {@code file} for one of several archives. */
    static void writeName(JsonGenerator json, Named archive) throws IOException {
        if (archive.isOneOfMany) {
            json.writeStringField("file", archive.name);
        }
    }

    /** Prints the heading of one of several archives. */
    static void printName(Streams streams, Named archive) {
        if (archive.isOneOfMany) {
            streams.line(archive.name + ":");
        }
    }
}
