package org.qirtas.ingest;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the authors of dates do not write because their readers know it. Immutable.
 *
 * <pre>{@code
 * DateConvention convention = DateConvention.NONE.withOrder(DateOrder.DMY).withZone(ZoneId.of("Asia/Riyadh"));
 * ArticleDate date = DateWording.parse("03/04/2021 08:05", "en", convention);
 * System.out.println(DateWording.iso(date).orElse("")); // 2021-04-03T05:05Z
 * System.out.println(convention.order() + " " + convention.zone());
 * }</pre>
 */
public final class DateConvention {

    /** Nothing is known: a date that may be two days is not understood, and a time without a zone is taken as UTC. */
    public static final DateConvention NONE = new DateConvention(null, null);

    private final @Nullable DateOrder order;
    private final @Nullable ZoneId zone;

    private DateConvention(@Nullable DateOrder order, @Nullable ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    /**
     * The order of day and month.
     *
     * @return the order, or nothing if it is not known
     */
    public Optional<DateOrder> order() {
        return Optional.ofNullable(order);
    }

    /**
     * The zone of times without one.
     *
     * @return the zone, or nothing if it is not known
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * This convention with an order of day and month. It decides only where both orders give a day: {@code 1/28/2022} is
     * in January.
     *
     * @param value the order
     * @return a copy
     */
    public DateConvention withOrder(DateOrder value) {
        return new DateConvention(Objects.requireNonNull(value, "value"), zone);
    }

    /**
     * This convention with a zone for times without one, and for those that are called local. A time that the clocks of
     * the zone skip or show twice leaves only the day. A day remains the day of its wording.
     *
     * @param value the zone
     * @return a copy
     */
    public DateConvention withZone(ZoneId value) {
        return new DateConvention(order, Objects.requireNonNull(value, "value"));
    }
}
