package org.qirtas;

/**
 * What a profile means to a writer.
 *
 * @param level zstd level of the frames
 * @param exemplarStep one article in so many becomes an exemplar
 * @param dictionaryBytes bytes that the exemplars of a model take at most
 */
record Tuning(int level, int exemplarStep, int dictionaryBytes) {

    /** UTF-16 units of articles kept until models are trained: about 128 MB of heap. */
    static final long FIRST_BATCH_UNITS = 64L << 20;

    /** UTF-16 units of articles kept once there are models. */
    static final long BATCH_UNITS = 8L << 20;

    /** UTF-16 units of a language below which a model of its own does not pay. */
    static final long MIN_MODEL_UNITS = 12_000;

    /** UTF-16 units from which a vocabulary is trained. */
    static final long SAMPLE_UNITS = 14L << 20;

    private static final int UNITS_PER_TOKEN = 120;
    private static final int MIN_TOKENS = 256;

    static Tuning of(Profile profile) {
        return switch (profile) {
            case FAST -> new Tuning(4, 8, 2 << 20);
            case BALANCED -> new Tuning(12, 2, 12 << 20);
            case DENSE -> new Tuning(19, 1, 24 << 20);
        };
    }

    /** Number of tokens worth having for an amount of text. */
    static int tokens(long units, int most) {
        return (int) Math.max(MIN_TOKENS, Math.min(most, units / UNITS_PER_TOKEN));
    }
}
