package org.qirtas.internal.proof;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;

/**
 * Hashes of the {@link MerkleTree}: those of the chunks, and the leaves of redacted articles, which can no longer be
 * computed, with the signatures of their redactions. Immutable; for any number of threads.
 *
 * <pre>
 *  | hash of each chunk (32 bytes each) | number of redacted articles |
 *  | of each: distance from the one before, leaf (32 bytes), whether it is signed (8 bits), signature (64 bytes) or none |
 * </pre>
 *
 * <p>Numbers are varints. The distance of the first redacted article is its ordinal.
 */
public final class ChunkHashes {

    private final byte[] chunks;
    private final SortedMap<Integer, Redaction> redacted;

    /**
     * Hashes of an archive.
     *
     * @param chunks the hashes of the chunks, one after the other; not copied
     * @param redacted the remains of redacted articles, by ordinal
     */
    public ChunkHashes(byte[] chunks, SortedMap<Integer, Redaction> redacted) {
        this.chunks = chunks;
        this.redacted = Collections.unmodifiableSortedMap(new TreeMap<>(redacted));
    }

    /** The payload of the section. */
    public byte[] toBytes() {
        ByteWriter writer = new ByteWriter().bytes(chunks).varint(redacted.size());
        int last = 0;
        for (Map.Entry<Integer, Redaction> entry : redacted.entrySet()) {
            writer.varint(entry.getKey() - last);
            entry.getValue().write(writer);
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
    public static ChunkHashes fromBytes(byte[] bytes, int articles, int redactedArticles) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        byte[] chunks = reader.bytes(chunkCount(articles) * MerkleTree.HASH);
        if (reader.varint() != redactedArticles) {
            throw new FormatException("the number of redacted articles contradicts the manifest");
        }
        SortedMap<Integer, Redaction> redacted = new TreeMap<>();
        int last = 0;
        for (int i = 0; i < redactedArticles; i++) {
            int distance = reader.varint(articles - 1 - last, "the distance of a redacted article");
            if (distance == 0 && i > 0) {
                throw new FormatException("an article is redacted twice");
            }
            last += distance;
            redacted.put(last, Redaction.read(reader));
        }
        reader.requireEnd("the content hashes");
        return new ChunkHashes(chunks, redacted);
    }

    private static int chunkCount(int articles) {
        return articles / Limits.CHUNK_ARTICLES + (articles % Limits.CHUNK_ARTICLES == 0 ? 0 : 1);
    }

    /** The hashes of all chunks, one after the other. */
    public byte[] chunks() {
        return chunks.clone();
    }

    /** Root of the generation with a number of articles. */
    public byte[] root(int articles, byte[] deletionsHash) {
        MerkleTree tree = new MerkleTree();
        return tree.root(articles, tree.treeHash(chunks), deletionsHash);
    }

    /** The hash of a chunk. */
    public byte[] chunk(int number) {
        return MerkleTree.hash(chunks, number);
    }

    /** The remains of redacted articles, by ordinal; unmodifiable. */
    public SortedMap<Integer, Redaction> redacted() {
        return redacted;
    }
}
