package org.qirtas.internal.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Sha256;

/**
 * The root over consecutive generations. Over one it is the root of that generation. Over several it is the SHA-256 of
 * their number and the hash of the Merkle tree whose leaves are their roots (RFC 9162, section 2.1.1).
 */
public final class ArchiveRoot {

    private static final byte[] LOG = "qirtas log 1\0".getBytes(StandardCharsets.US_ASCII);

    private ArchiveRoot() {}

    /**
     * The root over generations.
     *
     * @param roots root of each generation in the order of the file, at least one
     */
    public static byte[] of(List<byte[]> roots) {
        if (roots.size() == 1) {
            return roots.get(0);
        }
        MerkleTree tree = new MerkleTree();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        roots.forEach(root -> leaves.writeBytes(tree.leaf(root)));
        byte[] treeHash = tree.treeHash(leaves.toByteArray());
        return Sha256.of(
                new ByteWriter().bytes(LOG).u64(roots.size()).bytes(treeHash).toBytes());
    }
}
