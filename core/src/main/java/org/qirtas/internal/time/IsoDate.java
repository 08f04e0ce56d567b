package org.qirtas.internal.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final int MAX_YEAR = 9999;
    private static final long MILLIS = 1000;
    private static final long DAY_MILLIS = 86_400_000;
    private static final String[] TWO_DIGITS = IntStream.range(0, 100)
            .mapToObj(number -> "" + number / 10 + number % 10)
            .toArray(String[]::new);

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

    /** Writes an instant in a form; null if its year does not have four digits. */
    static @Nullable String write(long epochMillis, DateForm form) {
        int offset = form.offset().isEmpty() ? 0 : ZoneOffset.of(form.offset()).getTotalSeconds();
        long millis = epochMillis + offset * MILLIS;
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
        int year = date.getYear();
        if (year < 0 || year > MAX_YEAR) {
            return null;
        }
        String century = TWO_DIGITS[year / 100];
        String yearOfCentury = TWO_DIGITS[year % 100];
        String month = TWO_DIGITS[date.getMonthValue()];
        String day = TWO_DIGITS[date.getDayOfMonth()];
        int time = (int) Math.floorMod(millis, DAY_MILLIS);
        String hour = TWO_DIGITS[time / 3_600_000];
        String minute = TWO_DIGITS[time / 60_000 % 60];
        String second = TWO_DIGITS[time / 1000 % 60];
        char separator = form.space() ? ' ' : 'T';
        // Each in one piece: whoever reads an article waits for it, and parts would be garbage.
        return switch (form.precision()) {
            case UNKNOWN, YEAR -> century + yearOfCentury;
            case MONTH -> century + yearOfCentury + '-' + month;
            case DAY -> century + yearOfCentury + '-' + month + '-' + day;
            case MINUTE ->
                century + yearOfCentury + '-' + month + '-' + day + separator + hour + ':' + minute + form.offset();
            case SECOND, MILLISECOND ->
                century
                        + yearOfCentury
                        + '-'
                        + month
                        + '-'
                        + day
                        + separator
                        + hour
                        + ':'
                        + minute
                        + ':'
                        + second
                        + fraction(time % 1000, form.fractionDigits())
                        + form.offset();
        };
    }

    private static String fraction(int millis, int digits) {
        return digits == 0 ? "" : '.' + (TWO_DIGITS[millis / 10] + millis % 10 + "000000").substring(0, digits);
    }
}
