package org.qirtas.ingest;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words after a time of a 12-hour clock.
 *
 * @param kind the half of the day
 * @param end index after it
 */
record HalfOfDay(Kind kind, int end) {

    /** Halves of a day; a night belongs to both. */
    enum Kind {
        NONE,
        MORNING,
        AFTERNOON,
        NIGHT
    }

    private static final int NOON = 12;

    private static final Pattern PATTERN = Pattern.compile(" ?(?:(?<morning>"
            + words("am|a\\.m\\.?|صباحا|فجرا|ص|ق\\.ظ\\.?|ق ظ|قبل از ظهر|صبح|بامداد|پ\\.ن")
            + ")|(?<afternoon>"
            + words("pm|p\\.m\\.?|مساء|مساءا|م|ظهرا|عصرا|ب\\.ظ\\.?|ب ظ|بعد از ظهر|بعدازظهر|عصر|ظهر|شام|د\\.ن")
            + ")|(?<night>"
            + words("ليلا|شب|رات")
            + "))(?!\\p{L})");

    private static String words(String alternatives) {
        return DateText.fold(alternatives);
    }

    /** Reads the words at an index. */
    static HalfOfDay at(String folded, int start) {
        Matcher half = PATTERN.matcher(folded).region(start, folded.length());
        if (!half.lookingAt()) {
            return new HalfOfDay(Kind.NONE, start);
        }
        Kind kind = Kind.NIGHT;
        if (half.group("morning") != null) {
            kind = Kind.MORNING;
        } else if (half.group("afternoon") != null) {
            kind = Kind.AFTERNOON;
        }
        return new HalfOfDay(kind, half.end());
    }

    /**
     * Converts an hour of this half to a 24-hour clock.
     *
     * @throws DateTimeException if this half has no such hour
     */
    int hour(int hour) {
        return switch (kind) {
            case NONE -> hour;
            case MORNING -> {
                if (hour > NOON) {
                    throw new DateTimeException("hour of the morning: " + hour);
                }
                yield hour % NOON;
            }
            case AFTERNOON -> hour < NOON ? hour + NOON : hour;
            case NIGHT -> hour > 5 && hour < NOON ? hour + NOON : hour;
        };
    }

    /** Whether an hour of the night may belong to the day or to the next one. */
    boolean isUnsure(int hour) {
        return kind == Kind.NIGHT && hour == NOON;
    }
}
