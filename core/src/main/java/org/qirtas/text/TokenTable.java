package org.qirtas.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a vocabulary laid out for decoding: a token of up to 8 UTF-16 units is two 64-bit words, so that writing
 * it is two moves whatever its length. The tables have an entry for each 16-bit code, so that no code lies outside.
 */
final class TokenTable {

    /** Longest token that the two words hold, in units. */
    static final int SHORT = 8;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Length of a short token in bytes; 0 for END, ESCAPE, longer tokens and codes that are none. */
    final byte[] lengths = new byte[Vocabulary.MAX_SIZE];

    /** The units of a short token, two words a code. */
    final long[] units;

    private final Map<Integer, byte[]> longer = new HashMap<>();

    TokenTable(String[] tokens) {
        units = new long[2 * Vocabulary.MAX_SIZE];
        for (int code = Vocabulary.FIRST_TOKEN; code < tokens.length; code++) {
            byte[] bytes = new byte[Math.max(2 * SHORT, 2 * tokens[code].length())];
            for (int i = 0; i < tokens[code].length(); i++) {
                bytes[2 * i] = (byte) tokens[code].charAt(i);
                bytes[2 * i + 1] = (byte) (tokens[code].charAt(i) >> 8);
            }
            if (tokens[code].length() <= SHORT) {
                lengths[code] = (byte) (2 * tokens[code].length());
                units[2 * code] = (long) LONG.get(bytes, 0);
                units[2 * code + 1] = (long) LONG.get(bytes, 8);
            } else {
                longer.put(code, bytes);
            }
        }
    }

    /** The bytes of a token of more than 8 units, or {@code null} if the code is none. */
    byte @Nullable [] longer(int code) {
        return longer.get(code);
    }
}
