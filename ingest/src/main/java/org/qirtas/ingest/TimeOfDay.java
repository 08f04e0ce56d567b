package org.qirtas.ingest;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qirtas.ArticleDate.Precision;

/**
 * A time in the wording of a date.
 *
 * @param time the time
 * @param offset its offset, that of UTC if none is named
 * @param precision {@code MINUTE} or {@code SECOND}
 */
record TimeOfDay(LocalTime time, ZoneOffset offset, Precision precision) {

    private static final String CLOCK =
            "(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?![\\d:])";
    private static final String HALF =
            "(?:\\s*(?:(?<am>am|a\\.m\\.|صباحا|ص|ق\\.ظ)|(?<pm>pm|p\\.m\\.|مساء|م|ب\\.ظ))(?!\\p{L}))?";
    private static final String ZONE =
            "(?:\\s*(?:(?:utc|gmt)?(?<offset>[+-]\\d{2}:?\\d{2})|(?:utc|gmt)(?<hours>[+-]\\d{1,2})|z|utc|gmt)(?![\\p{L}\\d]))?";

    /**
     * Finds a time such as {@code 14:35}, {@code 14:35:10}, {@code 2:35 pm}, {@code 14:35 +03:30} or {@code 14:35 gmt+3}
     * in text that {@link Wording} has folded.
     */
    static final Pattern PATTERN = Pattern.compile(CLOCK + HALF + ZONE);

    /** What the pattern has found; nothing if there is no such time. */
    static Optional<TimeOfDay> of(Matcher found) {
        String second = found.group("second");
        try {
            LocalTime time =
                    LocalTime.of(hour(found), number(found.group("minute")), second == null ? 0 : number(second));
            return Optional.of(
                    new TimeOfDay(time, offset(found), second == null ? Precision.MINUTE : Precision.SECOND));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int hour(Matcher found) {
        int hour = number(found.group("hour"));
        if (found.group("am") != null && hour > 12) {
            throw new DateTimeException("hour of the morning: " + hour);
        }
        if (found.group("am") != null) {
            return hour % 12;
        }
        return found.group("pm") != null && hour < 12 ? hour + 12 : hour;
    }

    private static ZoneOffset offset(Matcher found) {
        String offset = found.group("offset") != null ? found.group("offset") : found.group("hours");
        return offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
