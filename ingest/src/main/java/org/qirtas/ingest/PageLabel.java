package org.qirtas.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a page that is no text but says something about it: {@code ۳۳۷مشاهدات}, {@code رمز الخبر: ۶۲۳۱۵},
 * {@code Publish Date: 28 January 2022}.
 *
 * @param kind what it says
 * @param value the number of views in ASCII digits, the code with ASCII digits, or the date as it is; possibly empty
 */
record PageLabel(Kind kind, String value) {

    /** What a line says. */
    enum Kind {
        VIEWS,
        CODE,
        DATE
    }

    private static final Map<String, Kind> LABELS = new HashMap<>();

    static {
        label(
                Kind.VIEWS,
                "مشاهدات,المشاهدات,عدد المشاهدات,مشاهدة,زيارات,عدد الزيارات,بازدید,بازدیدها,تعداد بازدید,views,view");
        label(Kind.CODE, "رمز الخبر,رقم الخبر,کد خبر,کدخبر,شناسه خبر,شماره خبر,news id,news code,article id");
        label(Kind.DATE, "تأريخ النشر,تاريخ الخبر,تاریخ انتشار,تاریخ,publish date,publication date,published,date");
    }

    private static final String NUMBER = "\\d{1,3}(?:[,٬،.'’ ]\\d{3}){1,5}|\\d{1,18}";
    private static final Pattern VIEWS = Pattern.compile(NUMBER);
    private static final Pattern VIEWS_BEFORE_LABEL = Pattern.compile("(?<number>" + NUMBER + ") ?(?<label>\\D+)");
    private static final Pattern VIEWS_AFTER_LABEL = Pattern.compile("(?<label>\\D+?) ?(?<number>" + NUMBER + ")");
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final Pattern CODE = Pattern.compile("(?:[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,63})?");
    private static final int MAX_LENGTH = 120;

    private static void label(Kind kind, String wordings) {
        for (String wording : wordings.split(",", -1)) {
            LABELS.put(Wording.fold(wording), kind);
        }
    }

    /** Tells whether a line is one of these. */
    static Optional<PageLabel> read(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher colon = COLON.matcher(line);
        if (!colon.find()) {
            return viewsWithoutColon(words(line));
        }
        Kind kind = LABELS.get(words(line.substring(0, colon.start())));
        String value = Wording.strip(line.substring(colon.end()));
        return kind == null ? Optional.empty() : value(kind, value).map(fitting -> new PageLabel(kind, fitting));
    }

    private static Optional<String> value(Kind kind, String value) {
        return switch (kind) {
            case VIEWS ->
                Optional.of(words(value)).filter(VIEWS.asMatchPredicate()).map(PageLabel::digits);
            case CODE -> Optional.of(Wording.asciiDigits(value)).filter(CODE.asMatchPredicate());
            case DATE -> Optional.of(value);
        };
    }

    private static Optional<PageLabel> viewsWithoutColon(String folded) {
        return Stream.of(VIEWS_BEFORE_LABEL.matcher(folded), VIEWS_AFTER_LABEL.matcher(folded))
                .filter(views -> views.matches() && LABELS.get(views.group("label")) == Kind.VIEWS)
                .map(views -> new PageLabel(Kind.VIEWS, digits(views.group("number"))))
                .findFirst();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static String words(String text) {
        return Wording.strip(Wording.fold(text).replaceAll("[\\s\\p{Z}]+", " "));
    }
}
