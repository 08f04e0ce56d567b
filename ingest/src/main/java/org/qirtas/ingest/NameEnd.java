package org.qirtas.ingest;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The end of a file's name.
 *
 * @param suffix the text after the last dot that does not precede the suffix of a compression, in lower case; empty if
 *     there is none
 * @param isCompressed whether the suffix of a compression follows, such as {@code .gz}
 */
record NameEnd(String suffix, boolean isCompressed) {

    private static final Pattern NAME = Pattern.compile(
            KnownCompression.ALL.stream()
                    .map(compression -> Pattern.quote("." + compression.suffix()))
                    .collect(Collectors.joining("|", ".*?\\.([^.]+)(", ")?")),
            Pattern.DOTALL);

    static NameEnd of(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? new NameEnd(parts.group(1), parts.group(2) != null) : new NameEnd("", false);
    }
}
