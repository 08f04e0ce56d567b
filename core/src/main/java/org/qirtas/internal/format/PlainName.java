package org.qirtas.internal.format;

/** Names of files without a folder, in any operating system. */
public final class PlainName {

    private static final int DELETE = 0x7F;

    /** Characters that separate the parts of paths. */
    private static final String NEVER_IN_NAMES = "/\\:";

    private PlainName() {}

    /** Whether a text is the name of a file, and not a path. */
    public static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= Limits.FILE_NAME
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(unit -> unit < ' ' || unit == DELETE || NEVER_IN_NAMES.indexOf(unit) >= 0);
    }
}
