package org.qirtas.internal.units;

/** How often units of each class are next to a unit. */
final class ClassCounts {

    final int[] classes;
    final int[] counts;
    int size;
    int sum;

    /** Room for a number of classes. */
    ClassCounts(int max) {
        classes = new int[max];
        counts = new int[max];
    }

    /** Counts the neighbours of a unit that have a class, other than the unit itself. */
    void of(int unit, Neighbours neighbours, int[] classOf) {
        for (int i = 0; i < size; i++) {
            counts[classes[i]] = 0;
        }
        size = 0;
        sum = 0;
        int end = neighbours.start(unit + 1);
        for (int entry = neighbours.start(unit); entry < end; entry++) {
            int other = neighbours.other(entry);
            int found = classOf[other];
            if (found >= 0 && other != unit) {
                if (counts[found] == 0) {
                    classes[size++] = found;
                }
                counts[found] += neighbours.count(entry);
                sum += neighbours.count(entry);
            }
        }
    }
}
