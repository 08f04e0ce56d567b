package org.qirtas.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qirtas.DatePrecision;

/**
 * A time in the wording of a date.
 *
 * @param sinceMidnight the time, up to a whole day
 * @param zone its offset or zone
 * @param precision {@code MINUTE}, {@code SECOND} or {@code MILLISECOND}, or {@code DAY} if the words do not give one
 *     time: a range, or a zone with an unknown offset
 */
record TimeOfDay(Duration sinceMidnight, ZoneId zone, DatePrecision precision) {

    private static final TimeOfDay UNTOLD = new TimeOfDay(Duration.ZERO, ZoneOffset.UTC, DatePrecision.DAY);

    private static final String CLOCK = "(?<![\\d:])(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2})"
            + "(?:[.,](?<fraction>\\d{1,9}))?)?| ?h ?(?<minuteOfH>\\d{2}))(?![\\d:])";
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern RANGE =
            Pattern.compile(" ?(?:[-–—]|الی|تا|to) ?\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:])");
    private static final Pattern ISO_BEFORE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[t ]");

    /**
     * A time and its place in the text.
     *
     * @param start index of its first character
     * @param end index after its last one
     * @param time the time
     */
    record Found(int start, int end, TimeOfDay time) {}

    /** Whether text that {@link DateText} has folded contains anything like a time. */
    static boolean isIn(String folded) {
        return TIME.matcher(folded).find();
    }

    /**
     * Finds a time such as {@code 14:35}, {@code 14:35:10.250}, {@code 14h35}, {@code 2:35 pm} or {@code 14:35 gmt+3};
     * nothing if there is no possible time.
     *
     * @param local the zone of the author, if it is known
     */
    static Optional<Found> find(String folded, Optional<ZoneId> local) {
        Matcher clock = TIME.matcher(folded);
        if (!clock.find()) {
            return Optional.empty();
        }
        HalfOfDay half = HalfOfDay.at(folded, clock.end());
        boolean isRange = isRange(folded, clock, half.end());
        int end = isRange ? endOfRange(folded, half.end()) : half.end();
        TimeZoneWording zone =
                TimeZoneWording.at(folded, end, clock.group("second") != null || isIsoBefore(folded, clock), local);
        try {
            TimeOfDay time = of(clock, half, zone.zone().orElse(ZoneOffset.UTC));
            boolean isTold = !isRange && zone.zone().isPresent() && !half.isUnsure(hour(clock));
            return Optional.of(new Found(clock.start(), zone.end(), isTold ? time : UNTOLD));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether another time follows. After a date in ISO 8601 it is an offset, if such an offset exists. */
    private static boolean isRange(String folded, Matcher clock, int end) {
        if (!RANGE.matcher(folded).region(end, folded.length()).lookingAt()) {
            return false;
        }
        boolean mayBeOffset = clock.group("second") != null || isIsoBefore(folded, clock);
        return !mayBeOffset
                || TimeZoneWording.at(folded, end, true, Optional.empty()).end() == end;
    }

    private static int endOfRange(String folded, int start) {
        Matcher range = RANGE.matcher(folded).region(start, folded.length());
        return range.lookingAt() ? HalfOfDay.at(folded, range.end()).end() : start;
    }

    private static boolean isIsoBefore(String folded, Matcher clock) {
        return ISO_BEFORE.matcher(folded.substring(0, clock.start())).matches();
    }

    private static TimeOfDay of(Matcher clock, HalfOfDay half, ZoneId zone) {
        int hour = half.hour(hour(clock));
        int minute = number(clock.group("minute") == null ? clock.group("minuteOfH") : clock.group("minute"));
        boolean hasSecond = clock.group("second") != null;
        boolean hasFraction = clock.group("fraction") != null;
        Duration time = Duration.ofHours(hour)
                .plusMinutes(minute)
                .plusSeconds(hasSecond ? number(clock.group("second")) : 0)
                .plusNanos(hasFraction ? number((clock.group("fraction") + "00000000").substring(0, 9)) : 0);
        if (minute > 59
                || time.toSecondsPart() != (hasSecond ? number(clock.group("second")) : 0)
                || time.compareTo(Duration.ofDays(1)) > 0) {
            throw new DateTimeException("no such time: " + clock.group());
        }
        DatePrecision precision =
                hasFraction ? DatePrecision.MILLISECOND : hasSecond ? DatePrecision.SECOND : DatePrecision.MINUTE;
        return new TimeOfDay(time, zone, precision);
    }

    private static int hour(Matcher clock) {
        return number(clock.group("hour"));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** This time on a day; nothing if the clocks of the zone skip it or show it twice. */
    Optional<Instant> on(LocalDate day) {
        LocalDateTime local = day.atStartOfDay().plus(sinceMidnight);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.size() == 1 ? Optional.of(local.toInstant(offsets.get(0))) : Optional.empty();
    }
}
