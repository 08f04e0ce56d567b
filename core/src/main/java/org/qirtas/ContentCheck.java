package org.qirtas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.qirtas.format.ContentHashes;
import org.qirtas.format.Limits;
import org.qirtas.format.MerkleTree;

/** Checks that the articles of an archive are those of its Merkle tree: what was added, whatever was stored. For one thread. */
final class ContentCheck {

    private final ArchiveLayout layout;
    private final ArchiveContents contents;
    private final MerkleTree tree = new MerkleTree();
    private final ByteArrayOutputStream leaves = new ByteArrayOutputStream();

    ContentCheck(ArchiveLayout layout, ArchiveContents contents) {
        this.layout = layout;
        this.contents = contents;
    }

    /** Takes what is wrong. */
    interface Receiver {
        void damage(String what) throws IOException;
    }

    /** Adds an article. A chunk of which articles are missing is not checked. */
    void article(int ordinal, Article article, Receiver receiver) throws IOException {
        add(ordinal, tree.leaf(article), receiver);
    }

    /** Adds an article that was redacted. */
    void redacted(int ordinal, Receiver receiver) throws IOException {
        byte[] leaf = contents.hashes().redacted().get(ordinal);
        if (leaf == null) {
            receiver.damage("it has no hash of article " + ordinal + ", which was redacted");
        } else {
            add(ordinal, leaf, receiver);
        }
    }

    private void add(int ordinal, byte[] leaf, Receiver receiver) throws IOException {
        int index = ordinal % Limits.CHUNK_ARTICLES;
        if (index == 0) {
            leaves.reset();
        }
        leaves.writeBytes(leaf);
        boolean isLast = index == Limits.CHUNK_ARTICLES - 1 || ordinal == layout.articles() - 1;
        if (isLast && leaves.size() == (index + 1) * MerkleTree.HASH) {
            int chunk = ordinal / Limits.CHUNK_ARTICLES;
            if (!Arrays.equals(
                    tree.root(leaves.toByteArray()), contents.hashes().chunk(chunk))) {
                receiver.damage("the articles of chunk " + chunk + " are not those that it has the hash of");
            }
        }
    }

    /** Checks the root. */
    void root(Receiver receiver) throws IOException {
        ContentHashes hashes = contents.hashes();
        if (!Arrays.equals(hashes.root(), layout.manifest().getRoot().toByteArray())) {
            receiver.damage("it does not lead to the root in the manifest");
        }
    }
}
