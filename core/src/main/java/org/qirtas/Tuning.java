package org.qirtas;

import org.qirtas.format.MatchSearch;

/**
 * What a profile means to a writer.
 *
 * @param sampleUnits UTF-16 units from which a vocabulary is trained
 * @param dictionaryBytes bytes that the exemplars of a model take at most
 * @param frameSearch how frames are compressed
 * @param modelSearch how text models are compressed
 */
record Tuning(long sampleUnits, int dictionaryBytes, MatchSearch frameSearch, MatchSearch modelSearch) {

    /** UTF-16 units of articles kept while a language has no model, for it to be trained on: about 128 MB of heap. */
    static final long TRAINING_BATCH_UNITS = 64L << 20;

    /** UTF-16 units of articles kept once there are models for all of them. */
    static final long BATCH_UNITS = 8L << 20;

    /** UTF-16 units of a language below which a model of its own does not pay. */
    static final long MIN_MODEL_UNITS = 12_000;

    /** Two codes: what is shorter costs more than the codes. */
    private static final int MIN_MATCH = 4;

    private static final int UNITS_PER_TOKEN = 250;
    private static final int MIN_TOKENS = 256;

    static Tuning of(Profile profile) {
        return switch (profile) {
            case FAST -> new Tuning(3L << 20, 24 << 20, search(4, 2, 24), search(3, 4, 21));
            case BALANCED -> new Tuning(14L << 20, 12 << 20, search(5, 3, 24), search(5, 4, 24));
            case DENSE -> new Tuning(28L << 20, 24 << 20, search(6, 6, 24), search(9, 7, 24));
        };
    }

    private static MatchSearch search(int strategy, int searchLog, int tableLog) {
        return new MatchSearch(strategy, searchLog, tableLog, MIN_MATCH);
    }

    /** Number of tokens worth having for an amount of text. */
    static int tokens(long units, int most) {
        return (int) Math.max(MIN_TOKENS, Math.min(most, units / UNITS_PER_TOKEN));
    }
}
