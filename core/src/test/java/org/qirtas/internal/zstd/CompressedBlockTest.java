package org.qirtas.internal.zstd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

class CompressedBlockTest {

    private static byte[] write(byte[] content) {
        ByteWriter writer = new ByteWriter();
        CompressedBlock.write(writer, content, ZstdParameters.THOROUGH, bytes -> {});
        return writer.toBytes();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private static void assertComesBack(byte[] content) throws FormatException {
        ByteReader reader = new ByteReader(write(content));
        assertArrayEquals(content, CompressedBlock.read(reader, content.length));
        reader.requireEnd("the block");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 5000, 1_500_000})
    void blocksComeBack(int length) throws FormatException {
        assertComesBack(new byte[length]);
        assertComesBack(noise(length));
    }

    @Test
    void whatDoesNotGetShorterIsStoredAsItIs() {
        assertEquals("0000", HexFormat.of().formatHex(write(new byte[0])));
        assertEquals("0303" + "010203", HexFormat.of().formatHex(write(new byte[] {1, 2, 3})));
        assertEquals(5000 + 4, write(noise(5000)).length);
        assertTrue(write(new byte[5000]).length < 40);
    }

    private static void assertRefused(byte[] block, int limit) {
        assertThrows(FormatException.class, () -> CompressedBlock.read(new ByteReader(block), limit));
    }

    private static byte[] block(int length, int storedLength, byte[] stored) {
        return new ByteWriter()
                .varint(length)
                .varint(storedLength)
                .bytes(stored)
                .toBytes();
    }

    @Test
    void malformedBlocks() {
        byte[] frame = Zstd.compress(new byte[5000]);
        assertRefused(write(new byte[5000]), 4999);
        assertRefused(block(5001, frame.length, frame), 10_000);
        assertRefused(block(4999, frame.length, frame), 10_000);
        assertRefused(block(5000, frame.length + 1, frame), 10_000);
        assertRefused(block(5000, frame.length - 1, frame), 10_000);
        assertRefused(block(10, frame.length, frame), 10_000);
        assertRefused(block(5000, 100, noise(100)), 10_000);
        assertRefused(block(5000, 1, new byte[1]), 10_000);
        assertRefused(new byte[0], 10);
    }

    /** No bytes are stored of a content that has some. */
    @Test
    void aBlockWithoutBytes() {
        assertRefused(block(5000, 0, new byte[0]), 10_000);
    }

    @Test
    void aDamagedFrame() {
        byte[] frame = Zstd.compress("a b c d e f g h i j k l m n o p q r s t u v w x y z "
                .repeat(20)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < frame.length; i++) {
            byte[] damaged = frame.clone();
            damaged[i] ^= 0x10;
            ByteReader reader = new ByteReader(block(1040, frame.length, damaged));
            try {
                assertEquals(1040, CompressedBlock.read(reader, 10_000).length);
            } catch (FormatException e) {
                assertTrue(e.problem().contains("block"), e.problem());
            }
        }
    }
}
