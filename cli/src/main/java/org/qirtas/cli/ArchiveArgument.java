package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.qirtas.Archive;
import picocli.CommandLine.Parameters;

/** The archive that a command reads: its first argument. */
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class ArchiveArgument {
    @Parameters(index = "0", paramLabel = "FILE", description = "The archive.")
    private Path file;

    Archive open() throws IOException {
        return Archive.open(FileArgument.requireThere(file));
    }

    Path path() {
        return file;
    }

    /** Its name as given. */
    @Override
    public String toString() {
        return file.toString();
    }
}
