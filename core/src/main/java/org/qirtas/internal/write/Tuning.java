package org.qirtas.internal.write;

import org.qirtas.Profile;
import org.qirtas.internal.article.DictionaryCoding;
import org.qirtas.internal.text.TokenChoice;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * The parameters of a writer for a profile. The numbers were measured on real news as sizes of whole archives, with
 * BALANCED unless stated otherwise.
 *
 * @param sampleUnits UTF-16 units from which a vocabulary is trained; with half or twice as many as in BALANCED an archive of 30
 *     million Arabic units is 0.6 % larger or smaller
 * @param tokenChoice how texts are cut into tokens; with the cheapest instead of the longest, DENSE archives of 30 million Arabic
 *     and 17 million English units are 2.6 and 3.6 % smaller, and packing takes about twice as long. BALANCED archives of them
 *     would be 0.5 and 2.9 % smaller, and packing would take 1.3 to 1.7 times as long
 * @param selectionRounds rounds in which tokens of a vocabulary are dropped
 * @param dictionaryBytes maximum bytes of the exemplars of a model. Other articles have frames, which cost more: with 6
 *     MiB the archive of 30 million units is 5.6 % larger
 * @param frameSearch parameters of the compression of frames
 * @param modelSearch parameters of the compression of text models
 * @param dictionaryCoding how dictionaries are stored. Coded units make DENSE archives of 30 million Arabic and 17 million English
 *     units 7.9 and 10.4 % smaller; reading such a dictionary takes 7 to 8 times as long
 * @param isRemote whether columns and text models follow all chunks, next to the indexes, contents hold what columns hold, and
 *     exemplars are {@link RepresentativeArticles}
 */
public record Tuning(
        long sampleUnits,
        TokenChoice tokenChoice,
        int selectionRounds,
        int dictionaryBytes,
        ZstdParameters frameSearch,
        ZstdParameters modelSearch,
        DictionaryCoding dictionaryCoding,
        boolean isRemote) {

    /**
     * UTF-16 units of articles that are kept for training while a language has no model: about 128 MB of heap. With
     * {@link #BATCH_UNITS} instead, an archive of seven corpora is 5 % larger than seven archives together.
     */
    public static final long TRAINING_BATCH_UNITS = 64L << 20;

    /** UTF-16 units of articles that are kept when all have models: about 16 MB of heap. */
    public static final long BATCH_UNITS = 8L << 20;

    /** Bytes of contents of articles, about, whose frames the codes of a dictionary are made for as well. */
    static final long CODES_SAMPLE = 1 << 22;

    /**
     * Minimum UTF-16 units of a language for a model of its own. At about 5,000 units a model makes an archive of
     * English news 1 % larger and one of Arabic news 7 % smaller. At 10,000 both are smaller by an eighth or more.
     */
    public static final long MIN_MODEL_UNITS = 12_000;

    /** Bytes of contents for which it takes too long to prepare the search in a whole dictionary. */
    private static final long FEW_BYTES = 1 << 20;

    /**
     * Bytes at the end of a dictionary that are searched for few contents. Together with short matches, frames of 300
     * Arabic articles are as large as with the whole dictionary of 19 MB, and the search is ready in a quarter of the
     * time. With half of it the frames are 3 % larger.
     */
    private static final int SEARCHED_BYTES = 4 << 20;

    /** Minimum bytes of a match that takes less space than its codes. */
    private static final int TWO_CODES = 4;

    /** Minimum bytes of a match that is worth the time of a reader to follow it. */
    private static final int THREE_CODES = 6;

    /**
     * Minimum units for each token: with twice as many tokens BALANCED archives of 5 million English and 10 million Arabic units are
     * 0.5 to 1.4 % larger, with half as many 0.8 to 1.0 %.
     */
    private static final int UNITS_PER_TOKEN = 250;

    /**
     * By how many cube roots of the number of units there are units for each token if units are coded: a token then has a class and a
     * code length too, about 5 bytes in all. DENSE archives of 15 million Persian and 17 million English units are 1.7 and 1.0 %
     * smaller than with the minimum, and those of 2 to 10 million units of five languages 0.0 to 0.5 %.
     */
    private static final double CUBE_ROOTS_PER_TOKEN = 2;

    /**
     * Bytes of the dictionary of a text model that is fetched from afar before its first article. The archive of 30 million
     * units is 1.17 times as large as with BALANCED, and 1.15 times with a third more, but a first article then takes 1.3 MB.
     */
    private static final int REMOTE_DICTIONARY = 3 << 18;

    /**
     * A generation has a model of its own from this part of the text that the model before it was learned from. With a
     * quarter, the appended articles take 2 to 5 % less, with all 15 to 20 %, and with a tenth 9 to 17 % more.
     */
    private static final int WORTH_ANOTHER_MODEL = 4;

    /** Minimum tokens of a vocabulary: the letters, and tokens that are frequent in any text. */
    private static final int MIN_TOKENS = 256;

    public static Tuning of(Profile profile) {
        return switch (profile) {
            case FAST ->
                new Tuning(
                        3L << 20,
                        TokenChoice.LONGEST,
                        1,
                        24 << 20,
                        new ZstdParameters(4, 2, 24, THREE_CODES),
                        new ZstdParameters(3, 4, 21, TWO_CODES),
                        DictionaryCoding.BLOCK,
                        false);
            case BALANCED ->
                new Tuning(
                        14L << 20,
                        TokenChoice.LONGEST,
                        1,
                        24 << 20,
                        new ZstdParameters(5, 3, 24, THREE_CODES),
                        new ZstdParameters(5, 4, 24, TWO_CODES),
                        DictionaryCoding.BLOCK,
                        false);
            case DENSE ->
                new Tuning(
                        28L << 20,
                        TokenChoice.CHEAPEST,
                        3,
                        24 << 20,
                        new ZstdParameters(6, 6, 24, TWO_CODES),
                        new ZstdParameters(9, 7, 24, TWO_CODES),
                        DictionaryCoding.UNITS,
                        false);
            case REMOTE ->
                new Tuning(
                        28L << 20,
                        TokenChoice.CHEAPEST,
                        3,
                        REMOTE_DICTIONARY,
                        new ZstdParameters(6, 6, 24, TWO_CODES),
                        new ZstdParameters(9, 7, 24, TWO_CODES),
                        DictionaryCoding.UNITS,
                        true);
        };
    }

    /** Whether articles that refer to a dictionary have coded frames, if it has codes. */
    boolean codesFrames() {
        return dictionaryCoding == DictionaryCoding.UNITS;
    }

    /**
     * The bytes at the end of a dictionary to search.
     *
     * @param contents bytes of all contents that will be compressed with it
     */
    static int searchedBytes(long contents) {
        return contents <= FEW_BYTES ? SEARCHED_BYTES : Integer.MAX_VALUE;
    }

    /** A search in the end of a dictionary. */
    static ZstdParameters searchOfEnd(ZstdParameters search) {
        return search.withQuickTables().withMinMatch(TWO_CODES);
    }

    /** Number of tokens that pay for an amount of text. */
    int tokens(long units, int max) {
        return (int) Math.max(MIN_TOKENS, Math.min(max, units / unitsPerToken(units)));
    }

    private long unitsPerToken(long units) {
        return codesFrames()
                ? Math.max(UNITS_PER_TOKEN, (long) (CUBE_ROOTS_PER_TOKEN * StrictMath.cbrt((double) units)))
                : UNITS_PER_TOKEN;
    }

    /**
     * Whether an appended text is smaller with a model of its own than with an earlier one.
     *
     * @param units UTF-16 units of the text
     * @param tokens number of tokens of the earlier model
     */
    boolean isWorthAnotherModel(long units, int tokens) {
        long before = units * WORTH_ANOTHER_MODEL;
        return before / unitsPerToken(before) >= tokens;
    }
}
