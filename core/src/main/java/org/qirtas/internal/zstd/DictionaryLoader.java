package org.qirtas.internal.zstd;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictContentType;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.ByteBuffer;

/**
 * Gives dictionaries to zstd. An application may bring along a zstd-jni before 1.5.7-28, which cannot be told that a
 * dictionary has no header: zstd then looks whether it begins like one. Content is therefore kept from beginning so.
 */
public final class DictionaryLoader {

    private static final boolean HAS_TYPES = NativeLibrary.has(() -> ZstdDictContentType.RAW_CONTENT);

    /** The first byte of every header. */
    private static final byte MAGIC = 0x37;

    private DictionaryLoader() {}

    /**
     * A dictionary for decompression.
     *
     * @throws IllegalStateException if its entropy tables cannot be read
     */
    public static ZstdDictDecompress forReading(Dictionary dictionary) {
        return HAS_TYPES ? withType(dictionary) : withoutType(dictionary);
    }

    private static ZstdDictDecompress withType(Dictionary dictionary) {
        ByteBuffer direct = ByteBuffer.allocateDirect(dictionary.bytes().length).put(0, dictionary.bytes());
        return new ZstdDictDecompress(direct, true, type(dictionary));
    }

    /** Frames count distances from the end of the content. A byte before it changes nothing. */
    static ZstdDictDecompress withoutType(Dictionary dictionary) {
        int prefix = dictionary.headerLength() == 0 ? 1 : 0;
        byte[] bytes = dictionary.bytes();
        return new ZstdDictDecompress(
                ByteBuffer.allocateDirect(prefix + bytes.length).put(prefix, bytes));
    }

    /** Makes a context compress with a dictionary. */
    public static void load(ZstdCompressCtx context, Dictionary dictionary) {
        if (HAS_TYPES) {
            context.loadDict(dictionary.bytes(), type(dictionary));
        } else {
            context.loadDict(withoutMagic(dictionary).bytes());
        }
    }

    /** Without the first byte of content that may look like a header. */
    static Dictionary withoutMagic(Dictionary dictionary) {
        boolean isDoubtful = dictionary.headerLength() == 0 && dictionary.bytes()[0] == MAGIC;
        return isDoubtful ? dictionary.end(dictionary.contentLength() - 1) : dictionary;
    }

    private static ZstdDictContentType type(Dictionary dictionary) {
        return dictionary.headerLength() == 0 ? ZstdDictContentType.RAW_CONTENT : ZstdDictContentType.FULL_DICT;
    }
}
