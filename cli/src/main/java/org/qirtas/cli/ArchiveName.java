package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.http.HttpSource;

/**
 * The name of an archive on the command line: a file or an address.
 *
 * @param name the name as given
 */
record ArchiveName(String name) {

    Archive open(RemoteOptions remote) throws IOException {
        Optional<WebAddress> address = WebAddress.find(name);
        if (address.isEmpty()) {
            return Archive.open(FileArgument.requireThere(file()));
        }
        HttpSource source = HttpSource.open(address.get().uri(), remote.options());
        return Archive.open(source, source.name());
    }

    boolean isAddress() throws IOException {
        return WebAddress.find(name).isPresent();
    }

    /** The file, or null if it is on a server. */
    @Nullable
    Path path() throws IOException {
        return isAddress() ? null : file();
    }

    Path file() throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IOException(name + " cannot be the name of a file: " + e.getReason(), e);
        }
    }

    /** The name as given, without what may be secret. */
    @Override
    public String toString() {
        try {
            return WebAddress.find(name).map(WebAddress::toString).orElse(name);
        } catch (IOException e) {
            return name;
        }
    }
}
