package org.qirtas.testing;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A file damaged in every way of a kind, by number: each bit flipped, each byte 0x00 and 0xFF, each block of 512 bytes
 * zeroed, the file cut at each length. Immutable.
 *
 * @param bytes the file
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record DamageCases(byte[] bytes) {

    private static final int BLOCK = 512;
    private static final int VALUES = 2;

    /** A random sample of all cases, or all of them. */
    public IntStream numbers(int sample) {
        return Boolean.getBoolean("qirtas.sweep.all")
                ? IntStream.range(0, count())
                : new Random(20_260).ints(0, count()).distinct().limit(sample);
    }

    private int count() {
        return ofBytes() + blocks() + bytes.length;
    }

    /** Number of the cases that change one byte. They come first. */
    public int ofBytes() {
        return bytes.length * (Byte.SIZE + VALUES);
    }

    private int blocks() {
        return (bytes.length + BLOCK - 1) / BLOCK;
    }

    /** The file of a case. Some cases change nothing, such as a byte that is 0 already. */
    public byte[] damaged(int number) {
        int rest = number;
        if (rest < bytes.length * Byte.SIZE) {
            byte[] flipped = bytes.clone();
            flipped[rest / Byte.SIZE] ^= (byte) (1 << rest % Byte.SIZE);
            return flipped;
        }
        rest -= bytes.length * Byte.SIZE;
        if (rest < bytes.length * VALUES) {
            byte[] overwritten = bytes.clone();
            overwritten[rest / VALUES] = (byte) -(rest % VALUES);
            return overwritten;
        }
        rest -= bytes.length * VALUES;
        if (rest < blocks()) {
            byte[] zeroed = bytes.clone();
            Arrays.fill(zeroed, rest * BLOCK, Math.min(bytes.length, (rest + 1) * BLOCK), (byte) 0);
            return zeroed;
        }
        return Arrays.copyOf(bytes, rest - blocks());
    }
}
