package org.qirtas.internal.query;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;

/**
 * Steps of a {@link WordAutomaton} over whole tokens, made when they are needed and kept in pages of 256 codes for each
 * state. For one thread.
 */
final class TokenSteps {

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int PAGES = Vocabulary.MAX_SIZE / PAGE;

    private final WordAutomaton words;
    private final Vocabulary vocabulary;
    private final int maxPages;
    private int[] @Nullable [] @Nullable [] pages = {};
    private int pageCount;
    private int flushes;

    /** Steps over the tokens of a vocabulary, of which a number of pages is kept at most. */
    TokenSteps(WordAutomaton words, Vocabulary vocabulary, int maxPages) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.maxPages = maxPages;
    }

    /** The next state after a token, which is kept unless states were forgotten on the way; negative if terms end, for {@link WordAutomaton#step}. */
    int step(int from, int code) throws FormatException {
        if (flushes != words.flushes() || pageCount >= maxPages) {
            pages = new int[0][][];
            pageCount = 0;
            flushes = words.flushes();
        }
        int[][] row = from < pages.length ? pages[from] : null;
        int[] page = row == null ? null : row[code >>> PAGE_BITS];
        int known = page == null ? UNKNOWN : page[code & (PAGE - 1)];
        if (known != UNKNOWN) {
            return known;
        }
        int result = make(from, code);
        if (flushes == words.flushes()) {
            keep(from, code, result);
        }
        return result;
    }

    /** Most steps lose track of all words at the first unit of a token; the rest is then as from inside a word. */
    private int make(int from, int code) throws FormatException {
        int first = first(from, code);
        boolean isLost = from != WordAutomaton.INSIDE
                && (first == WordAutomaton.BETWEEN || first == WordAutomaton.INSIDE)
                && first == first(WordAutomaton.INSIDE, code);
        return isLost ? step(WordAutomaton.INSIDE, code) : walkAfter(first, code);
    }

    /** Makes a step without keeping it. */
    int walk(int from, int code) throws FormatException {
        return walkAfter(first(from, code), code);
    }

    private int first(int from, int code) throws FormatException {
        if (vocabulary.length(code) == 0) {
            throw new FormatException("code " + code + " is not in the vocabulary");
        }
        return words.next(from, vocabulary.unit(code, 0));
    }

    /** Makes a step unit by unit after the first, whose result is given. */
    private int walkAfter(int first, int code) {
        int length = vocabulary.length(code);
        int result = first;
        int state = first;
        IntStream.Builder ended = null;
        for (int i = 1; i <= length; i++) {
            if (result < 0) {
                ended = ended == null ? IntStream.builder() : ended;
                Arrays.stream(words.step(result).ended()).forEach(ended);
                state = words.step(result).next();
            }
            if (i < length) {
                result = words.next(state, vocabulary.unit(code, i));
                state = result;
            }
        }
        return ended == null ? state : words.result(state, ended.build().toArray());
    }

    private void keep(int from, int code, int result) {
        if (from >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(from + 1, 2 * pages.length));
        }
        int[][] row = pages[from];
        if (row == null) {
            row = new int[PAGES][];
            pages[from] = row;
            pageCount++;
        }
        int[] page = row[code >>> PAGE_BITS];
        if (page == null) {
            page = new int[PAGE];
            Arrays.fill(page, UNKNOWN);
            row[code >>> PAGE_BITS] = page;
            pageCount++;
        }
        page[code & (PAGE - 1)] = result;
    }
}
