package org.qirtas.bench.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/** The twelve years over which articles are spread, in their order except for a few days. */
public final class Period {

    /** The beginning of the period. */
    public static final Instant START = Instant.parse("2012-01-01T00:00:00Z");

    /** The length of the period. */
    public static final Duration LENGTH = Duration.ofDays(12 * 365);

    private static final long DISORDER_SECONDS = Duration.ofDays(3).toSeconds();

    private Period() {}

    /**
     * A date with the precision of another.
     *
     * @param model a date, or {@code null} for none
     * @param place place in the period, from 0 to 1
     */
    static @Nullable ArticleDate date(@Nullable ArticleDate model, double place, SplittableRandom random) {
        if (model == null || model.precision() == DatePrecision.UNKNOWN) {
            return model;
        }
        long second = START.getEpochSecond() + (long) (place * LENGTH.toSeconds()) + random.nextLong(DISORDER_SECONDS);
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        boolean hasTime = model.precision().compareTo(DatePrecision.DAY) > 0;
        return ArticleDate.parse(
                hasTime
                        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time)
                        : time.toLocalDate().toString());
    }
}
