package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.http.HttpSource;
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
        Optional<WebAddress> address = WebAddress.find(name);
        if (address.isEmpty()) {
            return Archive.open(FileArgument.requireThere(file()));
        }
        HttpSource source = HttpSource.open(address.get().uri(), remote.options());
        return Archive.open(source, source.name());
    }

    /** The file, or null if it is on a server. */
    @Nullable
    Path path() throws IOException {
        return WebAddress.find(name).isPresent() ? null : file();
    }

    private Path file() throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException(name + " cannot be the name of a file: " + e.getReason(), e);
        }
    }

    /** Its name as given, without what may be secret. */
    @Override
    public String toString() {
        try {
            return WebAddress.find(name).map(WebAddress::toString).orElse(name);
        } catch (IOException e) {
            return name;
        }
    }
}
