package org.qirtas.spark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** What a task counts while it reads. For one thread at a time. */
final class ReadCounts {

    private static final long NONE = -1;

    private final Map<ReadCount, LongAdder> values = new EnumMap<>(ReadCount.class);

    /** The chunk of the last article of the slice that was decoded, and the number of such chunks. */
    private long lastChunk = NONE;

    private long chunks;

    ReadCounts() {
        for (ReadCount count : ReadCount.values()) {
            values.put(count, new LongAdder());
        }
    }

    /** Counts more. */
    void add(ReadCount count, long number) {
        value(count).add(number);
    }

    /** Counts an article that is decoded. Those of a slice come in ascending order, and some come twice. */
    void addDecoded(long ordinal) {
        add(ReadCount.DECODED, 1);
        long chunk = ordinal / Slices.CHUNK;
        if (chunk != lastChunk) {
            lastChunk = chunk;
            chunks++;
        }
    }

    /** Ends a slice. */
    void end(ArchiveSlice slice) {
        long all = (slice.to() + Slices.CHUNK - 1) / Slices.CHUNK - slice.from() / Slices.CHUNK;
        add(ReadCount.SKIPPED, all - chunks);
        chunks = 0;
        lastChunk = NONE;
    }

    long get(ReadCount count) {
        return value(count).sum();
    }

    private LongAdder value(ReadCount count) {
        return Objects.requireNonNull(values.get(count));
    }

    /** The values of all metrics. */
    CustomTaskMetric[] metrics() {
        return Arrays.stream(ReadCount.values())
                .map(count -> new Value(count.title(), get(count)))
                .toArray(CustomTaskMetric[]::new);
    }

    private record Value(String name, long value) implements CustomTaskMetric {}
}
