package org.qirtas.internal.units;

import java.util.Arrays;

/**
 * Puts units into classes, so that the class of a unit tells as much as possible about the class of the next one: the
 * exchange algorithm (Kneser and Ney 1993). The commonest units get a class each. All others, the commoner ones first,
 * join the class that gains most. Then each is moved to its best class again.
 * For one thread.
 */
final class UnitClasses {

    private static final int NONE = -1;

    /**
     * Classes that are tried for a unit again. They are those that were best when all were tried. With all classes, coded
     * units are 0.05 % smaller and take twice as long.
     */
    private static final int CANDIDATES = 16;

    /** The commonest units, for which all classes are tried twice: at the first time hardly any unit had a class. */
    private static final int COMMON = 1 << 12;

    private final int classes;
    private final int[] order;
    private final int[] classOf = new int[UnitCoding.UNITS];
    private final Neighbours after;
    private final Neighbours before;
    private final ClassPairs pairs;
    private final ClassCounts following;
    private final ClassCounts preceding;
    private final int[] tried;
    private final double[] gains;

    /** How many classes are remembered for each unit, and which, in the order of units. */
    private final int kept;

    private final byte[] candidates;

    private UnitClasses(char[] units, int classes) {
        this.classes = classes;
        order = byFrequency(units);
        Arrays.fill(classOf, NONE);
        after = Neighbours.after(units);
        before = Neighbours.before(units);
        pairs = new ClassPairs(classes);
        following = new ClassCounts(classes);
        preceding = new ClassCounts(classes);
        tried = new int[classes];
        gains = new double[classes];
        kept = Math.min(CANDIDATES, classes);
        candidates = new byte[order.length * kept];
    }

    /**
     * The class of each unit.
     *
     * @param units the sequence
     * @param classes number of classes
     * @param rounds how often units are moved
     * @param progress reaches the end of a phase with each round and before the first one
     */
    static byte[] choose(char[] units, int classes, int rounds, CodingProgress progress) {
        UnitClasses choice = new UnitClasses(units, classes);
        for (int round = 0; round <= rounds; round++) {
            choice.moveAll(round, progress);
        }
        byte[] chosen = new byte[UnitCoding.UNITS];
        for (int unit : choice.order) {
            chosen[unit] = (byte) choice.classOf[unit];
        }
        return chosen;
    }

    /** Units that occur, the commonest first. */
    private static int[] byFrequency(char[] units) {
        int[] counts = new int[UnitCoding.UNITS];
        for (char unit : units) {
            counts[unit]++;
        }
        long[] keys = new long[UnitCoding.UNITS];
        int size = 0;
        for (int unit = 0; unit < UnitCoding.UNITS; unit++) {
            if (counts[unit] > 0) {
                keys[size++] = (long) -counts[unit] << Character.SIZE | unit;
            }
        }
        Arrays.sort(keys, 0, size);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (char) keys[i];
        }
        return order;
    }

    private void moveAll(int round, CodingProgress progress) {
        for (int i = 0; i < order.length; i++) {
            move(order[i], i, round == 0 || (round == 1 && i < COMMON));
            if (i % (1 << 10) == 0) {
                progress.reached(i, order.length);
            }
        }
        progress.next();
    }

    private void move(int unit, int rank, boolean isAmongAll) {
        following.of(unit, after, classOf);
        preceding.of(unit, before, classOf);
        int from = classOf[unit];
        if (from != NONE) {
            pairs.add(from, following, preceding, -1);
        }
        int to = from == NONE && rank < classes ? rank : best(rank, isAmongAll);
        pairs.add(to, following, preceding, 1);
        classOf[unit] = to;
    }

    /** The class to which the unit of a rank adds most information. */
    private int best(int rank, boolean isAmongAll) {
        int count = isAmongAll ? classes : kept;
        for (int i = 0; i < count; i++) {
            tried[i] = isAmongAll ? i : candidates[rank * kept + i] & 0xFF;
        }
        pairs.gains(following, preceding, tried, count, gains);
        if (isAmongAll) {
            keepBest(rank);
        }
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = gains[i] > gains[best] ? i : best;
        }
        return tried[best];
    }

    /** Remembers the best classes: by insertion into a list that is sorted. */
    private void keepBest(int rank) {
        int first = rank * kept;
        int size = 0;
        for (int i = 0; i < classes; i++) {
            if (size == kept && gains[i] <= gains[candidates[first + kept - 1] & 0xFF]) {
                continue;
            }
            int at = size < kept ? size++ : kept - 1;
            while (at > 0 && gains[i] > gains[candidates[first + at - 1] & 0xFF]) {
                candidates[first + at] = candidates[first + at - 1];
                at--;
            }
            candidates[first + at] = (byte) i;
        }
    }
}
