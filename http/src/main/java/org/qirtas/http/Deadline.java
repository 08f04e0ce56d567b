package org.qirtas.http;

import java.time.Duration;

/** The end of the time that a read may take. Immutable. */
final class Deadline {

    private final Duration limit;
    private final long end;

    Deadline(Duration limit) {
        this.limit = limit;
        end = System.nanoTime() + limit.toNanos();
    }

    /** Nanoseconds that are left; negative if the time is over. */
    long left() {
        return end - System.nanoTime();
    }

    boolean isOver() {
        return left() <= 0;
    }

    /** The whole time, for messages. */
    String limit() {
        return seconds(limit);
    }

    /** A duration for messages. */
    static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
