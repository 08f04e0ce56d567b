package org.qirtas.internal.training;

/** Receives the progress of the training of a vocabulary. */
@FunctionalInterface
public interface TrainingProgress {

    /** Ignores the progress. */
    TrainingProgress UNWATCHED = (tokens, limit) -> {};

    /**
     * Some tokens have been learned.
     *
     * @param tokens current number of tokens
     * @param limit number at which training ends at the latest
     */
    void learned(int tokens, int limit);
}
