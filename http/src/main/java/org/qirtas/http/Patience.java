package org.qirtas.http;

import java.time.Duration;

/**
 * How long and how often a source tries. Immutable.
 *
 * @param tries number of tries without progress
 * @param timeout maximum time without a byte
 * @param limit maximum time of a read
 */
record Patience(int tries, Duration timeout, Duration limit) {

    static final Patience DEFAULT = new Patience(4, Duration.ofSeconds(20), Duration.ofMinutes(2));

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MAX_TRIES = 100;

    Patience withTries(int value) {
        if (value < 1 || value > MAX_TRIES) {
            throw new IllegalArgumentException("tries must be 1 to " + MAX_TRIES + ", not " + value);
        }
        return new Patience(value, timeout, limit);
    }

    Patience withTimeout(Duration value) {
        return new Patience(tries, positive(value), limit);
    }

    Patience withLimit(Duration value) {
        return new Patience(tries, timeout, positive(value));
    }

    private static Duration positive(Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a time must be more than zero and at most a day, not " + value);
        }
        return value;
    }
}
