package org.qirtas.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code Content-Range} of an answer with bytes: {@code bytes FIRST-LAST/TOTAL}.
 *
 * @param first position of the first byte
 * @param last position of the last byte
 * @param total length of the file
 */
record ContentRange(long first, long last, long total) {

    private static final Pattern FORM = Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})");
    private static final Pattern EMPTY = Pattern.compile("bytes \\*/0+");

    /** The range, or empty if the value does not state an existing range and the length of the file. */
    static Optional<ContentRange> parse(String value) {
        Matcher matcher = FORM.matcher(value.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ContentRange range = new ContentRange(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
        return range.first <= range.last && range.last < range.total ? Optional.of(range) : Optional.empty();
    }

    /** Whether a value of an answer without bytes states that the file is empty. */
    static boolean isOfEmptyFile(String value) {
        return EMPTY.matcher(value.strip()).matches();
    }

    int length() {
        return Math.toIntExact(last - first + 1);
    }
}
