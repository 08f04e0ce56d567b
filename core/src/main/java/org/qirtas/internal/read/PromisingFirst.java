package org.qirtas.internal.read;

import java.io.IOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Articles in the order of what their scores are at most, from the highest bound on, in some thousand steps; those of a step
 * in the order of adding. For one thread.
 */
final class PromisingFirst implements Ordinals {

    private static final int STEPS = 1 << 12;

    /** How many articles are announced at first, and at most. */
    private static final int FIRST = 1 << 4;

    private static final int MAX = 1 << 9;

    private final Candidates candidates;
    private final long[] ordinals;

    /** The step of each article, and the highest bound of each step. */
    private final short[] steps;

    private final float[] highest = new float[STEPS];

    /** The places of the articles in this order. */
    private final int[] places;

    private int next;
    private int announced;
    private int ahead = FIRST;

    /** What a score is at most. */
    interface Bound {
        double of(long ordinal);
    }

    /**
     * An order.
     *
     * @param candidates announces what will be read
     * @param ordinals ascending
     */
    PromisingFirst(Candidates candidates, long[] ordinals, Bound bound) {
        this.candidates = candidates;
        this.ordinals = ordinals;
        float[] bounds = new float[ordinals.length];
        float max = Float.MIN_VALUE;
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = Math.nextUp((float) bound.of(ordinals[i]));
            max = Math.max(max, bounds[i]);
        }
        steps = new short[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            int step = Math.min(STEPS - 1, (int) ((1 - bounds[i] / max) * STEPS));
            steps[i] = (short) step;
            highest[step] = Math.max(highest[step], bounds[i]);
        }
        places = sorted(steps);
    }

    private static int[] sorted(short[] steps) {
        int[] starts = new int[STEPS + 1];
        for (short step : steps) {
            starts[step + 1]++;
        }
        for (int step = 0; step < STEPS; step++) {
            starts[step + 1] += starts[step];
        }
        int[] places = new int[steps.length];
        for (int i = 0; i < steps.length; i++) {
            places[starts[steps[i]]++] = i;
        }
        return places;
    }

    /** What scores are at most after a number of articles in this order; less than 0 after all. */
    double boundAfter(long passed) {
        return passed < places.length ? highest[steps[places[(int) passed]]] : -1;
    }

    @Override
    public long next() throws IOException {
        if (next == places.length) {
            return NONE;
        }
        if (next == announced) {
            announced = Math.min(places.length, next + ahead);
            ahead = Math.min(MAX, 2 * ahead);
            candidates.announceKept(IntStream.range(next, announced)
                    .mapToLong(i -> ordinals[places[i]])
                    .sorted()
                    .toArray());
        }
        return ordinals[places[next++]];
    }

    @Override
    public @Nullable Ordinals split() {
        return null;
    }

    @Override
    public long atMost() {
        return (long) places.length - next;
    }

    @Override
    public boolean isCounted() {
        return true;
    }
}
