package org.qirtas.internal.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.DatePrecision;

/**
 * A date in one of the ISO 8601 forms that an archive can restore from the instant and the other parts.
 *
 * @param instant beginning of the named period
 * @param precision length of the named period
 * @param space whether a space instead of {@code T} precedes the time
 * @param fractionDigits digits of the fraction of a second, 0 to 9
 * @param offset {@code Z}, {@code ±HH:mm} or nothing
 */
public record IsoDate(Instant instant, DatePrecision precision, boolean space, int fractionDigits, String offset) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
            + "(?:([T ])(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    private static final int LONGEST = 40;

    /** Parses a text in one of the forms, if it names a possible date. */
    public static Optional<IsoDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(matcher));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static IsoDate read(Matcher matcher) {
        @Nullable String fraction = matcher.group(8);
        @Nullable String offset = matcher.group(9);
        LocalDateTime local = LocalDateTime.of(
                number(matcher, 1, 0),
                number(matcher, 2, 1),
                number(matcher, 3, 1),
                number(matcher, 5, 0),
                number(matcher, 6, 0),
                number(matcher, 7, 0),
                fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
        ZoneOffset zone = offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset);
        return new IsoDate(
                local.toInstant(zone),
                precision(matcher),
                " ".equals(matcher.group(4)),
                fraction == null ? 0 : fraction.length(),
                offset == null ? "" : offset);
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        @Nullable String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static DatePrecision precision(Matcher matcher) {
        if (matcher.group(8) != null) {
            return DatePrecision.MILLISECOND;
        }
        if (matcher.group(7) != null) {
            return DatePrecision.SECOND;
        }
        if (matcher.group(5) != null) {
            return DatePrecision.MINUTE;
        }
        if (matcher.group(3) != null) {
            return DatePrecision.DAY;
        }
        return matcher.group(2) != null ? DatePrecision.MONTH : DatePrecision.YEAR;
    }
}
