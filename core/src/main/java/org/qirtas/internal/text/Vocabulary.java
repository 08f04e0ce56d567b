package org.qirtas.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.words.TokenWords;

/**
 * The tokens of a text model by code. Immutable; for any number of threads.
 *
 * <p>Code 0 ends a text. Code 1 escapes a literal UTF-16 unit, which makes every text codable. All further codes are
 * tokens. The <em>identity</em> vocabulary codes each unit except 0 and 1 as itself. It takes no space, and serves
 * archives that are too small for a vocabulary of their own.
 */
public final class Vocabulary {

    /** Ends a text. */
    public static final int END = 0;

    /** Escapes a literal UTF-16 unit. */
    public static final int ESCAPE = 1;

    /** First code that is a token. */
    public static final int FIRST_TOKEN = 2;

    /** Codes are 16 bits wide. */
    public static final int MAX_SIZE = 1 << 16;

    /**
     * Maximum length of a token in UTF-16 units. Decoding writes this number of units for each code and advances by the
     * true length.
     */
    public static final int MAX_TOKEN_LENGTH = 16;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private static final Vocabulary IDENTITY = new Vocabulary(identityTokens());

    private final String[] tokens;
    private final TokenTable table;

    /** Made by the first search: about 4 bytes for each token. */
    private volatile @Nullable TokenWords words;

    /** Made when a text is first decoded to UTF-8: 49 bytes for each token. */
    private volatile @Nullable Utf8Table utf8Table;

    private Vocabulary(String[] tokens) {
        this.tokens = tokens;
        table = new TokenTable(tokens);
    }

    /**
     * The vocabulary in which a unit is its own code.
     *
     * @return the identity vocabulary
     */
    public static Vocabulary identity() {
        return IDENTITY;
    }

    /**
     * A vocabulary of given tokens, which get the codes from {@link #FIRST_TOKEN} on in their order.
     *
     * @param tokens at most {@link #MAX_SIZE} - 2 distinct texts of 1 to 16 UTF-16 units
     * @return the vocabulary
     * @throws IllegalArgumentException if a token is longer
     */
    public static Vocabulary of(List<String> tokens) {
        String[] byCode = new String[tokens.size() + FIRST_TOKEN];
        byCode[END] = "";
        byCode[ESCAPE] = "";
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).length() > MAX_TOKEN_LENGTH) {
                throw new IllegalArgumentException("the token " + tokens.get(i) + " is too long");
            }
            byCode[i + FIRST_TOKEN] = tokens.get(i);
        }
        return new Vocabulary(byCode);
    }

    private static String[] identityTokens() {
        String[] tokens = new String[MAX_SIZE];
        for (int c = 0; c < tokens.length; c++) {
            tokens[c] = c < FIRST_TOKEN ? "" : String.valueOf((char) c);
        }
        return tokens;
    }

    /**
     * Number of tokens, without END and ESCAPE.
     *
     * @return 0 to {@link #MAX_SIZE} - 2
     */
    public int size() {
        return tokens.length - FIRST_TOKEN;
    }

    /** The token of a code; empty if the code is none. */
    public String token(int code) {
        return code < tokens.length ? tokens[code] : "";
    }

    /** Length of the token of a 16-bit code in UTF-16 units; 0 if the code is none. */
    public int length(int code) {
        return table.lengths[code];
    }

    /**
     * Length of a coded text in UTF-16 units.
     *
     * @param codes holds it
     * @param start where it begins
     * @param end where it ends: at its END, or where the codes end
     */
    public long length(byte[] codes, int start, int end) {
        long length = 0;
        for (int at = start; at < end; at += Short.BYTES) {
            int code = (short) SHORT.get(codes, at) & MAX_SIZE - 1;
            if (code == ESCAPE) {
                length++;
                at += Short.BYTES;
            } else {
                length += table.lengths[code];
            }
        }
        return length;
    }

    /** A unit of the token of a code. */
    public char unit(int code, int place) {
        return table.unit(code, place);
    }

    /** Which words begin in each token, by code. */
    public TokenWords words() {
        TokenWords known = words;
        if (known == null) {
            known = new TokenWords(MAX_SIZE, this::token);
            words = known;
        }
        return known;
    }

    /** The table in which decoding looks up tokens. */
    TokenTable table() {
        return table;
    }

    /** The table in which decoding to UTF-8 looks up tokens. */
    Utf8Table utf8Table() {
        Utf8Table known = utf8Table;
        if (known == null) {
            known = new Utf8Table(tokens);
            utf8Table = known;
        }
        return known;
    }

    /** The tokens for coding, of which the longest are taken. */
    public Tokens longestTokens() {
        return Tokens.longest(Arrays.asList(tokens));
    }

    /**
     * The tokens for coding.
     *
     * @param counts number of occurrences of each token, in the order of their codes
     * @param choice which tokens are taken
     */
    public Tokens coding(int[] counts, TokenChoice choice) {
        int[] byCode = new int[tokens.length];
        System.arraycopy(counts, 0, byCode, FIRST_TOKEN, counts.length);
        return Tokens.of(Arrays.asList(tokens), byCode, choice);
    }
}
