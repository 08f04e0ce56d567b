package org.qirtas.internal.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.Article;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.Sha256;

class MerkleTreeTest {

    private final MerkleTree tree = new MerkleTree();

    private byte[] leaves(int count) {
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            leaves.writeBytes(
                    tree.leaf(Article.builder().title("T" + i).body("B").build()));
        }
        return leaves.toByteArray();
    }

    /** Computed with another implementation of RFC 6962. */
    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 7535dee181fd8797efb46063152895201d23b0a21088b4bf4c169ee9660a102b",
        "2, 0215a624fd56ef3bd2409f3dcd2d495418469eeeb1919cc8c0e9e4745496c363",
        "3, e8612b22cbfd1ef8115c594ccadfa87cebe7962fe8018327b9919c19508cb024",
        "5, 2157d6eaffec3c18d4f64848ce9a7e15e242aa47cdfae69816d5159288ecd99a",
        "7, 6687e5d9a740a9dd4eb16dfc1578fac589110cc80fd17c328f8de8eb5714d966"
    })
    void roots(int count, String root) {
        assertEquals(root, HexFormat.of().formatHex(tree.treeHash(leaves(count))));
    }

    @Test
    void aPathLeadsToTheRoot() {
        for (int count : new int[] {1, 2, 3, 4, 5, 63, 64, 65, 100}) {
            byte[] leaves = leaves(count);
            for (int i = 0; i < count; i++) {
                List<byte[]> path = tree.path(leaves, i);
                assertEquals(MerkleTree.pathLength(i, count), path.size());
                assertArrayEquals(tree.treeHash(leaves), tree.treeHash(MerkleTree.hash(leaves, i), i, count, path));
            }
        }
    }

    @Test
    void chunksAreTheLowerPartOfTheTree() {
        for (int count : new int[] {1, 63, 64, 65, 128, 300}) {
            byte[] leaves = leaves(count);
            ChunkHashesBuilder builder = new ChunkHashesBuilder();
            for (int i = 0; i < count; i++) {
                builder.add(MerkleTree.hash(leaves, i));
            }
            assertArrayEquals(
                    tree.root(count, tree.treeHash(leaves), Deletions.NONE.hash()),
                    builder.build(new TreeMap<>()).root(count, Deletions.NONE.hash()));
        }
    }

    @Test
    void aLongContentIsHashedAsItIs() {
        Article article = Article.builder()
                .body("نص".repeat(20_000))
                .original(new byte[100_000])
                .build();
        byte[] content = article.canonicalContent();
        assertArrayEquals(tree.leaf(content), tree.leaf(article));
        byte[] prefixed = new byte[content.length + 1];
        System.arraycopy(content, 0, prefixed, 1, content.length);
        assertArrayEquals(Sha256.of(prefixed), tree.leaf(article));
    }

    @Test
    void hashesAsBytes() throws FormatException {
        byte[] leaves = leaves(70);
        ChunkHashesBuilder builder = new ChunkHashesBuilder();
        for (int i = 0; i < 70; i++) {
            builder.add(MerkleTree.hash(leaves, i));
        }
        TreeMap<Integer, Redaction> redacted = new TreeMap<>();
        for (int ordinal : new int[] {0, 1, 5, 69}) {
            byte[] signature = new byte[ordinal == 5 ? Redaction.SIGNATURE : 0];
            redacted.put(ordinal, new Redaction(MerkleTree.hash(leaves, ordinal), signature));
        }
        ChunkHashes hashes = builder.build(redacted);
        byte[] bytes = hashes.toBytes();
        assertEquals(2 * 32 + 1 + 4 * 34 + 64, bytes.length);
        ChunkHashes read = ChunkHashes.fromBytes(bytes, 70, 4);
        assertEquals(redacted.keySet(), read.redacted().keySet());
        assertArrayEquals(
                redacted.lastEntry().getValue().leaf(),
                read.redacted().tailMap(69).values().iterator().next().leaf());
        assertEquals(64, read.redacted().tailMap(5).values().iterator().next().signature().length);
        assertArrayEquals(hashes.chunk(1), read.chunk(1));
        assertArrayEquals(
                tree.root(70, tree.treeHash(leaves), Deletions.NONE.hash()), read.root(70, Deletions.NONE.hash()));
        assertThrows(FormatException.class, () -> ChunkHashes.fromBytes(bytes, 70, 3));
        assertThrows(FormatException.class, () -> ChunkHashes.fromBytes(bytes, 69, 4));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> ChunkHashes.fromBytes(cut, 70, 4));
        }
    }

    @Test
    void damagedContentIsRefusedOrAnotherArticle() {
        Random random = new Random(7);
        Article article = Article.builder()
                .id("1")
                .tags(List.of("a", "b"))
                .views(5L)
                .attributeJson("k", "1")
                .original(new byte[] {1, 2})
                .body("body")
                .build();
        byte[] content = article.canonicalContent();
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = Arrays.copyOf(content, content.length - random.nextInt(3));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                assertArrayEquals(damaged, CanonicalForm.parse(damaged).canonicalContent());
            } catch (FormatException e) {
                assertEquals(false, e.problem().isEmpty());
            }
        }
    }
}
