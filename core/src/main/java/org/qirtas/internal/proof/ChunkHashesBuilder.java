package org.qirtas.internal.proof;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import org.qirtas.internal.format.Limits;

/** Gathers the leaves of an archive's articles in the order of their ordinals. For one thread. */
public final class ChunkHashesBuilder {

    private final MerkleTree tree = new MerkleTree();
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();

    /** Adds the leaf of the next article. */
    public void add(byte[] leaf) {
        leaves.writeBytes(leaf);
        if (leaves.size() == Limits.CHUNK_ARTICLES * MerkleTree.HASH) {
            endChunk();
        }
    }

    private void endChunk() {
        chunks.writeBytes(tree.treeHash(leaves.toByteArray()));
        leaves.reset();
    }

    /**
     * The hashes, after all leaves have been added.
     *
     * @param redacted the remains of redacted articles, by ordinal
     */
    public ChunkHashes build(SortedMap<Integer, Redaction> redacted) {
        if (leaves.size() > 0) {
            endChunk();
        }
        return new ChunkHashes(chunks.toByteArray(), redacted);
    }
}
