package org.qirtas.internal.terms;

/**
 * SipHash-2-4 (Aumasson, Bernstein: SipHash: a fast short-input PRF, 2012) of a term, filled with zeros to whole words of
 * 64 bits, and a word after it. Nobody who does not know the key can choose pairs with a sum of hashes. For one thread.
 */
final class PairHash {

    private static final int UNITS = Long.SIZE / Character.SIZE;
    private static final int LENGTH_SHIFT = Long.SIZE - Byte.SIZE;

    private final long key0;
    private final long key1;

    /** The state after the term. */
    private long term0;

    private long term1;
    private long term2;
    private long term3;
    private int termWords;

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    PairHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** Sets the term. */
    void term(char[] units, int offset, int length) {
        v0 = key0 ^ 0x736F6D6570736575L;
        v1 = key1 ^ 0x646F72616E646F6DL;
        v2 = key0 ^ 0x6C7967656E657261L;
        v3 = key1 ^ 0x7465646279746573L;
        for (int from = 0; from < length; from += UNITS) {
            long word = 0;
            for (int i = from; i < Math.min(length, from + UNITS); i++) {
                word |= (long) units[offset + i] << ((i - from) * Character.SIZE);
            }
            word(word);
        }
        termWords = (length + UNITS - 1) / UNITS;
        term0 = v0;
        term1 = v1;
        term2 = v2;
        term3 = v3;
    }

    /** The hash of the term with a word after it. */
    long with(long word) {
        v0 = term0;
        v1 = term1;
        v2 = term2;
        v3 = term3;
        word(word);
        word(((termWords + 1L) * Long.BYTES) << LENGTH_SHIFT);
        v2 ^= 0xFF;
        round();
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void word(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
