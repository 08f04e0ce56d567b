package org.qirtas.internal.training;

/** Is told how far the training of a vocabulary has come. */
@FunctionalInterface
public interface TrainingProgress {

    /** Told by nobody to nobody. */
    TrainingProgress UNWATCHED = (tokens, limit) -> {};

    /**
     * Some tokens have been learned.
     *
     * @param tokens number of tokens so far
     * @param limit number at which training ends, if it does not end before
     */
    void learned(int tokens, int limit);
}
