package org.qirtas.internal.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qirtas.Article;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Sha256;

/**
 * Hashes of the Merkle tree over articles in the order of their ordinals (RFC 6962, section 2.1): a leaf is SHA-256 of
 * the byte 0 and the canonical content, a node SHA-256 of the byte 1 and the hashes below it, left and right. A tree of
 * several leaves is split at the largest power of two that is smaller than their number. Chunks are therefore subtrees,
 * and the tree over the hashes of chunks is the upper part of the tree over the articles.
 *
 * <p>Hashes are consecutive in one array. For one thread.
 */
public final class MerkleTree {

    /** Bytes of a hash. */
    public static final int HASH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte[] ROOT = "qirtas root 1\0".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = Sha256.begin();

    /** The leaf of an article. */
    public byte[] leaf(Article article) {
        digest.update(LEAF);
        article.digestInto(digest);
        return digest.digest();
    }

    /** The leaf of an article with a canonical content. */
    public byte[] leaf(byte[] canonicalContent) {
        digest.update(LEAF);
        return digest.digest(canonicalContent);
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The hash of the tree over some hashes; over none it is the SHA-256 of no bytes. */
    public byte[] treeHash(byte[] hashes) {
        return hashes.length == 0 ? digest.digest() : treeHash(hashes, 0, hashes.length / HASH);
    }

    private byte[] treeHash(byte[] hashes, int start, int end) {
        if (end - start == 1) {
            return hash(hashes, start);
        }
        int split = start + leftCount(end - start);
        return node(treeHash(hashes, start, split), treeHash(hashes, split, end));
    }

    /**
     * The root of a generation: the hash of the tree together with the number of articles and the deletions.
     *
     * @param deletionsHash the hash of the deletions; no bytes if the generation deletes nothing
     */
    public byte[] root(int articles, byte[] treeHash, byte[] deletionsHash) {
        digest.update(ROOT);
        digest.update(new ByteWriter().u64(articles).toBytes());
        digest.update(treeHash);
        return digest.digest(deletionsHash);
    }

    /** One of the hashes in an array. */
    public static byte[] hash(byte[] hashes, int index) {
        return Arrays.copyOfRange(hashes, index * HASH, (index + 1) * HASH);
    }

    /** Number of leaves of the left half of a tree that has at least two. */
    private static int leftCount(int count) {
        return Integer.highestOneBit(count - 1);
    }

    /**
     * The hashes from which the hash of the tree follows for one leaf: its neighbours on the way up (RFC 6962, 2.1.1).
     */
    public List<byte[]> path(byte[] hashes, int index) {
        List<byte[]> path = new ArrayList<>();
        addPath(hashes, 0, hashes.length / HASH, index, path);
        return path;
    }

    private void addPath(byte[] hashes, int start, int end, int index, List<byte[]> path) {
        if (end - start > 1) {
            int split = start + leftCount(end - start);
            boolean left = index < split;
            addPath(hashes, left ? start : split, left ? split : end, index, path);
            path.add(left ? treeHash(hashes, split, end) : treeHash(hashes, start, split));
        }
    }

    /** Number of hashes of the path from one of a number of leaves. */
    public static int pathLength(int index, int count) {
        if (count == 1) {
            return 0;
        }
        int left = leftCount(count);
        return 1 + (index < left ? pathLength(index, left) : pathLength(index - left, count - left));
    }

    /**
     * The hash of the tree that follows from a leaf and its path, as RFC 9162, section 2.1.3.2 computes it: on each
     * level the numbers of the leaf and the last leaf determine the side of the next hash of the path.
     *
     * @param leaf the leaf
     * @param index its place, from 0
     * @param count number of leaves of the tree
     * @param path {@link #pathLength} hashes, lowest first
     */
    public byte[] treeHash(byte[] leaf, int index, int count, List<byte[]> path) {
        int node = index;
        int last = count - 1;
        byte[] hash = leaf;
        for (byte[] neighbour : path) {
            if ((node & 1) == 1 || node == last) {
                hash = node(neighbour, hash);
                int levels = Math.min(Integer.numberOfTrailingZeros(node), Integer.SIZE - 1);
                node >>>= levels;
                last >>>= levels;
            } else {
                hash = node(hash, neighbour);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return hash;
    }
}
