package org.qirtas.internal.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.Sha256;

class ArchiveRootTest {

    private static byte[] hash(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof byte[] bytes) {
                all.writeBytes(bytes);
            } else if (part instanceof String text) {
                all.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            } else {
                all.write((int) part);
            }
        }
        return Sha256.of(all.toByteArray());
    }

    private static byte[] root(int number) {
        return hash(number);
    }

    @Test
    void theRootOfOneGenerationIsItsOwn() {
        assertArrayEquals(root(1), ArchiveRoot.of(List.of(root(1))));
    }

    @Test
    void severalGenerationsAreTheLeavesOfATree() {
        byte[] two = hash(1, hash(0, root(1)), hash(0, root(2)));
        byte[] three = hash(1, two, hash(0, root(3)));
        byte[] eight = new byte[8];
        eight[0] = 2;
        assertArrayEquals(hash("qirtas log 1", 0, eight, two), ArchiveRoot.of(List.of(root(1), root(2))));
        eight[0] = 3;
        assertArrayEquals(hash("qirtas log 1", 0, eight, three), ArchiveRoot.of(List.of(root(1), root(2), root(3))));
    }

    private static byte[] treeHash(List<byte[]> roots) {
        if (roots.size() == 1) {
            return hash(0, roots.get(0));
        }
        int left = Integer.highestOneBit(roots.size() - 1);
        return hash(1, treeHash(roots.subList(0, left)), treeHash(roots.subList(left, roots.size())));
    }

    @Test
    void theRootIsThereAfterEachGeneration() {
        ArchiveRoot growing = new ArchiveRoot();
        List<byte[]> roots = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            roots.add(root(i));
            growing.add(root(i));
            byte[] expected = i == 0 ? root(0) : ArchiveRoot.root(i + 1, treeHash(roots));
            assertArrayEquals(expected, growing.value());
            assertArrayEquals(expected, ArchiveRoot.of(roots));
        }
    }
}
