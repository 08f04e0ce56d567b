package org.qirtas.spark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** What a task counts while it reads. For one thread at a time. */
final class ReadCounts {

    private final Map<ReadCount, LongAdder> values = new EnumMap<>(ReadCount.class);

    ReadCounts() {
        for (ReadCount count : ReadCount.values()) {
            values.put(count, new LongAdder());
        }
    }

    /** Counts more. */
    void add(ReadCount count, long number) {
        value(count).add(number);
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
