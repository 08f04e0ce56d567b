package org.qirtas.internal.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Names of temporary files. They are hidden, unique, and in the folder of the target. Each name shows the target that
 * it belongs to.
 *
 * <pre>
 * .news.qrt.0b9f6a1e-52c1-4c8e-9f1e-6d0c3f8a2b11.qrt.tmp
 * .(beginning of a long name)~(hash of the name).0b9f….qrt.tmp
 * </pre>
 */
public final class TemporaryName {

    private static final String SUFFIX = ".qrt.tmp";

    /** Maximum bytes of a name in UTF-8 on common file systems. */
    private static final int MAX_BYTES = 255;

    private static final int UUID_LENGTH = 36;

    /** Bytes for the name of the file, between two dots. */
    private static final int NAME_BYTES = MAX_BYTES - 2 - UUID_LENGTH - SUFFIX.length();

    private TemporaryName() {}

    /** A new name for a file that will become the target. */
    public static Path of(Path target) {
        return target.resolveSibling(prefix(target) + UUID.randomUUID() + SUFFIX);
    }

    /** The temporary files for a target, in the order of their names. */
    public static List<Path> find(Path target) throws IOException {
        Path folder = target.getParent();
        List<Path> found = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, each -> isFor(each, target))) {
                files.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    /** Whether a file has the name of a temporary file for the target. */
    public static boolean isFor(Path file, Path target) {
        String name = String.valueOf(file.getFileName());
        String prefix = prefix(target);
        return name.length() > prefix.length() + SUFFIX.length()
                && name.startsWith(prefix)
                && name.endsWith(SUFFIX)
                && name.indexOf('.', prefix.length()) == name.length() - SUFFIX.length();
    }

    private static String prefix(Path target) {
        String name = String.valueOf(target.getFileName());
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return "." + (bytes.length <= NAME_BYTES ? name : shortened(bytes)) + ".";
    }

    private static String shortened(byte[] name) {
        int end = NAME_BYTES - 1 - UUID_LENGTH;
        while (isInsideCharacter(name[end])) {
            end--;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8) + "~" + UUID.nameUUIDFromBytes(name);
    }

    private static boolean isInsideCharacter(byte unit) {
        return (unit & 0xC0) == 0x80;
    }
}
