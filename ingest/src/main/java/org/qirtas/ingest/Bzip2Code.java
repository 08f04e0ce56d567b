package org.qirtas.ingest;

import java.io.IOException;
import java.util.zip.ZipException;

/**
 * A prefix code of a bzip2 file. Codes of equal length are consecutive numbers, in the order of their symbols; the first
 * one of a length follows the last one of the length before, with a zero appended.
 */
final class Bzip2Code {

    private static final int MAX_LENGTH = 20;
    private static final int FIRST_LENGTH_BITS = 5;

    /** How many codes have each length. */
    private final int[] counts = new int[MAX_LENGTH + 1];

    /** The symbols in the order of their codes. */
    private final int[] symbols;

    private Bzip2Code(int[] lengths) {
        symbols = new int[lengths.length];
        for (int length : lengths) {
            counts[length]++;
        }
        int position = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    symbols[position++] = symbol;
                }
            }
        }
    }

    /** Reads the length of the code of each symbol, as the difference to that of the symbol before. */
    static Bzip2Code read(BitStream bits, int symbols) throws IOException {
        int[] lengths = new int[symbols];
        int length = (int) bits.bits(FIRST_LENGTH_BITS);
        for (int symbol = 0; symbol < symbols; symbol++) {
            Bzip2Stream.require(length >= 1 && length <= MAX_LENGTH, "a code of an impossible length");
            while (bits.bit() == 1) {
                length += bits.bit() == 0 ? 1 : -1;
                Bzip2Stream.require(length >= 1 && length <= MAX_LENGTH, "a code of an impossible length");
            }
            lengths[symbol] = length;
        }
        return new Bzip2Code(lengths);
    }

    /** Reads the next symbol. */
    int next(BitStream bits) throws IOException {
        int code = 0;
        int first = 0;
        int position = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            code |= bits.bit();
            int count = counts[length];
            if (code - first < count) {
                int index = position + code - first;
                Bzip2Stream.require(index >= 0, "codes that contradict each other");
                return symbols[index];
            }
            position += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        throw new ZipException("bits that are no code");
    }
}
