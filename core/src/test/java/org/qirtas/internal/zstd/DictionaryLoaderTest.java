package org.qirtas.internal.zstd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dictionaries for a zstd-jni that can be told what they are, and for one that cannot. */
class DictionaryLoaderTest {

    private static final byte[] TEXT = noise();

    private static byte[] noise() {
        byte[] bytes = new byte[3000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    /** Content without a header that begins like a header. */
    private static Dictionary deceptive() {
        byte[] content = Arrays.copyOf(HexFormat.of().parseHex("37a430ec"), 4 + TEXT.length);
        System.arraycopy(TEXT, 0, content, 4, TEXT.length);
        return new Dictionary(content, 0);
    }

    private static byte[] compressed(Dictionary dictionary) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            DictionaryLoader.load(context, dictionary);
            return context.compress(TEXT);
        }
    }

    private static byte[] decompressed(byte[] frame, ZstdDictDecompress dictionary) {
        try (dictionary;
                ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return context.loadDict(dictionary).decompress(frame, TEXT.length);
        }
    }

    @Test
    void contentThatLooksLikeAHeaderRemainsContent() {
        for (Dictionary dictionary : new Dictionary[] {deceptive(), new Dictionary(TEXT, 0)}) {
            byte[] frame = compressed(dictionary);
            assertTrue(frame.length < 100);
            assertArrayEquals(TEXT, decompressed(frame, DictionaryLoader.forReading(dictionary)));
            assertArrayEquals(TEXT, decompressed(frame, DictionaryLoader.withoutType(dictionary)));
        }
    }

    @Test
    void whatIsCompressedWithoutItsFirstByteIsReadWithIt() {
        Dictionary shortened = DictionaryLoader.withoutMagic(deceptive());
        byte[] frame = Zstd.compressUsingDict(TEXT, shortened.bytes(), 3);
        assertTrue(frame.length < 100);
        assertArrayEquals(TEXT, decompressed(frame, DictionaryLoader.forReading(deceptive())));
    }

    @Test
    void onlyDoubtfulContentIsShortened() {
        Dictionary clear = new Dictionary(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 0);
        assertSame(clear, DictionaryLoader.withoutMagic(clear));
        Dictionary whole = new Dictionary(deceptive().bytes(), 4);
        assertSame(whole, DictionaryLoader.withoutMagic(whole));
    }

    @Test
    void aPartOfAnotherVersionIsNotThere() {
        assertTrue(NativeLibrary.has(() -> ZstdCompressCtx.class.getMethod("setLevel", int.class)));
        assertFalse(NativeLibrary.has(() -> ZstdCompressCtx.class.getMethod("setLevel")));
        assertFalse(NativeLibrary.has(() -> {
            throw new NoClassDefFoundError();
        }));
    }
}
