package org.qirtas.internal.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * The dates of an archive that are understood. Immutable.
 *
 * <pre>
 *  | count (varint) | first (signed varint) | last - first (varint) |
 * </pre>
 *
 * <p>Without dates there is only the count.
 *
 * @param count number of articles with such a date
 * @param first the first of them, in milliseconds since 1970-01-01T00:00Z; 0 if there is none
 * @param last the last of them; 0 if there is none
 */
public record DateSpan(long count, long first, long last) {

    /** No dates. */
    public static final DateSpan NONE = new DateSpan(0, 0, 0);

    /** These dates and another one. */
    public DateSpan with(long millis) {
        return count == 0
                ? new DateSpan(1, millis, millis)
                : new DateSpan(count + 1, Math.min(first, millis), Math.max(last, millis));
    }

    /** False if no date is in a range, of which the end is exclusive. */
    public boolean mayHold(@Nullable Instant from, @Nullable Instant to) {
        if (from == null && to == null) {
            return true;
        }
        return count > 0
                && (from == null || !Instant.ofEpochMilli(last).isBefore(from))
                && (to == null || Instant.ofEpochMilli(first).isBefore(to));
    }

    /** Writes the span. */
    public void write(ByteWriter writer) {
        writer.varint(count);
        if (count > 0) {
            writer.signed(first).varint(last - first);
        }
    }

    /** Reads the span of some articles. */
    public static DateSpan read(ByteReader reader, long articles) throws FormatException {
        long count = reader.varint();
        if (count < 0 || count > articles) {
            throw new FormatException("more articles with a date than articles");
        }
        if (count == 0) {
            return NONE;
        }
        long first = requireDate(reader.signed());
        long length = reader.varint();
        if (length < 0 || length > ArticleDate.MAX.toEpochMilli() - first) {
            throw new FormatException("a span of dates ends outside the years -9999 to 9999");
        }
        return new DateSpan(count, first, requireDate(first + length));
    }

    private static long requireDate(long millis) throws FormatException {
        if (millis < ArticleDate.MIN.toEpochMilli() || millis >= ArticleDate.MAX.toEpochMilli()) {
            throw new FormatException("a date is outside the years -9999 to 9999");
        }
        return millis;
    }
}
