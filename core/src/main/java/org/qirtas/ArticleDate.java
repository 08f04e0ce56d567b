package org.qirtas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.time.IsoDate;

/**
 * A date as an article states it: the original wording and, if it was understood, the instant at which the named period
 * begins, with its precision. Immutable.
 *
 * <p>A wording without an offset is taken as UTC. A wording that was not understood keeps its text and has no instant
 * and the precision {@link DatePrecision#UNKNOWN}; no range of dates finds it.
 *
 * @param text the wording, never changed
 * @param instant beginning of the named year, month, day, minute, second or millisecond, truncated to milliseconds
 * @param precision length of the named period; {@code UNKNOWN} if and only if there is no instant
 *
 * <pre>{@code
 * ArticleDate date = ArticleDate.parse("2022-01");
 * if (date.precision() == DatePrecision.MONTH) {
 *     System.out.println(date.text() + " lasts from " + date.start() + " to " + date.end());
 * }
 * ArticleDate day = ArticleDate.of(LocalDate.of(2022, 1, 28));
 * ArticleDate unknown = new ArticleDate("last winter", null, DatePrecision.UNKNOWN);
 * boolean isFound = unknown.instant() != null; // by ranges of dates
 * }</pre>
 */
public record ArticleDate(String text, @Nullable Instant instant, DatePrecision precision) {

    /** Earliest instant that an archive can hold: the beginning of the year -9999. */
    public static final Instant MIN = Instant.parse("-9999-01-01T00:00:00Z");

    /** Exclusive upper limit of the instants of an archive: the beginning of the year 10,000. */
    public static final Instant MAX = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Checks the range and truncates the instant to milliseconds.
     *
     * @param text see {@link #text()}
     * @param instant see {@link #instant()}
     * @param precision see {@link #precision()}
     * @throws IllegalArgumentException if the instant is outside {@link #MIN} (inclusive) to {@link #MAX} (exclusive),
     *     or if precision and instant do not match
     */
    public ArticleDate {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(precision, "precision");
        if ((instant == null) != (precision == DatePrecision.UNKNOWN)) {
            throw new IllegalArgumentException("precision " + precision + " does not match the instant " + instant);
        }
        if (instant != null) {
            if (instant.isBefore(MIN) || !instant.isBefore(MAX)) {
                throw new IllegalArgumentException("instant outside the years -9999 to 9999: " + instant);
            }
            instant = instant.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * The date of an instant in UTC. Its wording is that of {@link Instant#toString()} (ISO 8601). A whole second has
     * the precision of a second; any other instant has the precision of a millisecond. {@link #parse} does not understand
     * the wording of a year before 0.
     *
     * @param instant the instant, truncated to milliseconds
     * @return the date
     * @throws IllegalArgumentException if the instant is outside {@link #MIN} (inclusive) to {@link #MAX} (exclusive)
     */
    public static ArticleDate of(Instant instant) {
        Instant truncated = Objects.requireNonNull(instant, "instant").truncatedTo(ChronoUnit.MILLIS);
        boolean isWholeSecond = truncated.equals(truncated.truncatedTo(ChronoUnit.SECONDS));
        DatePrecision precision = isWholeSecond ? DatePrecision.SECOND : DatePrecision.MILLISECOND;
        return new ArticleDate(truncated.toString(), truncated, precision);
    }

    /**
     * The date of a day in UTC. Its wording is that of {@link LocalDate#toString()} (ISO 8601). {@link #parse} does not
     * understand the wording of a year before 0.
     *
     * @param day the day
     * @return the date
     * @throws IllegalArgumentException if the year is outside -9999 to 9999
     */
    public static ArticleDate of(LocalDate day) {
        Instant start =
                Objects.requireNonNull(day, "day").atStartOfDay(ZoneOffset.UTC).toInstant();
        return new ArticleDate(day.toString(), start, DatePrecision.DAY);
    }

    /**
     * Parses the ISO 8601 forms {@code yyyy}, {@code yyyy-MM}, {@code yyyy-MM-dd} and {@code
     * yyyy-MM-dd'T'HH:mm[:ss[.fraction]][offset]}, with {@code T} or one space between date and time and an offset of
     * {@code Z} or {@code ±HH:mm}. Any other text gives a date of unknown precision.
     *
     * @param text the wording
     * @return the date
     */
    public static ArticleDate parse(String text) {
        return IsoDate.parse(Objects.requireNonNull(text, "text"))
                .filter(iso -> iso.instant().isBefore(MAX))
                .map(iso -> new ArticleDate(text, iso.instant(), iso.precision()))
                .orElseGet(() -> new ArticleDate(text, null, DatePrecision.UNKNOWN));
    }

    /**
     * The beginning of the named period, if the wording was understood.
     *
     * @return the instant or nothing
     */
    public Optional<Instant> start() {
        return Optional.ofNullable(instant);
    }

    /**
     * The end of the named period, if the wording was understood: the {@link #start()} plus one year, month, day, minute,
     * second or millisecond, counted in UTC and in the Gregorian calendar.
     *
     * @return the first instant after the period or nothing
     */
    public Optional<Instant> end() {
        return start().map(
                        start -> start.atOffset(ZoneOffset.UTC).plus(1, unit()).toInstant());
    }

    private ChronoUnit unit() {
        return switch (precision) {
            case YEAR -> ChronoUnit.YEARS;
            case MONTH -> ChronoUnit.MONTHS;
            case DAY -> ChronoUnit.DAYS;
            case MINUTE -> ChronoUnit.MINUTES;
            case SECOND -> ChronoUnit.SECONDS;
            case MILLISECOND, UNKNOWN -> ChronoUnit.MILLIS;
        };
    }
}
