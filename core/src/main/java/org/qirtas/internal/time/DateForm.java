package org.qirtas.internal.time;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.FormatException;

/**
 * The form in which a date is written. The form and the instant give the text. As a text of a column: the precision
 * ({@code Y}, {@code M}, {@code D}, {@code h} for minutes, {@code s}, {@code f} for fractions, {@code ?} for unknown),
 * then {@code =} if the wording is in the frame; otherwise, for a date with a time, {@code T} or a space, the number of
 * fraction digits if the precision is {@code f}, and the offset as written.
 *
 * @param precision length of the named period
 * @param space whether a space instead of {@code T} precedes the time
 * @param fractionDigits digits of the fraction of a second, 0 to 9
 * @param offset {@code Z}, {@code ±HH:mm} or nothing
 */
public record DateForm(DatePrecision precision, boolean space, int fractionDigits, String offset) {

    /** The letters of the precisions, in the order of their codes. */
    private static final String LETTERS = "?YMDhsf";

    private static final String LITERAL = "=";
    private static final int LONGEST = "f 9+18:00".length();
    private static final int MAX_YEAR = 9999;
    private static final long MILLIS = 1000;
    private static final long DAY_MILLIS = 86_400_000;
    private static final String[] TWO_DIGITS = IntStream.range(0, 100)
            .mapToObj(number -> "" + number / 10 + number % 10)
            .toArray(String[]::new);

    /**
     * Text of the form of a date: the form itself if it restores the wording, otherwise the mark that the frame holds
     * the wording.
     */
    public static String describe(ArticleDate date) {
        return IsoDate.parse(date.text())
                .map(DateForm::of)
                .filter(form -> form.restores(date))
                .map(DateForm::text)
                .orElseGet(() -> letter(date.precision()) + LITERAL);
    }

    private static DateForm of(IsoDate iso) {
        return new DateForm(iso.precision(), iso.space(), iso.fractionDigits(), iso.offset());
    }

    private boolean restores(ArticleDate date) {
        return date.instant() != null
                && precision == date.precision()
                && date.text().equals(wording(date.instant().toEpochMilli()));
    }

    /** Whether a form states that the wording is in the frame. */
    public static boolean isLiteral(String form) {
        return form.length() == 2 && form.endsWith(LITERAL);
    }

    /** The precision that a form names. */
    public static DatePrecision precision(String form) throws FormatException {
        int code = form.isEmpty() ? -1 : LETTERS.indexOf(form.charAt(0));
        return DatePrecision.ofCode(code).orElseThrow(() -> unknown(form));
    }

    /** Reads a form that restores the wording. */
    public static DateForm parse(String form) throws FormatException {
        DatePrecision precision = precision(form);
        if (precision == DatePrecision.UNKNOWN) {
            throw unknown(form);
        }
        if (precision.compareTo(DatePrecision.DAY) <= 0) {
            return checked(new DateForm(precision, false, 0, ""), form);
        }
        boolean fraction = precision == DatePrecision.MILLISECOND;
        int prefix = fraction ? 3 : 2;
        if (form.length() < prefix) {
            throw unknown(form);
        }
        return checked(
                new DateForm(
                        precision, form.charAt(1) == ' ', fraction ? form.charAt(2) - '0' : 0, form.substring(prefix)),
                form);
    }

    private static DateForm checked(DateForm parsed, String form) throws FormatException {
        boolean offset = parsed.offset.isEmpty()
                || parsed.offset.equals("Z")
                || parsed.offset.matches("[+-](?:0\\d|1[0-7]):[0-5]\\d|[+-]18:00");
        boolean fraction = parsed.precision == DatePrecision.MILLISECOND;
        boolean digits =
                fraction ? parsed.fractionDigits >= 1 && parsed.fractionDigits <= 9 : parsed.fractionDigits == 0;
        if (!offset || !digits || !parsed.text().equals(form)) {
            throw unknown(form);
        }
        return parsed;
    }

    private static FormatException unknown(String form) {
        return new FormatException("unknown form of a date: " + form.substring(0, Math.min(form.length(), LONGEST)));
    }

    private static String letter(DatePrecision precision) {
        return LETTERS.substring(precision.code(), precision.code() + 1);
    }

    /** The form as a text of a column. */
    String text() {
        if (precision.compareTo(DatePrecision.DAY) <= 0) {
            return letter(precision);
        }
        String digits = precision == DatePrecision.MILLISECOND ? Integer.toString(fractionDigits) : "";
        return letter(precision) + (space ? ' ' : 'T') + digits + offset;
    }

    /** The wording of an instant in this form. */
    public String write(long epochMillis) throws FormatException {
        String wording = wording(epochMillis);
        if (wording == null) {
            throw new FormatException("the year of a date does not have four digits");
        }
        return wording;
    }

    /** The wording of an instant in this form; null if its year does not have four digits. */
    private @Nullable String wording(long epochMillis) {
        int seconds = offset.isEmpty() ? 0 : ZoneOffset.of(offset).getTotalSeconds();
        long millis = epochMillis + seconds * MILLIS;
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
        char separator = space ? ' ' : 'T';
        // Each text is made in one piece, because the reader of an article waits for it and parts would be garbage.
        return switch (precision) {
            case UNKNOWN, YEAR -> century + yearOfCentury;
            case MONTH -> century + yearOfCentury + '-' + month;
            case DAY -> century + yearOfCentury + '-' + month + '-' + day;
            case MINUTE -> century + yearOfCentury + '-' + month + '-' + day + separator + hour + ':' + minute + offset;
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
                        + fraction(time % 1000, fractionDigits)
                        + offset;
        };
    }

    private static String fraction(int millis, int digits) {
        return digits == 0 ? "" : '.' + (TWO_DIGITS[millis / 10] + millis % 10 + "000000").substring(0, digits);
    }
}
