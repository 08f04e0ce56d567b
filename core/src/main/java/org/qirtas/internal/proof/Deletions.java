package org.qirtas.internal.proof;

import java.util.Arrays;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.Sha256;

/**
 * The articles of earlier generations that a generation deletes. Each is given by its distance back from the first
 * article of the generation. Immutable; for any number of threads.
 *
 * <pre>
 *  | number | first distance | second distance - first | third distance - second | ... |
 * </pre>
 *
 * <p>All are varints.
 */
public final class Deletions {

    /** No deletions. Their section does not exist. */
    public static final Deletions NONE = new Deletions(new long[0]);

    private static final byte[] NO_HASH = {};

    /** Minimum length in bytes of an entry. */
    private static final int MIN_ENTRY = 1;

    private final long[] distances;

    private Deletions(long[] distances) {
        this.distances = distances;
    }

    /** The deletions at some distances. */
    public static Deletions of(long... distances) {
        long[] sorted = Arrays.stream(distances).sorted().distinct().toArray();
        if (sorted.length > 0 && sorted[0] < 1) {
            throw new IllegalArgumentException("a generation cannot delete its own articles");
        }
        return new Deletions(sorted);
    }

    /** The payload of the section. */
    public byte[] toBytes() {
        ByteWriter writer = new ByteWriter().varint(distances.length);
        long last = 0;
        for (long distance : distances) {
            writer.varint(distance - last);
            last = distance;
        }
        return writer.toBytes();
    }

    /** The hash that the root of the generation covers; no bytes if nothing is deleted. */
    public byte[] hash() {
        return distances.length == 0 ? NO_HASH : Sha256.of(toBytes());
    }

    /**
     * Reads a payload that has been checked against its checksum.
     *
     * @param hidden minimum number of the articles
     */
    public static Deletions fromBytes(byte[] bytes, long hidden) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        long count = reader.varint();
        if (count < 1 || count < hidden || count > reader.remaining() / MIN_ENTRY) {
            throw new FormatException("an impossible number of deleted articles");
        }
        long[] distances = new long[(int) count];
        long last = 0;
        for (int i = 0; i < distances.length; i++) {
            long difference = reader.varint();
            if (difference < 1 || difference > Long.MAX_VALUE - last) {
                throw new FormatException("an impossible distance of a deleted article");
            }
            last += difference;
            distances[i] = last;
        }
        reader.requireEnd("the deletions");
        return new Deletions(distances);
    }

    /** Number of the articles. */
    public int size() {
        return distances.length;
    }

    /** Whether an article at a distance is among them. */
    public boolean holds(long distance) {
        return Arrays.binarySearch(distances, distance) >= 0;
    }

    /** Their distances, ascending. */
    public long[] distances() {
        return distances.clone();
    }
}
