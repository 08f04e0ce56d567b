package org.qirtas.internal.terms;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * How much a term counts in the documents of its list, in tiers: the next tier has the documents in which it counts most,
 * about an eighth of them. Of each tier the greatest impact is known of the documents that are not in the next one, its
 * <em>ceiling</em>. So whoever wants the best documents begins with those of the last tier, and need not read most others.
 */
final class TierCode {

    /** Of a list of fewer documents nothing is known. */
    static final int MIN = 1 << 3;

    /** A tier of fewer documents is the last one. */
    private static final int MIN_BEFORE_NEXT = 1 << 4;

    /** A tier of so many documents or more is followed by one that may have a page of hits. */
    private static final int LARGE = 1 << 6;

    private static final int PAGE = 1 << 4;

    /** Binary logarithm of how many times a tier is larger than the next one. */
    private static final int SHARE_BITS = 3;

    private static final int IMPACTS = 1 << Byte.SIZE;

    private TierCode() {}

    /** Writes the tiers of a list, by the impact of its term in each document. */
    static void write(byte[] impacts, BitWriter out) {
        int[] tier =
                IntStream.range(0, impacts.length >= MIN ? impacts.length : 0).toArray();
        while (tier.length > 0) {
            int ceiling = ceiling(impacts, tier);
            int[] next = IntStream.of(tier)
                    .filter(place -> (impacts[place] & 0xFF) > ceiling)
                    .toArray();
            out.write(ceiling, Byte.SIZE);
            out.write(next.length, width(tier.length));
            places(tier, next, out);
            tier = next;
        }
    }

    /** The least impact that is exceeded by as few documents of a tier as there may be in the next one. */
    private static int ceiling(byte[] impacts, int[] tier) {
        int[] counts = new int[IMPACTS];
        for (int place : tier) {
            counts[impacts[place] & 0xFF]++;
        }
        int ceiling = IMPACTS - 1;
        for (int above = counts[ceiling]; above <= maxNext(tier.length); above += counts[ceiling]) {
            ceiling--;
        }
        return ceiling;
    }

    /** How many documents of a tier may be in the next one. */
    private static int maxNext(int tier) {
        int share = tier < MIN_BEFORE_NEXT ? 0 : tier >> SHARE_BITS;
        return tier < LARGE ? share : Math.max(share, PAGE);
    }

    /** Bits of the number of documents of the next tier. */
    private static int width(int tier) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(maxNext(tier));
    }

    /** The parameter of the Rice code of places, as that of lists. */
    private static int parameter(int tier, int next) {
        return DocumentOrder.log2(Math.max(1, tier * 11L / 16 / Math.max(1, next)));
    }

    /** Writes where the documents of the next tier are in a tier. */
    private static void places(int[] tier, int[] next, BitWriter out) {
        int parameter = parameter(tier.length, next.length);
        int passed = 0;
        int found = 0;
        for (int place = 0; found < next.length; place++) {
            if (tier[place] == next[found]) {
                out.unary((place - passed) >>> parameter);
                out.write(place - passed, parameter);
                passed = place + 1;
                found++;
            }
        }
    }

    /** For each document of a list a bound that is more than the impact of its term there, up to the maximum. */
    static byte[] read(BitReader in, int documents) throws FormatException {
        byte[] bounds = unknown(documents);
        int[] tier = IntStream.range(0, documents >= MIN ? documents : 0).toArray();
        int floor = -1;
        while (tier.length > 0) {
            int ceiling = in.read(Byte.SIZE);
            if (ceiling <= floor || ceiling >= Bm25.MAX_BOUND) {
                throw new FormatException("a tier of a list has a wrong ceiling");
            }
            floor = ceiling;
            for (int place : tier) {
                bounds[place] = (byte) (ceiling + 1);
            }
            tier = next(in, tier);
        }
        return bounds;
    }

    /** The bounds of documents of which nothing is known. */
    static byte[] unknown(int documents) {
        byte[] bounds = new byte[documents];
        Arrays.fill(bounds, (byte) Bm25.MAX_BOUND);
        return bounds;
    }

    /** Passes the tiers of a list. */
    static void pass(BitReader in, int documents) throws FormatException {
        int tier = documents >= MIN ? documents : 0;
        while (tier > 0) {
            in.skip(Byte.SIZE);
            int size = size(in, tier);
            int parameter = parameter(tier, size);
            for (int i = 0; i < size; i++) {
                in.unary();
                in.skip(parameter);
            }
            tier = size;
        }
    }

    /** Reads the number of documents of the next tier. */
    private static int size(BitReader in, int tier) throws FormatException {
        int size = in.read(width(tier));
        if (size > maxNext(tier)) {
            throw new FormatException("a tier of a list is too large");
        }
        return size;
    }

    /** Reads the next tier. */
    private static int[] next(BitReader in, int[] tier) throws FormatException {
        int[] next = new int[size(in, tier.length)];
        int parameter = parameter(tier.length, next.length);
        long place = -1;
        for (int i = 0; i < next.length; i++) {
            place += 1 + ((long) in.unary() << parameter) + in.read(parameter);
            if (place >= tier.length) {
                throw new FormatException("a tier has a document that is not in the one before");
            }
            next[i] = tier[(int) place];
        }
        return next;
    }
}
