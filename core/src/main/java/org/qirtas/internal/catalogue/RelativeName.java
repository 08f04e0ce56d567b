package org.qirtas.internal.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.PlainName;

/**
 * The name of a file that is in the folder of a catalogue, or in folders inside it: plain names with {@code /} between
 * them. It never leads out of that folder.
 */
public final class RelativeName {

    private static final String SEPARATOR = "/";

    private RelativeName() {}

    /** Requires such a name. */
    static String require(String name) throws FormatException {
        if (!isValid(name)) {
            throw new FormatException(
                    "it names a file by a path that may lead out of the folder of the catalogue: " + name);
        }
        return name;
    }

    private static boolean isValid(String name) {
        if (name.length() > Limits.RELATIVE_NAME) {
            return false;
        }
        for (String part : name.split(SEPARATOR, -1)) {
            if (!PlainName.isPlain(part)) {
                return false;
            }
        }
        return true;
    }

    /** The name of a file relative to a folder, if it has one. Both paths are absolute and normalized. */
    public static Optional<String> of(Path folder, Path file) {
        if (!file.startsWith(folder)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return Optional.of(String.join(SEPARATOR, parts)).filter(RelativeName::isValid);
    }

    /** The file with a name that a catalogue states. */
    public static Path resolve(Path catalogue, String name) {
        String[] parts = name.split(SEPARATOR, -1);
        Path file = catalogue.resolveSibling(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            file = file.resolve(parts[i]);
        }
        return file;
    }
}
