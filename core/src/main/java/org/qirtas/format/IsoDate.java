package org.qirtas.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate.Precision;

/**
 * A date in one of the ISO 8601 forms that an archive can restore from an instant and a {@link DateForm}.
 *
 * @param instant beginning of the named period
 * @param precision length of the named period
 * @param form how the date is written
 */
public record IsoDate(Instant instant, Precision precision, DateForm form) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
            + "(?:([T ])(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    private static final int LONGEST = 40;

    /** Understands a text in one of the forms, if it names a possible date. */
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
        Precision precision = precision(matcher);
        DateForm form = new DateForm(
                precision,
                " ".equals(matcher.group(4)),
                fraction == null ? 0 : fraction.length(),
                offset == null ? "" : offset);
        return new IsoDate(local.toInstant(zone), precision, form);
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        @Nullable String digits = matcher.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static Precision precision(Matcher matcher) {
        if (matcher.group(8) != null) {
            return Precision.MILLISECOND;
        }
        if (matcher.group(7) != null) {
            return Precision.SECOND;
        }
        if (matcher.group(5) != null) {
            return Precision.MINUTE;
        }
        if (matcher.group(3) != null) {
            return Precision.DAY;
        }
        return matcher.group(2) != null ? Precision.MONTH : Precision.YEAR;
    }

    /** Writes an instant in a form; only for instants that a text of the form can name. */
    static String write(long epochMillis, DateForm form) {
        ZoneOffset zone = form.offset().isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(form.offset());
        LocalDateTime local = LocalDateTime.ofEpochSecond(
                Math.floorDiv(epochMillis, 1000L), (int) Math.floorMod(epochMillis, 1000L) * 1_000_000, zone);
        Precision precision = form.precision();
        StringBuilder text = new StringBuilder(LONGEST);
        digits(text, local.getYear(), 4);
        if (precision.compareTo(Precision.MONTH) >= 0) {
            digits(text.append('-'), local.getMonthValue(), 2);
        }
        if (precision.compareTo(Precision.DAY) >= 0) {
            digits(text.append('-'), local.getDayOfMonth(), 2);
        }
        if (precision.compareTo(Precision.MINUTE) >= 0) {
            writeTime(text.append(form.space() ? ' ' : 'T'), local, form);
        }
        return text.toString();
    }

    private static void writeTime(StringBuilder text, LocalDateTime local, DateForm form) {
        digits(text, local.getHour(), 2);
        digits(text.append(':'), local.getMinute(), 2);
        if (form.precision().compareTo(Precision.SECOND) >= 0) {
            digits(text.append(':'), local.getSecond(), 2);
        }
        if (form.precision() == Precision.MILLISECOND) {
            int end = text.length() + 1 + form.fractionDigits();
            digits(text.append('.'), local.get(ChronoField.NANO_OF_SECOND), 9);
            text.setLength(end);
        }
        text.append(form.offset());
    }

    private static void digits(StringBuilder text, int number, int width) {
        int scale = 1;
        for (int i = 1; i < width; i++) {
            scale *= 10;
        }
        for (int rest = scale; rest > 0; rest /= 10) {
            text.append((char) ('0' + Math.abs(number) / rest % 10));
        }
    }
}
