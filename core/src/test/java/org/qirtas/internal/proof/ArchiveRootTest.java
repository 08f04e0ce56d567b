package org.qirtas.internal.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
}
