package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.internal.columns.DateRanking;

/**
 * Ordinals in an order by date: they are offered with their keys, and those that come first after a given one are then
 * taken. For one thread.
 */
final class DateRanks {

    private final Candidates candidates;
    private final DateRanking ranking;
    private final long after;
    private final RankHeap heap;
    private final FoundAhead ahead;
    private long afterKey = -DateRanking.UNDATED;

    /**
     * The ordinals after one of them, or all after {@link Ordinals#NONE}, up to a limit.
     *
     * @param candidates is told which ordinals come next
     */
    DateRanks(Candidates candidates, DateRanking ranking, long after, long limit) {
        this.candidates = candidates;
        this.ranking = ranking;
        this.after = after;
        heap = new RankHeap(limit);
        ahead = new FoundAhead(limit);
    }

    /** Sets the key of the ordinal before. */
    void setAfterKey(long key) {
        afterKey = key;
    }

    /** The lower limit of keys. */
    long afterKey() {
        return afterKey;
    }

    /** The maximum key of further ordinals. */
    long bound() {
        return heap.bound();
    }

    /** Whether an ordinal comes after the one before. */
    boolean isAfter(long key, long ordinal) {
        return key > afterKey
                || (key == afterKey && (after == Ordinals.NONE || ranking.tie(ordinal) > ranking.tie(after)));
    }

    /** Offers an ordinal that comes after the one before. */
    void offer(long key, long ordinal) {
        heap.offer(key, ranking.tie(ordinal));
    }

    /** Ends the offering. */
    void take() {
        heap.take();
    }

    /** Number of ordinals left. */
    int size() {
        return heap.size() + ahead.size();
    }

    /** Takes the next ordinal, or {@link Ordinals#NONE}. */
    long next() throws IOException {
        if (ahead.isEmpty()) {
            findAhead();
        }
        return ahead.isEmpty() ? Ordinals.NONE : ahead.take();
    }

    private void findAhead() throws IOException {
        long[] found = new long[Math.min(heap.size(), ahead.next())];
        Arrays.setAll(found, i -> ranking.tie(heap.poll()));
        ahead.put(found);
        long[] sorted = found.clone();
        Arrays.sort(sorted);
        candidates.announceKept(sorted);
    }
}
