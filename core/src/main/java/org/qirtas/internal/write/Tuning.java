package org.qirtas.internal.write;

import org.qirtas.Profile;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * What a profile means to a writer. The numbers were measured on real news, sizes of whole archives, BALANCED unless said
 * otherwise.
 *
 * @param sampleUnits UTF-16 units from which a vocabulary is trained; with half or twice as many as in BALANCED an archive of 30
 *     million Arabic units is 0.6 % larger or smaller
 * @param dictionaryBytes bytes that the exemplars of a model take at most: what does not fit has frames, which cost more; with
 *     6 MiB the archive of 30 million units is 5.6 % larger
 * @param frameSearch how frames are compressed
 * @param modelSearch how text models are compressed
 */
public record Tuning(long sampleUnits, int dictionaryBytes, ZstdParameters frameSearch, ZstdParameters modelSearch) {

    /**
     * UTF-16 units of articles kept while a language has no model, for it to be trained on: about 128 MB of heap. With
     * {@link #BATCH_UNITS} instead, an archive of seven corpora is 5 % larger than seven archives together.
     */
    public static final long TRAINING_BATCH_UNITS = 64L << 20;

    /** UTF-16 units of articles kept once there are models for all of them: about 16 MB of heap. */
    public static final long BATCH_UNITS = 8L << 20;

    /**
     * UTF-16 units of a language from which on a model of its own pays for sure: at about 5,000 it makes an archive of English
     * news 1 % larger and one of Arabic news 7 % smaller, at 10,000 both are smaller by an eighth or more.
     */
    static final long MIN_MODEL_UNITS = 12_000;

    /** Bytes of the shortest match that is smaller than its codes. */
    private static final int TWO_CODES = 4;

    /** Bytes of the shortest match that pays for the time that a reader takes to follow it. */
    private static final int THREE_CODES = 6;

    /**
     * Units for each token: with twice as many tokens archives of 5 million English and 10 million Arabic units are 0.5 to 1.4 %
     * larger, with half as many 0.8 to 1.0 %.
     */
    private static final int UNITS_PER_TOKEN = 250;

    /** Tokens of the smallest vocabulary: the letters, and what is frequent in any text. */
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
