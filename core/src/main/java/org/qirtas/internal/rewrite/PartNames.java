package org.qirtas.internal.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files for texts of any kind: valid on all systems, and distinct even where case does not count. */
final class PartNames {

    /** Bytes of a text in a name; file systems take 255 for the whole name. */
    private static final int MAX_BYTES = 120;

    private static final String EXTENSION = ".qrt";
    private static final int LAST_ASCII = 0x7F;

    private final Path folder;
    private final String stem;
    private final Set<String> taken = new HashSet<>();

    /**
     * Names in a folder.
     *
     * @param archive the archive whose name begins all names
     */
    PartNames(Path folder, Path archive) {
        this.folder = folder;
        String name = String.valueOf(archive.getFileName());
        stem = safe(name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name);
    }

    /** The file of the part for a text. Equal texts get different files. */
    Path next(String text) {
        String safe = stem + "-" + safe(text);
        String name = safe;
        for (int number = 2; !taken.add(folded(name)); number++) {
            name = safe + "-" + number;
        }
        try {
            return folder.resolve(name + EXTENSION);
        } catch (InvalidPathException e) {
            // The file system has names of another charset.
            return next(text.codePoints().allMatch(c -> c <= LAST_ASCII) ? "part" : ascii(text));
        }
    }

    /** Makes the name of a file free again. */
    void giveBack(Path file) {
        String name = String.valueOf(file.getFileName());
        taken.remove(folded(name.substring(0, name.length() - EXTENSION.length())));
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> ascii.append(c <= LAST_ASCII ? (char) c : '_'));
        return ascii.toString();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            String next = isSafe(c) ? Character.toString(c) : "_";
            bytes += next.getBytes(UTF_8).length;
            if (bytes <= MAX_BYTES) {
                safe.append(next);
            }
        }
        return safe.isEmpty() || safe.charAt(0) == '.' ? "_" + safe : safe.toString();
    }

    private static boolean isSafe(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '-'
                || c == '.';
    }
}
