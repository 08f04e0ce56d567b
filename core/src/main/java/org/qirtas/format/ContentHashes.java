package org.qirtas.format;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hashes of the {@link MerkleTree}: those of the chunks, and the leaves of redacted articles, which nobody can compute any
 * more. Immutable; for any number of threads.
 *
 * <pre>
 *  | hash of each chunk (32 bytes each) | number of redacted articles |
 *  | of each: distance from the one before, leaf (32 bytes) |
 * </pre>
 *
 * <p>Numbers are varints. The distance of the first redacted article is its ordinal.
 */
public final class ContentHashes {

    private final byte[] chunks;
    private final SortedMap<Integer, byte[]> redacted;

    /**
     * Hashes of an archive.
     *
     * @param chunks the hashes of the chunks, one after the other; not copied
     * @param redacted the leaves of redacted articles by ordinal
     */
    public ContentHashes(byte[] chunks, SortedMap<Integer, byte[]> redacted) {
        this.chunks = chunks;
        this.redacted = Collections.unmodifiableSortedMap(new TreeMap<>(redacted));
    }

    /** The payload of the section. */
    public byte[] toBytes() {
        PayloadWriter writer = new PayloadWriter().bytes(chunks).varint(redacted.size());
        int last = 0;
        for (Map.Entry<Integer, byte[]> entry : redacted.entrySet()) {
            writer.varint(entry.getKey() - last).bytes(entry.getValue());
            last = entry.getKey();
        }
        return writer.toBytes();
    }

    /**
     * Reads a payload that has been checked against its checksum.
     *
     * @param articles number of articles
     * @param redactedArticles number of redacted articles
     */
    public static ContentHashes fromBytes(byte[] bytes, int articles, int redactedArticles) throws FormatException {
        PayloadReader reader = new PayloadReader(bytes);
        byte[] chunks = reader.bytes(chunkCount(articles) * MerkleTree.HASH);
        if (reader.varint() != redactedArticles) {
            throw new FormatException("the number of redacted articles contradicts the manifest");
        }
        SortedMap<Integer, byte[]> redacted = new TreeMap<>();
        int last = 0;
        for (int i = 0; i < redactedArticles; i++) {
            int distance = reader.varint(articles - 1 - last, "the distance of a redacted article");
            if (distance == 0 && i > 0) {
                throw new FormatException("an article is redacted twice");
            }
            last += distance;
            redacted.put(last, reader.bytes(MerkleTree.HASH));
        }
        reader.requireEnd("the content hashes");
        return new ContentHashes(chunks, redacted);
    }

    private static int chunkCount(int articles) {
        return articles / Limits.CHUNK_ARTICLES + (articles % Limits.CHUNK_ARTICLES == 0 ? 0 : 1);
    }

    /** The hashes of all chunks, one after the other. */
    public byte[] chunks() {
        return chunks.clone();
    }

    /** Root of the tree over all articles. */
    public byte[] root() {
        return new MerkleTree().root(chunks);
    }

    /** The hash of a chunk. */
    public byte[] chunk(int number) {
        return MerkleTree.hash(chunks, number);
    }

    /** The leaves of redacted articles by ordinal; unmodifiable. */
    public SortedMap<Integer, byte[]> redacted() {
        return redacted;
    }

    /** The first article from an ordinal on that is not redacted; it may lie behind the last one. */
    public int nextKept(int ordinal) {
        int kept = ordinal;
        while (redacted.containsKey(kept)) {
            kept++;
        }
        return kept;
    }
}
