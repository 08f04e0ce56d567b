package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;

/** Describes the error of a name on the command line that cannot be read. */
final class FileArgument {
    /** An address of a page; a path has one slash where the address has two. */
    private static final Pattern ADDRESS = Pattern.compile("(https?|ftp|s3|gs|file):/+(.*)");

    private FileArgument() {}

    /** Requires a file or a folder. */
    static Path requireInput(Path path) throws IOException {
        requireThere(path);
        if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            throw new IOException(path + " is a pipe or a device; give '-' and redirect it to standard input");
        }
        return path;
    }

    /** Requires an existing file of any kind. */
    static Path requireThere(Path path) throws IOException {
        if (Files.exists(path)) {
            return path;
        }
        Optional<String> address = address(path);
        if (address.isPresent()) {
            throw new IOException(address.get()
                    + " is an address; only files can be read here: download it first, for example with 'curl -O'");
        }
        throw new NoSuchFileException(path.toString());
    }

    /** What an archive states about itself. */
    static ArchiveInfo info(Path archive) throws IOException {
        try (Archive opened = Archive.open(archive)) {
            return opened.info();
        }
    }

    /** The address that a path was made of, if it was one. */
    static Optional<String> address(Path path) {
        Matcher address = ADDRESS.matcher(path.toString());
        return address.matches() ? Optional.of(address.group(1) + "://" + address.group(2)) : Optional.empty();
    }
}
