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
 * states. A table of such codes passes them four at a time. {@link TokenWords} knows most of them beforehand. All further
 * steps are in {@link TokenSteps}; after many texts those between the states that were met first are in a table of bytes.
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

    /** States with a row in the table of bytes, each of 64 KB. */
    private static final int ROWS = 16;

    /** Bytes of codes after which there are rows, because so many texts are worth it. */
    private static final int FEW = 1 << 20;

    private final WordAutomaton words;
    private final TokenSteps steps;

    /** The state to which each code leads that is passed, or less than 0. */
    private final byte[] passed;

    /** The next state for each of the first states and each code, or {@link #UNKNOWN}. */
    private byte[] rows = new byte[0];

    private int rowCount;
    private long length;
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
        forget();
    }

    /** Forgets the rows. They are made again if there are texts enough between one time and the next. */
    private void forget() {
        flushes = words.flushes();
        rowCount = 0;
        length = 0;
    }

    private void makeRows() {
        if (rows.length == 0) {
            rows = new byte[ROWS << Character.SIZE];
        }
        Arrays.fill(rows, UNKNOWN);
        rowCount = ROWS;
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
        length += end - start;
        state = WordAutomaton.BETWEEN;
        while (true) {
            if (flushes != words.flushes()) {
                forget();
            }
            pass(codes, end);
            if (position >= end) {
                return accept(words.end(state), match) ? Match.DECIDED : Match.NO_END;
            }
            int code = unit(codes);
            if (code == Vocabulary.END) {
                return accept(words.end(state), match) ? Match.DECIDED : position;
            }
            int result = code == Vocabulary.ESCAPE ? words.next(state, escaped(codes, end)) : step(code);
            if (accept(result, match)) {
                return Match.DECIDED;
            }
        }
    }

    /** Passes the codes whose steps are in the tables. Between and inside words it looks at four codes at a time. */
    private void pass(byte[] codes, int end) {
        byte[] table = passed;
        int at = position;
        int now = state;
        while (at < end) {
            while (now <= WordAutomaton.INSIDE && at <= end - FOUR) {
                long four = (long) LONG.get(codes, at);
                int a = table[(int) four & MASK];
                int b = table[(int) (four >>> 16) & MASK];
                int c = table[(int) (four >>> 32) & MASK];
                int d = table[(int) (four >>> 48)];
                if ((a | b | c | d) < 0) {
                    break;
                }
                now = d;
                at += FOUR;
            }
            for (int stop = Math.min(end, at + FOUR); at < stop; at += UNIT) {
                int after = after(now, (short) SHORT.get(codes, at) & MASK);
                if (after < 0) {
                    position = at;
                    state = now;
                    return;
                }
                now = after;
            }
        }
        position = at;
        state = now;
    }

    /** The next state if a table has it; otherwise less than 0. */
    private int after(int from, int code) {
        if (from < rowCount) {
            return rows[from << Character.SIZE | code];
        }
        return from <= WordAutomaton.INSIDE ? passed[code] : UNKNOWN;
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
            return step(state, code);
        }
        if (passed[code] == UNKNOWN) {
            passed[code] = passing(code);
        }
        int next = passed[code];
        if (next == STOP) {
            return step(state, code);
        }
        if (rowCount > 0) {
            rows[code] = (byte) next;
            rows[1 << Character.SIZE | code] = (byte) next;
        }
        return next;
    }

    /** Where a code leads that has nothing to do with the words; otherwise {@link #STOP}. */
    private byte passing(int code) throws FormatException {
        int between = steps.walk(WordAutomaton.BETWEEN, code);
        int inside = steps.walk(WordAutomaton.INSIDE, code);
        boolean isPassed = between == inside && (between == WordAutomaton.BETWEEN || between == WordAutomaton.INSIDE);
        return isPassed ? (byte) between : STOP;
    }

    /** Makes a step, and keeps it in the table of bytes if it belongs there and states were not forgotten on the way. */
    private int step(int from, int code) throws FormatException {
        int result = steps.step(from, code);
        if (length > FEW && rowCount == 0) {
            makeRows();
        }
        if (result >= 0 && result < rowCount && from < rowCount && flushes == words.flushes()) {
            rows[from << Character.SIZE | code] = (byte) result;
        }
        return result;
    }
}
