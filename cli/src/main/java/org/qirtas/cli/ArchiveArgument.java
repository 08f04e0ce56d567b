package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The archive that a command reads: its first argument. */
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class ArchiveArgument {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The archive: a file, or an address that begins with http:// or https://.")
    private String name;

    @Mixin
    private RemoteOptions remote = new RemoteOptions();

    Archive open() throws IOException {
        return archive().open(remote);
    }

    /** The file, or null if it is on a server. */
    @Nullable
    Path path() throws IOException {
        return archive().path();
    }

    private ArchiveName archive() {
        return new ArchiveName(name);
    }

    @Override
    public String toString() {
        return archive().toString();
    }
}
