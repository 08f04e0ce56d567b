package org.qirtas.internal.terms;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * How much a term counts in the documents of its list, in tiers: the next tier has the documents in which it counts most,
 * at most an eighth of them. Of each tier the greatest impact is known of the documents that are not in the next one. So
 * those of the last tier, which has no bound, are the best of all, and whoever wants the best ones need not read others.
 */
final class TierCode {

    /** A tier of fewer documents is the last one. */
    static final int MIN = 1 << 4;

    /** Binary logarithm of how many times a tier is larger than the next one. */
    private static final int SHARE_BITS = 3;

    private static final int IMPACTS = 1 << Byte.SIZE;

    /** The bound of documents in the last tier. */
    private static final byte LAST = (byte) Bm25.MAX_BOUND;

    private TierCode() {}

    /** Writes the tiers of a list, by the impact of its term in each document. */
    static void write(byte[] impacts, BitWriter out) {
        int[] tier = IntStream.range(0, impacts.length).toArray();
        while (tier.length >= MIN) {
            int ceiling = ceiling(impacts, tier);
            int[] next = IntStream.of(tier)
                    .filter(place -> (impacts[place] & 0xFF) > ceiling)
                    .toArray();
            out.write(next.length, width(tier.length));
            if (next.length > 0) {
                out.write(ceiling, Byte.SIZE);
                places(tier, next, out);
            }
            tier = next;
        }
    }

    /** The least impact that is exceeded by at most an eighth of a tier. */
    private static int ceiling(byte[] impacts, int[] tier) {
        int[] counts = new int[IMPACTS];
        for (int place : tier) {
            counts[impacts[place] & 0xFF]++;
        }
        int ceiling = IMPACTS - 1;
        for (int above = counts[ceiling]; above <= tier.length >> SHARE_BITS; above += counts[ceiling]) {
            ceiling--;
        }
        return ceiling;
    }

    /** Writes where the documents of the next tier are in a tier. */
    private static void places(int[] tier, int[] next, BitWriter out) {
        int parameter = parameter(tier.length, next.length);
        int passed = 0;
        int found = 0;
        for (int place = 0; found < next.length; place++) {
            if (tier[place] == next[found]) {
                out.unary(place - passed >>> parameter);
                out.write(place - passed, parameter);
                passed = place + 1;
                found++;
            }
        }
    }

    /** Bits of the number of documents of the next tier. */
    private static int width(int documents) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(documents >> SHARE_BITS);
    }

    /** The parameter of the Rice code of places, as that of lists. */
    private static int parameter(int documents, int next) {
        return DocumentOrder.log2(Math.max(1, documents * 11L / 16 / next));
    }

    /** For each document of a list a bound that is more than the impact of its term there, up to the maximum. */
    static byte[] read(BitReader in, int documents) throws FormatException {
        byte[] bounds = unknown(documents);
        int[] tier = IntStream.range(0, documents >= MIN ? documents : 0).toArray();
        int floor = 0;
        while (tier.length >= MIN) {
            int size = size(in, tier.length);
            if (size == 0) {
                break;
            }
            int bound = in.read(Byte.SIZE) + 1;
            if (bound <= floor || bound > Bm25.MAX_BOUND) {
                throw new FormatException("a tier of a list has a wrong bound");
            }
            fill(bounds, tier, (byte) bound);
            tier = next(in, tier, size);
            fill(bounds, tier, LAST);
            floor = bound;
        }
        return bounds;
    }

    /** The bounds of documents of which nothing is known. */
    static byte[] unknown(int documents) {
        byte[] bounds = new byte[documents];
        Arrays.fill(bounds, LAST);
        return bounds;
    }

    private static void fill(byte[] bounds, int[] places, byte bound) {
        for (int place : places) {
            bounds[place] = bound;
        }
    }

    /** Passes the tiers of a list. */
    static void pass(BitReader in, int documents) throws FormatException {
        int tier = documents;
        while (tier >= MIN) {
            int size = size(in, tier);
            if (size > 0) {
                in.skip(Byte.SIZE);
                int parameter = parameter(tier, size);
                for (int i = 0; i < size; i++) {
                    in.unary();
                    in.skip(parameter);
                }
            }
            tier = size;
        }
    }

    /** Reads the number of documents of the next tier. */
    private static int size(BitReader in, int tier) throws FormatException {
        int size = in.read(width(tier));
        if (size > tier >> SHARE_BITS) {
            throw new FormatException("a tier of a list is too large");
        }
        return size;
    }

    /** Reads the next tier, of a number of documents of a tier. */
    private static int[] next(BitReader in, int[] tier, int size) throws FormatException {
        int[] next = new int[size];
        int parameter = parameter(tier.length, size);
        long place = -1;
        for (int i = 0; i < size; i++) {
            place += 1 + ((long) in.unary() << parameter) + in.read(parameter);
            if (place >= tier.length) {
                throw new FormatException("a tier has a document that is not in its list");
            }
            next[i] = tier[(int) place];
        }
        return next;
    }
}
