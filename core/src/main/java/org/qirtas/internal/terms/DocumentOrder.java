package org.qirtas.internal.terms;

import java.util.Arrays;
import org.qirtas.internal.bytes.FormatException;

/**
 * The order of documents in a search index: those with the most words first, in classes by powers of two. A document of
 * weight {@code 2^w} takes {@code 2^w} positions, because a word is the more probable in a document the more words that has. Gaps
 * between the positions of a word's documents are therefore close to a geometric distribution, whatever the lengths of
 * the documents. Immutable.
 *
 * <p>The rank of a document is its index in this order: documents of a class are in the order of adding.
 */
final class DocumentOrder {

    /** Number of classes: weights are 2^0 to 2^7. */
    static final int CLASSES = 8;

    /** The weight of a document of mean length, as an exponent of 2. */
    private static final int MEAN = 4;

    private final byte[] weights;
    private final int[] byRank;

    /** First rank and first position of each class, from the heaviest to the lightest, and their ends. */
    private final int[] ranks = new int[CLASSES + 1];

    private final long[] positions = new long[CLASSES + 1];

    private DocumentOrder(byte[] weights) {
        this.weights = weights;
        int[] counts = new int[CLASSES];
        for (byte weight : weights) {
            counts[weight]++;
        }
        for (int i = 0; i < CLASSES; i++) {
            int weight = weight(i);
            ranks[i + 1] = ranks[i] + counts[weight];
            positions[i + 1] = positions[i] + ((long) counts[weight] << weight);
        }
        byRank = new int[weights.length];
        int[] next = Arrays.copyOf(ranks, CLASSES);
        for (int document = 0; document < weights.length; document++) {
            byRank[next[weight(weights[document])]++] = document;
        }
    }

    /** Exponent of the weight of a class, or the class with an exponent. */
    private static int weight(int index) {
        return CLASSES - 1 - index;
    }

    /**
     * The order of documents.
     *
     * @param weights exponent of each document's weight
     */
    static DocumentOrder of(byte[] weights) throws FormatException {
        for (byte weight : weights) {
            if (weight < 0 || weight >= CLASSES) {
                throw new FormatException("a document has the weight " + weight);
            }
        }
        return new DocumentOrder(weights);
    }

    /**
     * The exponent of each document's weight, derived from the numbers of different words.
     *
     * @param words number of different words of each document
     */
    static byte[] weights(int[] words) {
        long sum = Arrays.stream(words).asLongStream().sum();
        int mean = log2(Math.max(1, sum / Math.max(1, words.length)));
        byte[] weights = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            weights[i] = (byte) Math.min(CLASSES - 1, Math.max(0, log2(Math.max(1, words[i])) - mean + MEAN));
        }
        return weights;
    }

    static int log2(long number) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
    }

    byte[] weights() {
        return weights;
    }

    /** Number of documents. */
    int size() {
        return weights.length;
    }

    /** Number of positions. */
    long positions() {
        return positions[CLASSES];
    }

    /** The document with a rank. */
    int document(int rank) {
        return byRank[rank];
    }

    /** The ranks of all documents. */
    int[] ranks() {
        int[] all = new int[weights.length];
        for (int rank = 0; rank < all.length; rank++) {
            all[byRank[rank]] = rank;
        }
        return all;
    }

    /**
     * Converts documents to ranks, both ascending: the documents of a class keep their order.
     *
     * @param all the ranks of all documents
     * @param impacts of each document, which are brought into the order of the ranks
     */
    int[] ranks(int[] documents, int[] all, byte[] impacts) {
        int[] next = new int[CLASSES + 1];
        for (int document : documents) {
            next[weight(weights[document]) + 1]++;
        }
        for (int i = 1; i < CLASSES; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[documents.length];
        byte[] unsorted = impacts.clone();
        for (int i = 0; i < documents.length; i++) {
            int place = next[weight(weights[documents[i]])]++;
            sorted[place] = all[documents[i]];
            impacts[place] = unsorted[i];
        }
        return sorted;
    }

    /** Exponent of the weight of the documents at a position; 0 at the end. */
    int weightAt(long position) {
        return weight(classAt(position));
    }

    /** The end of the positions of documents that are as heavy as the one at a position. */
    long classEnd(long position) {
        return positions[classAt(position) + 1];
    }

    /** What the rank of a document is more than its position divided by its weight, for those as heavy as one at a position. */
    long rankOffset(long position) {
        int index = classAt(position);
        return ranks[index] - (positions[index] >>> weight(index));
    }

    private int classAt(long position) {
        int index = 0;
        while (index < CLASSES - 1 && position >= positions[index + 1]) {
            index++;
        }
        return index;
    }

    /** The rank of the document at a position. */
    int rank(long position) throws FormatException {
        int index = classAt(position);
        long rank = ranks[index] + ((position - positions[index]) >>> weight(index));
        if (position < 0 || rank >= ranks[index + 1]) {
            throw new FormatException("a word is in a document that does not exist");
        }
        return (int) rank;
    }

    /** The first position of the document with a rank. */
    long position(int rank) {
        int index = 0;
        while (rank >= ranks[index + 1]) {
            index++;
        }
        return positions[index] + ((long) (rank - ranks[index]) << weight(index));
    }
}
