package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.qirtas.TargetFile;
import picocli.CommandLine.Option;

/** The archive that a command makes of others. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NewArchive {

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "NEW",
            description = "The archive to write.")
    private Path path;

    @Option(names = "--force", description = "Replace NEW if it exists.")
    private boolean force;

    Path path() {
        return path;
    }

    boolean force() {
        return force;
    }

    /** Refuses a file that exists if it may not be replaced. */
    void check() throws IOException {
        TargetFile.check(path, force);
    }
}
