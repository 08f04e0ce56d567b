package org.qirtas;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.time.IsoDate;

/**
 * A date as an article states it: the original wording, and where that could be understood the instant at which the
 * named period begins, with its precision. Immutable.
 *
 * <p>A wording without an offset is taken as UTC. A wording that nobody could understand keeps its text, has no instant
 * and the precision {@link Precision#UNKNOWN}; it is found by no date range.
 *
 * @param text the wording, never changed
 * @param instant beginning of the named year, month, day, minute, second or millisecond, truncated to milliseconds
 * @param precision length of the named period; {@code UNKNOWN} if and only if there is no instant
 */
public record ArticleDate(String text, @Nullable Instant instant, Precision precision) {

    /** First instant an archive can hold: the beginning of the year -9999. */
    public static final Instant MIN = Instant.parse("-9999-01-01T00:00:00Z");

    /** Instant before which all dates of an archive lie: the beginning of the year 10,000. */
    public static final Instant MAX = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Checks the range and truncates the instant to milliseconds.
     *
     * @param text see {@link #text()}
     * @param instant see {@link #instant()}
     * @param precision see {@link #precision()}
     * @throws IllegalArgumentException if the instant is outside {@link #MIN} (inclusive) to {@link #MAX} (exclusive),
     * or if precision and instant do not fit
     */
    public ArticleDate {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(precision, "precision");
        if ((instant == null) != (precision == Precision.UNKNOWN)) {
            throw new IllegalArgumentException("precision " + precision + " does not fit the instant " + instant);
        }
        if (instant != null) {
            if (instant.isBefore(MIN) || !instant.isBefore(MAX)) {
                throw new IllegalArgumentException("instant outside the years -9999 to 9999: " + instant);
            }
            instant = instant.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * Understands the ISO 8601 forms {@code yyyy}, {@code yyyy-MM}, {@code yyyy-MM-dd} and
     * {@code yyyy-MM-dd'T'HH:mm[:ss[.fraction]][offset]}, with {@code T} or one space between date and time and an
     * offset of {@code Z} or {@code ±HH:mm}. Any other text gives a date of unknown precision.
     *
     * @param text the wording
     * @return the date
     */
    public static ArticleDate parse(String text) {
        return IsoDate.parse(Objects.requireNonNull(text, "text"))
                .filter(iso -> iso.instant().isBefore(MAX))
                .map(iso -> new ArticleDate(text, iso.instant(), iso.precision()))
                .orElseGet(() -> new ArticleDate(text, null, Precision.UNKNOWN));
    }

    /**
     * The beginning of the named period, if the wording was understood.
     *
     * @return the instant or nothing
     */
    public Optional<Instant> start() {
        return Optional.ofNullable(instant);
    }

    /** Length of the period that a date names. The order of the constants is part of the file format. */
    public enum Precision {
        /** The wording was not understood. */
        UNKNOWN,
        /** A year. */
        YEAR,
        /** A month. */
        MONTH,
        /** A day. */
        DAY,
        /** A minute. */
        MINUTE,
        /** A second. */
        SECOND,
        /** A millisecond or less. */
        MILLISECOND
    }
}
