package org.qirtas.internal.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Sha256;

/**
 * The root over consecutive generations. Over one it is the root of that generation. Over several it is the SHA-256 of
 * their number and the hash of the Merkle tree whose leaves are their roots (RFC 9162, section 2.1.1). It is computed
 * while generations are added: complete subtrees are combined at once. For one thread.
 */
public final class ArchiveRoot {

    private static final byte[] LOG = "qirtas log 1\0".getBytes(StandardCharsets.US_ASCII);

    private final MerkleTree tree = new MerkleTree();

    /** The complete subtrees, the last and smallest one first. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private byte[] only = {};
    private int count;

    /** A complete subtree with a power of two of leaves. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Subtree(int leaves, byte[] hash) {}

    /**
     * The root over generations.
     *
     * @param roots root of each generation in the order of the file, at least one
     */
    public static byte[] of(List<byte[]> roots) {
        ArchiveRoot all = new ArchiveRoot();
        roots.forEach(all::add);
        return all.value();
    }

    /** Adds the root of the next generation. */
    public void add(byte[] root) {
        only = root;
        count++;
        Subtree last = new Subtree(1, tree.leaf(root));
        while (!subtrees.isEmpty() && subtrees.peek().leaves == last.leaves) {
            last = new Subtree(2 * last.leaves, tree.node(subtrees.pop().hash, last.hash));
        }
        subtrees.push(last);
    }

    /** The root over the generations added so far, at least one. */
    public byte[] value() {
        if (count == 1) {
            return only.clone();
        }
        Iterator<Subtree> left = subtrees.iterator();
        byte[] hash = left.next().hash;
        while (left.hasNext()) {
            hash = tree.node(left.next().hash, hash);
        }
        return root(count, hash);
    }

    /** The root over several generations whose tree has a hash. */
    public static byte[] root(int generations, byte[] treeHash) {
        return Sha256.of(
                new ByteWriter().bytes(LOG).u64(generations).bytes(treeHash).toBytes());
    }
}
