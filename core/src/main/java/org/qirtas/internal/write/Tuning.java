package org.qirtas.internal.write;

import org.qirtas.Profile;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * What a profile means to a writer.
 *
 * @param sampleUnits UTF-16 units from which a vocabulary is trained
 * @param dictionaryBytes bytes that the exemplars of a model take at most
 * @param frameSearch how frames are compressed
 * @param modelSearch how text models are compressed
 */
public record Tuning(long sampleUnits, int dictionaryBytes, ZstdParameters frameSearch, ZstdParameters modelSearch) {

    /** UTF-16 units of articles kept while a language has no model, for it to be trained on: about 128 MB of heap. */
    public static final long TRAINING_BATCH_UNITS = 64L << 20;

    /** UTF-16 units of articles kept once there are models for all of them. */
    public static final long BATCH_UNITS = 8L << 20;

    /** UTF-16 units of a language below which a model of its own does not pay. */
    static final long MIN_MODEL_UNITS = 12_000;

    /** Bytes of the shortest match that is smaller than its codes. */
    private static final int TWO_CODES = 4;

    /** Bytes of the shortest match that pays for the time that a reader takes to follow it. */
    private static final int THREE_CODES = 6;

    private static final int UNITS_PER_TOKEN = 250;
    private static final int MIN_TOKENS = 256;

    public static Tuning of(Profile profile) {
        return switch (profile) {
            case FAST ->
                new Tuning(
                        3L << 20,
                        24 << 20,
                        new ZstdParameters(4, 2, 24, THREE_CODES),
                        new ZstdParameters(3, 4, 21, TWO_CODES));
            case BALANCED ->
                new Tuning(
                        14L << 20,
                        24 << 20,
                        new ZstdParameters(5, 3, 24, THREE_CODES),
                        new ZstdParameters(5, 4, 24, TWO_CODES));
            case DENSE ->
                new Tuning(
                        28L << 20,
                        24 << 20,
                        new ZstdParameters(6, 6, 24, TWO_CODES),
                        new ZstdParameters(9, 7, 24, TWO_CODES));
        };
    }

    /** Number of tokens worth having for an amount of text. */
    static int tokens(long units, int most) {
        return (int) Math.max(MIN_TOKENS, Math.min(most, units / UNITS_PER_TOKEN));
    }
}
