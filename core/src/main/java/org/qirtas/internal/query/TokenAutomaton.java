package org.qirtas.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.words.TokenWords;
import org.qirtas.internal.words.WordBeginnings;

/**
 * A {@link WordAutomaton} over the codes of a vocabulary: it goes over a coded text without decoding it. For one thread.
 *
 * <p>Most codes have nothing to do with the words: between and inside words they lead to one and the same of these two
 * states. {@link TokenWords} knows most of them beforehand, and a table of bytes passes them four at a time. From other
 * states such codes lead there as well unless their head may lead on. All further steps are in {@link TokenSteps}.
 */
final class TokenAutomaton {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int UNIT = Short.BYTES;
    private static final int FOUR = 4 * UNIT;
    private static final int MASK = 0xFFFF;

    /** A code that is not passed. */
    private static final byte STOP = Byte.MIN_VALUE;

    /** A code or step that nothing is known about. Less than 0 as well. */
    private static final byte UNKNOWN = TokenWords.UNKNOWN;

    /** Tells that the heads of a state are known. No code has this head. */
    private static final long KNOWN = Long.MIN_VALUE;

    private final WordAutomaton words;
    private final TokenSteps steps;

    /** The state to which each code leads that is passed, and twice its head; less than 0 for others. */
    private final byte[] passed;

    /** The heads of codes that are passed from each state beyond the first two, as sets of bits. */
    private long[] lost = new long[1 << 4];

    private int flushes;
    private int state;
    private int position;

    /**
     * An automaton for texts of a vocabulary.
     *
     * @param beginnings those of the words that begin a term
     * @param maxPages number of pages of steps that are kept at most
     */
    TokenAutomaton(WordAutomaton words, WordBeginnings beginnings, Vocabulary vocabulary, int maxPages) {
        this.words = words;
        steps = new TokenSteps(words, vocabulary, maxPages);
        passed = vocabulary.words().passing(beginnings);
        passed[Vocabulary.END] = STOP;
        passed[Vocabulary.ESCAPE] = STOP;
        flushes = words.flushes();
    }

    /**
     * Goes over a text.
     *
     * @param codes holds the text
     * @param start where it begins
     * @param end where the codes end
     * @param match receives the terms that end
     * @return where the END of the text ends, {@link Match#NO_END} or {@link Match#DECIDED}
     */
    int run(byte[] codes, int start, int end, Match match) throws FormatException {
        position = start;
        state = WordAutomaton.BETWEEN;
        while (true) {
            if (state > WordAutomaton.INSIDE) {
                find(state);
            }
            pass(codes, end);
            if (position >= end) {
                return isDecidedByEnd(match) ? Match.DECIDED : Match.NO_END;
            }
            int code = unit(codes);
            if (code == Vocabulary.END) {
                return isDecidedByEnd(match) ? Match.DECIDED : position;
            }
            int result = code == Vocabulary.ESCAPE ? words.next(state, escaped(codes, end)) : step(code);
            if (accept(result, match)) {
                return Match.DECIDED;
            }
        }
    }

    /** Finds the heads of codes that are passed from a state. */
    private void find(int from) {
        if (flushes != words.flushes()) {
            flushes = words.flushes();
            Arrays.fill(lost, 0);
        }
        if (from >= lost.length) {
            lost = Arrays.copyOf(lost, 2 * from);
        }
        if (lost[from] == 0) {
            lost[from] = ~(words.heads(from) | 1L << TokenWords.ANY_HEAD) | KNOWN;
        }
    }

    /** Passes codes whose steps are in the tables. Between and inside words it looks at four codes at a time. */
    private void pass(byte[] codes, int end) {
        byte[] table = passed;
        int at = position;
        int now = state;
        if (now > WordAutomaton.INSIDE && at < end) {
            int step = table[(short) SHORT.get(codes, at) & MASK];
            if (step < 0 || (lost[now] >>> (step >>> 1) & 1) == 0) {
                return;
            }
            now = step & TokenWords.END;
            at += UNIT;
        }
        int last = end - FOUR;
        while (at <= last) {
            long four = (long) LONG.get(codes, at);
            int a = table[(int) four & MASK];
            int b = table[(int) (four >>> 16) & MASK];
            int c = table[(int) (four >>> 32) & MASK];
            int d = table[(int) (four >>> 48)];
            if ((a | b | c | d) < 0) {
                break;
            }
            now = d & TokenWords.END;
            at += FOUR;
        }
        while (at < end) {
            int step = table[(short) SHORT.get(codes, at) & MASK];
            if (step < 0) {
                break;
            }
            now = step & TokenWords.END;
            at += UNIT;
        }
        position = at;
        state = now;
    }

    private int unit(byte[] codes) {
        int unit = (short) SHORT.get(codes, position) & MASK;
        position += UNIT;
        return unit;
    }

    private char escaped(byte[] codes, int end) throws FormatException {
        if (position >= end) {
            throw new FormatException("the text codes end too early");
        }
        return (char) unit(codes);
    }

    private boolean isDecidedByEnd(Match match) {
        return state > WordAutomaton.INSIDE && accept(words.end(state), match);
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

    private int step(int code) throws FormatException {
        if (state > WordAutomaton.INSIDE) {
            return steps.step(state, code);
        }
        if (passed[code] == UNKNOWN) {
            passed[code] = passing(code);
        }
        int next = passed[code];
        return next == STOP ? steps.step(state, code) : next & TokenWords.END;
    }

    /** Where a code leads that has nothing to do with the words, and any head; otherwise {@link #STOP}. */
    private byte passing(int code) throws FormatException {
        int between = steps.walk(WordAutomaton.BETWEEN, code);
        int inside = steps.walk(WordAutomaton.INSIDE, code);
        boolean isPassed = between == inside && (between == WordAutomaton.BETWEEN || between == WordAutomaton.INSIDE);
        return isPassed ? (byte) between : STOP;
    }
}
