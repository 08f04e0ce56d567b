package org.qirtas.internal.terms;

import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * Lists of documents as Golomb–Rice codes (Golomb 1966; Rice 1979) of the gaps between their positions. A document of
 * weight {@code 2^w} begins at a multiple of {@code 2^w}, and no heavier one comes after it: the lowest {@code w} bits
 * of a gap are zeros and are not written. For one thread.
 */
final class PostingCode {

    private final DocumentOrder order;

    PostingCode(DocumentOrder order) {
        this.order = order;
    }

    /** The parameter for a list: about the binary logarithm of ln 2 times the mean gap. */
    private int parameter(int count) {
        return DocumentOrder.log2(Math.max(1, order.positions() * 11 / 16 / count));
    }

    /**
     * Writes documents.
     *
     * @param ranks their ranks, ascending
     * @param from first of them to write
     * @param to end of those to write
     * @param count number of documents of the whole list
     */
    void write(int[] ranks, int from, int to, int count, BitWriter out) {
        int parameter = parameter(count);
        long end = end(ranks, from);
        for (int i = from; i < to; i++) {
            long position = order.position(ranks[i]);
            int level = Math.max(parameter, order.weightAt(end));
            long gap = position - end;
            out.unary(gap >>> level);
            int weight = order.weightAt(position);
            out.write(reversed(gap >>> weight, level - weight), level - weight);
            end = position + (1L << weight);
        }
    }

    /** The position after the document before an index. */
    long end(int[] ranks, int index) {
        if (index == 0) {
            return 0;
        }
        long before = order.position(ranks[index - 1]);
        return before + (1L << order.weightAt(before));
    }

    /**
     * Reads documents.
     *
     * @param in where they are
     * @param count number of documents of the whole list
     * @param start the position after the document before the first one
     * @param ranks receives their ranks
     * @param from index for the first of them
     * @param to index after the last of them
     */
    void read(BitReader in, int count, long start, int[] ranks, int from, int to) throws FormatException {
        walk(in, parameter(count), start, ranks, from, to);
    }

    /** Passes a list. */
    void pass(BitReader in, int count) throws FormatException {
        walk(in, parameter(count), 0, null, 0, count);
    }

    private void walk(BitReader in, int parameter, long start, int @Nullable [] ranks, int from, int to)
            throws FormatException {
        long end = start;
        int i = from;
        while (i < to) {
            int weight = order.weightAt(end);
            int level = Math.max(parameter, weight);
            int width = level - weight;
            long last = order.classEnd(end) - (1L << level);
            long offset = order.rankOffset(end);
            // Documents that are of this class whatever their lowest bits are take one look at the bits each.
            for (; i < to; i++) {
                long bits = in.peek();
                int zeros = Long.numberOfTrailingZeros(bits);
                long position = end + ((long) zeros << level);
                if (position > last || zeros + 1 + width > BitReader.PEEKED) {
                    break;
                }
                in.skip(zeros + 1 + width);
                position += reversed(bits >>> (zeros + 1), width) << weight;
                if (ranks != null) {
                    ranks[i] = (int) (offset + (position >>> weight));
                }
                end = position + (1L << weight);
            }
            if (i < to) {
                long position = next(in, parameter, end);
                if (ranks != null) {
                    ranks[i] = order.rank(position);
                }
                end = position + (1L << order.weightAt(position));
                i++;
            }
        }
    }

    /** Reads the position of the next document, from the position after the one before. */
    private long next(BitReader in, int parameter, long end) throws FormatException {
        int level = Math.max(parameter, order.weightAt(end));
        long position = end + ((long) in.unary() << level);
        int weight = order.weightAt(position);
        while (level > weight) {
            position += reversed(in.readLong(level - weight), level - weight) << weight;
            level = weight;
            weight = order.weightAt(position);
        }
        return position;
    }

    /** The lowest bits of a number in the other order. */
    private static long reversed(long number, int width) {
        return width == 0 ? 0 : Long.reverse(number) >>> (Long.SIZE - width);
    }
}
