package org.qirtas.internal.check;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.qirtas.Article;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.read.ArchiveLayout;

/**
 * Checks that the articles of a generation are those of its Merkle tree, which are the articles that were added. For one
 * thread.
 */
final class MerkleCheck {

    private final ArchiveLayout layout;
    private final ChunkHashes hashes;
    private final Receiver receiver;
    private final MerkleTree tree = new MerkleTree();
    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    private int collected = -1;

    MerkleCheck(ArchiveLayout layout, ChunkHashes hashes, Receiver receiver) {
        this.layout = layout;
        this.hashes = hashes;
        this.receiver = receiver;
    }

    /** Receives damage. */
    interface Receiver {
        void damage(String what);
    }

    /** Adds an article. A chunk with missing articles is not checked. */
    void article(int ordinal, Article article) {
        if (hashes.redacted().containsKey(ordinal)) {
            receiver.damage("it has the hash of article " + ordinal + " as if it were redacted");
        }
        add(ordinal, tree.leaf(article));
    }

    /** Adds an article that was redacted. */
    void redacted(int ordinal) {
        Redaction redaction = hashes.redacted().get(ordinal);
        if (redaction == null) {
            receiver.damage("it has no hash of article " + ordinal + ", which was redacted");
        } else {
            add(ordinal, redaction.leaf());
        }
    }

    private void add(int ordinal, byte[] leaf) {
        int index = ordinal % Limits.CHUNK_ARTICLES;
        int chunk = ordinal / Limits.CHUNK_ARTICLES;
        if (chunk != collected) {
            leaves.reset();
            collected = chunk;
        }
        leaves.writeBytes(leaf);
        boolean isLast = index == Limits.CHUNK_ARTICLES - 1 || ordinal == layout.articles() - 1;
        if (isLast && leaves.size() == (index + 1) * MerkleTree.HASH) {
            if (!Arrays.equals(tree.treeHash(leaves.toByteArray()), hashes.chunk(chunk))) {
                receiver.damage("the articles of chunk " + chunk + " do not match its hash of the chunk");
            }
        }
    }

    /** Checks the root. */
    void root(Deletions deletions) {
        if (!Arrays.equals(
                hashes.root(layout.articles(), deletions.hash()),
                layout.manifest().root())) {
            receiver.damage("it does not lead to the root in the manifest");
        }
    }
}
