package org.qirtas.internal.units;

/** How often a class follows a class, and what it is worth to move a unit from one class to another. */
final class ClassPairs {

    private final Side after;
    private final Side before;

    ClassPairs(int classes) {
        after = new Side(classes);
        before = new Side(classes);
    }

    /** Adds a unit to a class, or takes it away. */
    void add(int own, ClassCounts following, ClassCounts preceding, int sign) {
        for (int i = 0; i < following.size; i++) {
            int other = following.classes[i];
            addPairs(own, other, sign * following.counts[other]);
        }
        for (int i = 0; i < preceding.size; i++) {
            int other = preceding.classes[i];
            addPairs(other, own, sign * preceding.counts[other]);
        }
    }

    private void addPairs(int first, int second, int count) {
        after.add(first, second, count);
        before.add(second, first, count);
    }

    /**
     * How much information about what is next to it a unit that is in no class adds to each class.
     *
     * @param candidates begins with the classes
     * @param gains receives the information for each of them
     */
    void gains(ClassCounts following, ClassCounts preceding, int[] candidates, int count, double[] gains) {
        for (int i = 0; i < count; i++) {
            int to = candidates[i];
            gains[i] = after.gain(to, following) + before.gain(to, preceding);
        }
    }

    /** The counts by the one class of a pair and then by the other. */
    private static final class Side {

        private final int classes;
        private final int[] counts;
        private final double[] information;
        private final int[] sums;
        private final double[] informationOfSums;

        Side(int classes) {
            this.classes = classes;
            counts = new int[classes * classes];
            information = new double[classes * classes];
            sums = new int[classes];
            informationOfSums = new double[classes];
        }

        void add(int own, int other, int count) {
            int at = own * classes + other;
            counts[at] += count;
            information[at] = Information.of(counts[at]);
            sums[own] += count;
            informationOfSums[own] = Information.of(sums[own]);
        }

        double gain(int own, ClassCounts others) {
            int row = own * classes;
            double gain = informationOfSums[own] - Information.of(sums[own] + others.sum);
            for (int i = 0; i < others.size; i++) {
                int other = others.classes[i];
                int at = row + other;
                gain += Information.of(counts[at] + others.counts[other]) - information[at];
            }
            return gain;
        }
    }
}
