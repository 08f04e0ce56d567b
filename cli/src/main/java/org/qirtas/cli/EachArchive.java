package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Acts on several archives, one after the other. An archive that cannot be read is reported, and the others follow. */
final class EachArchive {
    private final Streams streams;
    private final ArchivesArgument files;

    EachArchive(Streams streams, ArchivesArgument files) {
        this.streams = streams;
        this.files = files;
    }

    /** Acts on an archive. */
    interface Action {
        /** Returns the exit status. */
        int run(ArchiveName name, boolean isOneOfMany) throws IOException;
    }

    /** Acts on all, and returns the worst exit status. */
    int run(Action action) throws IOException {
        ArchiveNames names = files.names();
        if (names.isSingle()) {
            return action.run(names.archives().get(0), false);
        }
        int status = 0;
        for (ArchiveName name : names.archives()) {
            status = Math.max(status, attempt(action, name));
        }
        return status;
    }

    private int attempt(Action action, ArchiveName name) {
        try {
            return action.run(name, true);
        } catch (IOException e) {
            Failure failure = Failure.of(e);
            streams.tell(failure.message());
            return failure.status();
        }
    }

    /** Writes the field {@code file} for one of several archives. */
    static void writeName(JsonGenerator json, ArchiveName name, boolean isOneOfMany) throws IOException {
        if (isOneOfMany) {
            json.writeStringField("file", name.toString());
        }
    }

    /** Prints the heading of one of several archives. */
    static void printName(Streams streams, ArchiveName name, boolean isOneOfMany) {
        if (isOneOfMany) {
            streams.line(name + ":");
        }
    }
}
