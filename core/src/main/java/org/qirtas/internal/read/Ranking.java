package org.qirtas.internal.read;

import java.util.ArrayList;
import java.util.List;

/** The articles with the highest scores, up to a limit; of equal ones those added first. For one thread. */
final class Ranking {

    /** In place of the score of an article that does not match. */
    static final double NO_SCORE = -1;

    private final long limit;
    private final RankHeap heap;
    private double scoreBefore = Double.POSITIVE_INFINITY;
    private long before;

    Ranking(long limit) {
        this.limit = limit;
        heap = new RankHeap(limit);
    }

    /**
     * Begins after an article.
     *
     * @throws IllegalArgumentException if it has no score
     */
    void beginAfter(long ordinal, double score) {
        if (score == NO_SCORE) {
            throw new IllegalArgumentException("article " + ordinal + " does not match, and has no place in the order");
        }
        before = ordinal;
        scoreBefore = score;
    }

    void offer(long ordinal, double score) {
        boolean isAfter = score < scoreBefore || (score == scoreBefore && ordinal > before);
        if (isAfter && limit > 0) {
            heap.offer(key(score), ordinal);
        }
    }

    /** The less, the higher the score. */
    private static long key(double score) {
        return ~Double.doubleToLongBits(score);
    }

    /** Whether an article may be taken whose score is at most a bound, which is less than 0 if there is no article. */
    boolean mayTake(double bound) {
        return bound >= 0 && limit > 0 && (heap.size() < limit || key(bound) <= heap.bound());
    }

    /** Takes the articles, the best first. Called once. */
    List<FoundArticle> take() {
        heap.take();
        List<FoundArticle> best = new ArrayList<>(heap.size());
        while (heap.size() > 0) {
            double score = Double.longBitsToDouble(~heap.key());
            best.add(new FoundArticle(heap.poll(), score));
        }
        return best;
    }
}
