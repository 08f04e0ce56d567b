package org.qirtas.bench.report;

import java.util.List;

/**
 * The measurements of all stores in one run.
 *
 * @param corpus name of the articles
 * @param articles their number
 * @param textBytes length of all their texts as UTF-8
 * @param machine the machine of the run
 * @param forks number of Java machines in which each time was measured
 * @param floor one article from UTF-8 in memory
 * @param floorScanMillis all articles from UTF-8 in memory, in milliseconds
 * @param stores the stores in their order
 * @param jsonLinesBytes length of the articles as JSON Lines
 * @param solid solid archives of these lines; none if no program for them was found, or none was asked for
 */
public record ReportFigures(
        String corpus,
        int articles,
        long textBytes,
        String machine,
        int forks,
        Latency floor,
        Repeated floorScanMillis,
        List<StoreFigures> stores,
        long jsonLinesBytes,
        List<SolidFigures> solid) {

    /**
     * Copies the lists.
     *
     * @param corpus see {@link #corpus()}
     * @param articles see {@link #articles()}
     * @param textBytes see {@link #textBytes()}
     * @param machine see {@link #machine()}
     * @param forks see {@link #forks()}
     * @param floor see {@link #floor()}
     * @param floorScanMillis see {@link #floorScanMillis()}
     * @param stores see {@link #stores()}
     * @param jsonLinesBytes see {@link #jsonLinesBytes()}
     * @param solid see {@link #solid()}
     */
    public ReportFigures {
        stores = List.copyOf(stores);
        solid = List.copyOf(solid);
    }

    private static final double MEGA = 1e6;

    /** Length of a store divided by the length of the texts. */
    double share(StoreFigures store) {
        return (double) store.bytes() / textBytes;
    }

    /** Mean time of reading an article, in floors. */
    double timesFloor(StoreFigures store) {
        return store.get().mean().mean() / floor.mean().mean();
    }

    /** Median time of reading an article, in floors of the same kind. */
    double medianTimesFloor(StoreFigures store) {
        return store.get().p50().mean() / floor.p50().mean();
    }

    /** Megabytes of text packed in a second. */
    double packSpeed(StoreFigures store) {
        return textBytes / MEGA / store.packSeconds();
    }

    static double megabytes(long bytes) {
        return bytes / MEGA;
    }
}
