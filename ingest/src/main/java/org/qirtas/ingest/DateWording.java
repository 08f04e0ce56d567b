package org.qirtas.ingest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/**
 * Reads dates in the wording of their authors.
 *
 * <p>It understands the digits of all scripts, any blanks and invisible marks, and
 *
 * <ul> <li>the forms of ISO 8601 with a day, month or year, basic and extended; those of RFC 822 and RFC 1123; seconds
 * or milliseconds since 1970 with ten or thirteen digits; <li>a day, month and year in any unambiguous order, the month
 * as a number or by its name in Arabic (of the Levant, of Egypt and the Gulf, of the Maghreb), Persian, Dari, Pashto,
 * Urdu, Kurdish, English and other languages of Europe; with names of weekdays, which are ignored, and Arabic and
 * Persian ordinals; a month and year or a year alone; <li>the Gregorian calendar (1583 to 2299), the Solar Hijri
 * calendar of Iran and Afghanistan (1178 to 1502), and the lunar one of Umm al-Qura (1300 to 1600), by names of months
 * and of eras; <li>the same day in two or three calendars, if they agree, lunar ones within two days; <li>a time after
 * or before the day with its zone. Without a zone it is taken as UTC, or in the zone of a {@link DateConvention}. A range of times, or a zone with an uncertain
 * offset such as {@code CST}, leaves only the day.
 * </ul>
 *
 * <p>A wrong instant is worse than none. An ambiguous wording or an unknown word makes the date unknown: {@code
 * 05/06/2022} is one of two days, unless a {@link DateConvention} gives the order. A numeric Hijri date without an era is solar from 1300 to 1410 if its digits or the
 * language of the article are Persian, or if the year comes first and the digits are not Arabic; any other is unknown.
 * A lunar date of Iran, Afghanistan, Pakistan or Kurdistan is unknown, because months begin there by another
 * observation of the moon.
 *
 * <pre>{@code
 * ArticleDate date = DateWording.parse("۸ بهمن ۱۴۰۰", "fa");
 * System.out.println(DateWording.iso(date).orElse("")); // 2022-01-28
 * }</pre>
 */
public final class DateWording {

    /** Maximum length of a date. A longer text is not a date. */
    private static final int LONGEST = 200;

    private static final int YEAR_LENGTH = "2022".length();
    private static final int DAY_LENGTH = "2022-01-28".length();
    private static final int MILLIS_DIGITS = 13;
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}|1\\d{12}");
    private static final Pattern COMPACT =
            Pattern.compile("^(\\d{4})(-?)(\\d{2})\\2(\\d{2})(?:t|(?<=\\d{8}))(\\d{2})(\\d{2})(\\d{2})?(?=\\D|$)");
    private static final Pattern COMPACT_DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?=\\D|$)");

    /** A year with a sign, as ISO 8601 writes those before the year 0 and after 9999. */
    private static final Pattern EXPANDED_YEAR = Pattern.compile("[+-]\\d{4,}-");

    private DateWording() {}

    /**
     * Reads a date of an article whose language is not known. Safe for use by many threads.
     *
     * @param text the wording
     * @return the date with its unchanged wording, of unknown precision if it was not understood
     */
    public static ArticleDate parse(String text) {
        return parse(text, null);
    }

    /**
     * Reads a date. Safe for use by many threads.
     *
     * @param text the wording
     * @param language tag of the language of the article, such as {@code fa}, or {@code null}
     * @return the date with its unchanged wording, of unknown precision if it was not understood
     */
    public static ArticleDate parse(String text, @Nullable String language) {
        return parse(text, language, DateConvention.NONE);
    }

    /**
     * Reads a date whose order or zone is known. Safe for use by many threads.
     *
     * @param text the wording
     * @param language tag of the language of the article, such as {@code fa}, or {@code null}
     * @param convention what the wording need not say
     * @return the date with its unchanged wording, of unknown precision if it was not understood
     */
    public static ArticleDate parse(String text, @Nullable String language, DateConvention convention) {
        return read(text, language, convention).orElseGet(() -> new ArticleDate(text, null, DatePrecision.UNKNOWN));
    }

    /**
     * A date in ISO 8601, in UTC and to the precision of its wording: {@code 2022}, {@code 2022-01}, {@code 2022-01-31},
     * {@code 2022-01-31T10:30Z} and so on.
     *
     * @param date the date
     * @return the text; nothing if the wording was not understood, or if it is a month or a year of another calendar, which is
     *     no month or year of ISO 8601
     */
    public static Optional<String> iso(ArticleDate date) {
        return date.start()
                .map(start -> start.atOffset(ZoneOffset.UTC))
                .filter(start -> isGregorian(start, date.precision()))
                .map(start -> DateTimeFormatter.ofPattern(pattern(written(start, date.precision())), Locale.ROOT)
                        .format(start));
    }

    /** The precision of the text. Old zones had offsets with seconds, so that a minute there is none in UTC. */
    private static DatePrecision written(OffsetDateTime start, DatePrecision precision) {
        return precision == DatePrecision.MINUTE && start.getSecond() != 0 ? DatePrecision.SECOND : precision;
    }

    /** Whether a period that begins so is one of the Gregorian calendar. */
    private static boolean isGregorian(OffsetDateTime start, DatePrecision precision) {
        return switch (precision) {
            case YEAR -> start.getDayOfYear() == 1;
            case MONTH -> start.getDayOfMonth() == 1;
            default -> true;
        };
    }

    private static String pattern(DatePrecision precision) {
        return switch (precision) {
            case YEAR -> "uuuu";
            case MONTH -> "uuuu-MM";
            case DAY -> "uuuu-MM-dd";
            case MINUTE -> "uuuu-MM-dd'T'HH:mmX";
            case SECOND -> "uuuu-MM-dd'T'HH:mm:ssX";
            case MILLISECOND, UNKNOWN -> "uuuu-MM-dd'T'HH:mm:ss.SSSX";
        };
    }

    private static Optional<ArticleDate> read(String text, @Nullable String language, DateConvention convention) {
        Optional<ArticleDate> plain = plain(text);
        if (plain.isPresent() || text.length() > LONGEST) {
            return plain;
        }
        String folded = DateText.fold(text);
        if (EXPANDED_YEAR.matcher(folded).lookingAt()) {
            return Optional.empty();
        }
        if (EPOCH.matcher(folded).matches()) {
            return Optional.of(sinceEpoch(text, folded));
        }
        return worded(text, extended(folded), WritingHabit.of(text, language, convention), convention.zone());
    }

    /** Most dates are plain ISO 8601 in UTC. */
    private static Optional<ArticleDate> plain(String text) {
        if (text.length() < YEAR_LENGTH || (text.length() > DAY_LENGTH && !text.endsWith("Z"))) {
            return Optional.empty();
        }
        ArticleDate date = ArticleDate.parse(text);
        return date.start()
                .filter(start -> CalendarKind.GREGORIAN.has(
                        start.atOffset(ZoneOffset.UTC).getYear()))
                .map(start -> date);
    }

    private static ArticleDate sinceEpoch(String text, String digits) {
        return digits.length() == MILLIS_DIGITS
                ? new ArticleDate(text, Instant.ofEpochMilli(Long.parseLong(digits)), DatePrecision.MILLISECOND)
                : new ArticleDate(text, Instant.ofEpochSecond(Long.parseLong(digits)), DatePrecision.SECOND);
    }

    /** The basic forms of ISO 8601 with the separators of the extended ones. */
    private static String extended(String folded) {
        String day = COMPACT.matcher(folded)
                .replaceFirst(time -> time.group(1) + "-" + time.group(3) + "-" + time.group(4) + "t" + time.group(5)
                        + ":" + time.group(6) + (time.group(7) == null ? "" : ":" + time.group(7)));
        return COMPACT_DAY.matcher(day).replaceFirst("$1-$2-$3");
    }

    private static Optional<ArticleDate> worded(String text, String folded, WritingHabit habit, Optional<ZoneId> zone) {
        if (!TimeOfDay.isIn(folded)) {
            return DateWords.read(folded, habit).flatMap(date -> untimed(text, date));
        }
        return TimeOfDay.find(folded, zone).flatMap(found -> {
            String rest = folded.substring(0, found.start()) + ' ' + folded.substring(found.end());
            return DateWords.read(rest, habit).flatMap(date -> timed(text, date, found.time()));
        });
    }

    private static Optional<ArticleDate> untimed(String text, CalendarDate date) {
        return date.start()
                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                .map(start -> new ArticleDate(text, start, date.precision()));
    }

    private static Optional<ArticleDate> timed(String text, CalendarDate date, TimeOfDay time) {
        if (date.precision() != DatePrecision.DAY) {
            return Optional.empty();
        }
        return date.start()
                .flatMap(day -> time.on(day)
                        .map(instant -> new ArticleDate(text, instant, time.precision()))
                        .or(() -> untimed(text, date)));
    }
}
