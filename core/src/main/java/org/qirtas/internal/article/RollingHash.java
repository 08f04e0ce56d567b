package org.qirtas.internal.article;

/** The hash of the last units of a text, which is updated with each unit. For one thread. */
final class RollingHash {

    /** Units that the hash covers. */
    static final int UNITS = 32;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long OLDEST = power();

    private final char[] last = new char[UNITS];
    private int count;
    private long value;

    private static long power() {
        long power = 1;
        for (int i = 0; i < UNITS; i++) {
            power *= BASE;
        }
        return power;
    }

    /** Begins another text. */
    void restart() {
        count = 0;
        value = 0;
    }

    /** Adds a unit, and returns whether the text has enough units for a hash. */
    boolean add(char unit) {
        int place = count % UNITS;
        value = value * BASE + unit + 1;
        if (count >= UNITS) {
            value -= (last[place] + 1) * OLDEST;
        }
        last[place] = unit;
        count++;
        return count >= UNITS;
    }

    /** The hash of the last units. */
    long value() {
        return value;
    }
}
