package org.qirtas;

import java.util.Objects;
import java.util.Optional;

/**
 * The parts into which {@link Archives#split} divides an archive. Immutable.
 *
 * <pre>{@code
 * Split months = Split.by(Grouping.MONTH);
 * Split hundreds = Split.byCount(100);
 * Split small = Split.bySize(50_000_000);
 * Path folder = Path.of("months");
 * for (Path part : Archives.split(Path.of("news.qrt"), months, folder, WriterOptions.DEFAULT)) {
 *     System.out.println(part);
 * }
 * System.out.println(months.grouping() + " " + hundreds.count() + " " + small.bytes());
 * }</pre>
 */
public final class Split {

    private final Optional<Grouping> grouping;
    private final long count;
    private final long bytes;

    private Split(Optional<Grouping> grouping, long count, long bytes) {
        this.grouping = grouping;
        this.count = count;
        this.bytes = bytes;
    }

    /**
     * One part for each value, and one for the articles without a value.
     *
     * @param grouping the property
     * @return a split
     */
    public static Split by(Grouping grouping) {
        return new Split(Optional.of(Objects.requireNonNull(grouping, "grouping")), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /**
     * Parts of successive articles.
     *
     * @param articles maximum number of articles of a part
     * @return a split
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Split byCount(long articles) {
        return new Split(Optional.empty(), positive(articles), Long.MAX_VALUE);
    }

    /**
     * Parts of successive articles. A part that would become too large is divided again; only a part of one article may
     * be larger.
     *
     * @param bytes maximum length of the file of a part
     * @return a split
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Split bySize(long bytes) {
        return new Split(Optional.empty(), Long.MAX_VALUE, positive(bytes));
    }

    private static long positive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("a part cannot have a maximum of " + number);
        }
        return number;
    }

    /** {@return the property whose values make the parts, if there is one} */
    public Optional<Grouping> grouping() {
        return grouping;
    }

    /** {@return the maximum number of articles of a part} */
    public long count() {
        return count;
    }

    /** {@return the maximum length of the file of a part} */
    public long bytes() {
        return bytes;
    }
}
