package org.qirtas.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;

/**
 * A {@link WordAutomaton} over the codes of a vocabulary: it goes over a coded text without decoding it. For one thread.
 *
 * <p>Most codes have nothing to do with the words: between and inside words they lead to one and the same of these two
 * states. A table of such codes passes them four at a time. The steps over all other codes are kept in pages of 256
 * codes for each state.
 */
final class TokenAutomaton {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int UNIT = Short.BYTES;
    private static final int FOUR = 4 * UNIT;
    private static final int MASK = 0xFFFF;

    /** A code that is not passed. */
    private static final byte STOP = Byte.MIN_VALUE;

    /** A code that nothing is known about. Less than 0 as well. */
    private static final byte UNKNOWN = -1;

    private static final int UNKNOWN_STEP = Integer.MIN_VALUE;
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int PAGES = Vocabulary.MAX_SIZE / PAGE;

    private final WordAutomaton words;
    private final Vocabulary vocabulary;
    private final int maxPages;

    /** The state to which each code leads that is passed, or less than 0. */
    private final byte[] passed = new byte[Vocabulary.MAX_SIZE];

    private int[] @Nullable [] @Nullable [] steps = new int[16][][];
    private int pages;
    private int flushes;
    private int state;
    private int position;

    /** An automaton for texts of a vocabulary, which keeps a number of pages at most. */
    TokenAutomaton(WordAutomaton words, Vocabulary vocabulary, int maxPages) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.maxPages = maxPages;
        Arrays.fill(passed, UNKNOWN);
        passed[Vocabulary.END] = STOP;
        passed[Vocabulary.ESCAPE] = STOP;
    }

    /**
     * Goes over a text.
     *
     * @param codes holds the text
     * @param start where it begins
     * @param end where the codes end
     * @param match receives the terms that end
     * @return where the END of the text ends; -1 if the codes end without one, -2 if the match is decided
     */
    int run(byte[] codes, int start, int end, Match match) throws FormatException {
        position = start;
        state = WordAutomaton.BETWEEN;
        while (true) {
            if (state <= WordAutomaton.INSIDE) {
                pass(codes, end);
            }
            if (position >= end) {
                return accept(words.end(state), match) ? Match.DECIDED : Match.NO_END;
            }
            int code = unit(codes);
            if (code == Vocabulary.END) {
                return accept(words.end(state), match) ? Match.DECIDED : position;
            }
            if (accept(code == Vocabulary.ESCAPE ? escaped(codes, end) : step(code), match)) {
                return Match.DECIDED;
            }
        }
    }

    /** Passes codes between and inside words. Before four codes it looks at them all. */
    private void pass(byte[] codes, int end) throws FormatException {
        byte[] table = passed;
        int at = position;
        int last = state;
        while (true) {
            while (at <= end - FOUR) {
                long four = (long) LONG.get(codes, at);
                int a = table[(int) four & MASK];
                int b = table[(int) (four >>> 16) & MASK];
                int c = table[(int) (four >>> 32) & MASK];
                int d = table[(int) (four >>> 48)];
                if ((a | b | c | d) < 0) {
                    break;
                }
                last = d;
                at += FOUR;
            }
            int stop = Math.min(end, at + FOUR);
            while (at < stop) {
                int code = (short) SHORT.get(codes, at) & MASK;
                int next = table[code] == UNKNOWN ? classify(code) : table[code];
                if (next < 0) {
                    stop = 0;
                } else {
                    last = next;
                    at += UNIT;
                }
            }
            if (stop == 0 || at >= end) {
                break;
            }
        }
        position = at;
        state = last;
    }

    private int unit(byte[] codes) {
        int unit = (short) SHORT.get(codes, position) & MASK;
        position += UNIT;
        return unit;
    }

    private int escaped(byte[] codes, int end) throws FormatException {
        if (position >= end) {
            throw new FormatException("the text codes end too early");
        }
        return words.next(state, (char) unit(codes));
    }

    /** Goes to the next state, and returns whether the match is decided. */
    private boolean accept(int result, Match match) {
        if (result >= 0) {
            state = result;
            return false;
        }
        WordAutomaton.Step step = words.step(result);
        state = step.next();
        return match.accept(step);
    }

    /** Whether a code is passed, and to which state. */
    private int classify(int code) throws FormatException {
        int between = step(WordAutomaton.BETWEEN, code);
        int inside = step(WordAutomaton.INSIDE, code);
        boolean isPassed = between == inside && (between == WordAutomaton.BETWEEN || between == WordAutomaton.INSIDE);
        passed[code] = isPassed ? (byte) between : STOP;
        return passed[code];
    }

    private int step(int code) throws FormatException {
        int[][] row = state < steps.length ? steps[state] : null;
        int[] page = row == null ? null : row[code >>> PAGE_BITS];
        int result = page == null ? UNKNOWN_STEP : page[code & (PAGE - 1)];
        boolean isKnown = result != UNKNOWN_STEP && flushes == words.flushes();
        return isKnown ? result : step(state, code);
    }

    /** Makes a step by the units of a token, and keeps it unless states were forgotten on the way. */
    private int step(int from, int code) throws FormatException {
        String token = vocabulary.token(code);
        if (token.isEmpty()) {
            throw new FormatException("code " + code + " is not in the vocabulary");
        }
        if (flushes != words.flushes() || pages >= maxPages) {
            steps = new int[16][][];
            pages = 0;
            flushes = words.flushes();
        }
        int next = from;
        IntStream.Builder ended = IntStream.builder();
        boolean isEnded = false;
        for (int i = 0; i < token.length(); i++) {
            int result = words.next(next, token.charAt(i));
            next = result;
            if (result < 0) {
                next = words.step(result).next();
                Arrays.stream(words.step(result).ended()).forEach(ended);
                isEnded = true;
            }
        }
        int result = isEnded ? words.result(next, ended.build().toArray()) : next;
        if (flushes == words.flushes()) {
            keep(from, code, result);
        }
        return result;
    }

    private void keep(int from, int code, int result) {
        if (from >= steps.length) {
            steps = Arrays.copyOf(steps, Math.max(words.states(), 2 * steps.length));
        }
        int[][] row = steps[from];
        if (row == null) {
            row = new int[PAGES][];
            steps[from] = row;
            pages += PAGES / 64;
        }
        int[] page = row[code >>> PAGE_BITS];
        if (page == null) {
            page = new int[PAGE];
            Arrays.fill(page, UNKNOWN_STEP);
            row[code >>> PAGE_BITS] = page;
            pages++;
        }
        page[code & (PAGE - 1)] = result;
    }
}
