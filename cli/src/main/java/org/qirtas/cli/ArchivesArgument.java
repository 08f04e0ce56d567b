package org.qirtas.cli;

import java.io.IOException;
import java.util.List;
import org.qirtas.Articles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The archives that a command reads: all its arguments. */
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class ArchivesArgument {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The archives, which are read as one: files, catalogues, folders, quoted patterns such as "
                    + "'2025-*.qrt', or "
                    + "addresses that begin with http:// or https://.")
    private List<String> names;

    @Mixin
    private RemoteOptions remote = new RemoteOptions();

    ArchiveNames names() throws IOException {
        return new ArchiveNames(names);
    }

    RemoteOptions remote() {
        return remote;
    }

    Articles open() throws IOException {
        return names().open(remote);
    }
}
