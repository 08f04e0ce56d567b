package org.qirtas.internal.time;

import org.qirtas.ArticleDate;
import org.qirtas.ArticleDate.Precision;
import org.qirtas.internal.bytes.FormatException;

/**
 * How a date is written, so that its text follows from its instant. As a text of a column: the precision ({@code Y},
 * {@code M}, {@code D}, {@code h} for minutes, {@code s}, {@code f} for fractions, {@code ?} for unknown), then
 * {@code =} if the wording stands in the frame, or else for a date with a time {@code T} or a space, the number of
 * fraction digits if the precision is {@code f}, and the offset as written.
 *
 * @param precision length of the named period
 * @param space whether a space instead of {@code T} stands before the time
 * @param fractionDigits digits of the fraction of a second, 0 to 9
 * @param offset {@code Z}, {@code ±HH:mm} or nothing
 */
@SuppressWarnings("EnumOrdinal") // the order of the precisions is part of the format
public record DateForm(Precision precision, boolean space, int fractionDigits, String offset) {

    private static final String LETTERS = "?YMDhsf";
    private static final String LITERAL = "=";
    private static final int LONGEST = "f 9+18:00".length();

    /** Text of the form of a date: the form itself if it restores the wording, or else that the frame holds it. */
    public static String describe(ArticleDate date) {
        return IsoDate.parse(date.text())
                .filter(iso -> restores(iso, date))
                .map(iso -> iso.form().text())
                .orElseGet(() -> letter(date.precision()) + LITERAL);
    }

    private static boolean restores(IsoDate iso, ArticleDate date) {
        return date.instant() != null
                && iso.precision() == date.precision()
                && date.text().equals(IsoDate.write(date.instant().toEpochMilli(), iso.form()));
    }

    /** Whether a form says that the wording stands in the frame. */
    public static boolean isLiteral(String form) {
        return form.length() == 2 && form.endsWith(LITERAL);
    }

    /** The precision that a form names. */
    public static Precision precision(String form) throws FormatException {
        int letter = form.isEmpty() ? -1 : LETTERS.indexOf(form.charAt(0));
        if (letter < 0) {
            throw unknown(form);
        }
        return Precision.values()[letter];
    }

    /** Reads a form that does not say that the wording stands in the frame. */
    public static DateForm parse(String form) throws FormatException {
        Precision precision = precision(form);
        if (precision == Precision.UNKNOWN) {
            throw unknown(form);
        }
        if (precision.compareTo(Precision.DAY) <= 0) {
            return checked(new DateForm(precision, false, 0, ""), form);
        }
        boolean fraction = precision == Precision.MILLISECOND;
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
        boolean fraction = parsed.precision == Precision.MILLISECOND;
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

    private static String letter(Precision precision) {
        return LETTERS.substring(precision.ordinal(), precision.ordinal() + 1);
    }

    /** The form as a text of a column. */
    String text() {
        if (precision.compareTo(Precision.DAY) <= 0) {
            return letter(precision);
        }
        String digits = precision == Precision.MILLISECOND ? Integer.toString(fractionDigits) : "";
        return letter(precision) + (space ? ' ' : 'T') + digits + offset;
    }

    /** The wording of an instant in this form. */
    public String write(long epochMillis) throws FormatException {
        String wording = IsoDate.write(epochMillis, this);
        if (wording == null) {
            throw new FormatException("the year of a date does not have four digits");
        }
        return wording;
    }
}
