package org.qirtas.ingest.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qirtas.DatePrecision;
import org.qirtas.ingest.DateWording;
import org.qirtas.ingest.internal.Wording;

/**
 * The text next to a label in the form of the field: the number of views in ASCII digits, the code with ASCII digits, a
 * date or a name unchanged. Any other text is not a value, and its line is text.
 */
final class LabelValue {

    private static final String NUMBER = "\\d{1,3}(?:[,٬،.'’ ]\\d{3}){1,5}|\\d{1,18}";
    private static final Pattern VIEWS = Pattern.compile(NUMBER);
    private static final Pattern VIEWS_BEFORE_LABEL = Pattern.compile("(?<number>" + NUMBER + ") ?(?<label>\\D+)");
    private static final Pattern CODE =
            Pattern.compile("(?=[^0-9]*[0-9])[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/-]{0,62}[\\p{L}\\p{N}])?");
    private static final Pattern PLAIN_CODE = Pattern.compile("[0-9]{1,20}");
    private static final Pattern AROUND_CODE = Pattern.compile("^[#\\s\\p{Z}]+|[|,،;؛.\\s\\p{Z}]+$");
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("\\d{1,4}([/.-])\\d{1,2}\\1\\d{1,4}(?:[\\s,،-]+\\d{1,2}:\\d{2}(?::\\d{2})?)?");

    private LabelValue() {}

    /**
     * Parses the text next to a label.
     *
     * @param isStrict whether the label alone does not make the text a value, because it has no colon or consists of
     *     common words
     */
    static Optional<String> read(LabelKind kind, String text, boolean isStrict) {
        return switch (kind) {
            case VIEWS ->
                Optional.of(Wording.words(text))
                        .filter(VIEWS.asMatchPredicate())
                        .map(LabelValue::digits);
            case CODE -> code(text).filter((isStrict ? PLAIN_CODE : CODE).asMatchPredicate());
            case DATE, UPDATED -> date(text, isStrict ? DatePrecision.DAY : DatePrecision.YEAR);
            case AUTHOR, SOURCE, SECTION ->
                Optional.of(Wording.strip(text)).filter(name -> !isStrict && PageLine.isName(name));
        };
    }

    private static Optional<String> code(String text) {
        return Optional.of(AROUND_CODE.matcher(Wording.asciiDigits(text)).replaceAll(""));
    }

    /** A date that is understood, or that has the form of a date: {@code 05/06/2022} is an ambiguous date. */
    private static Optional<String> date(String text, DatePrecision min) {
        String date = Wording.strip(text);
        boolean isDate = DateWording.parse(date).precision().compareTo(min) >= 0
                || NUMERIC_DATE.matcher(Wording.asciiDigits(date)).matches();
        return isDate ? Optional.of(date) : Optional.empty();
    }

    /** The number of a text such as {@code ۳۳۷مشاهدات}. */
    static Optional<String> viewsBeforeLabel(String text) {
        Matcher views = VIEWS_BEFORE_LABEL.matcher(Wording.words(text));
        return views.matches() && isViews(views.group("label"))
                ? Optional.of(digits(views.group("number")))
                : Optional.empty();
    }

    private static boolean isViews(String words) {
        return LabelWording.find(words)
                .filter(label -> label.kind() == LabelKind.VIEWS)
                .isPresent();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
