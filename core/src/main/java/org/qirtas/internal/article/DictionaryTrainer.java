package org.qirtas.internal.article;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.DictionaryHeader;
import org.qirtas.internal.zstd.DictionaryLoader;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * Makes a dictionary of whole articles, the exemplars. The entropy tables before them are those with which zstd
 * compresses samples. The samples are the remaining articles and the last exemplars, compressed with the other
 * exemplars as their dictionary.
 */
public final class DictionaryTrainer {

    /**
     * Bytes of samples. Including the bytes put before them they are shorter than the longest block, and zstd makes one
     * block.
     */
    private static final int SAMPLE_BYTES = 120_000;

    /** Minimum bytes of samples. With fewer, tables do not pay. */
    private static final int MIN_SAMPLE_BYTES = 1 << 14;

    /** Maximum share of the exemplars that serve as samples. */
    private static final int SAMPLE_SHARE = 4;

    private static final int BYTE_VALUES = 256;

    private DictionaryTrainer() {}

    /**
     * A dictionary to which no frame will refer. It needs no tables.
     *
     * @param exemplars contents that become the dictionary's content, in this order, head and tail of each
     */
    public static Dictionary collect(List<EncodedArticle> exemplars) {
        return new Dictionary(bytes(exemplars), 0);
    }

    /**
     * A dictionary for frames.
     *
     * @param exemplars contents that become the dictionary's content, in this order, head and tail of each
     * @param others the remaining contents
     * @param search parameters of the compression of frames
     */
    public static Dictionary train(List<EncodedArticle> exemplars, List<EncodedArticle> others, ZstdParameters search) {
        byte[] content = bytes(exemplars);
        byte[] header = header(content, exemplars, others, search);
        byte[] whole = Arrays.copyOf(header, header.length + content.length);
        System.arraycopy(content, 0, whole, header.length, content.length);
        return new Dictionary(whole, header.length);
    }

    private static byte[] bytes(List<EncodedArticle> contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (EncodedArticle content : contents) {
            bytes.writeBytes(content.head());
            bytes.writeBytes(content.tail());
        }
        return bytes.toByteArray();
    }

    private static byte[] header(
            byte[] content, List<EncodedArticle> exemplars, List<EncodedArticle> others, ZstdParameters search) {
        List<EncodedArticle> samples = new ArrayList<>();
        int room = SAMPLE_BYTES;
        for (EncodedArticle other : others) {
            if (other.length() <= room) {
                samples.add(other);
                room -= other.length();
            }
        }
        room = Math.min(room, content.length / SAMPLE_SHARE);
        int end = content.length;
        for (int i = exemplars.size() - 1; i >= 0 && exemplars.get(i).length() <= room; i--) {
            samples.add(exemplars.get(i));
            room -= exemplars.get(i).length();
            end -= exemplars.get(i).length();
        }
        byte[] sampled = bytes(samples);
        if (sampled.length < MIN_SAMPLE_BYTES || content.length < Dictionary.MIN_CONTENT) {
            return new byte[0];
        }
        byte[] frame = compress(Arrays.copyOf(content, end), withAllValues(sampled), search);
        byte[] block = Arrays.copyOfRange(frame, Frame.HEADER_LENGTH, frame.length);
        return DictionaryHeader.of(block, content.length + ZstdFrameWriter.MAX_WITH_DICTIONARY)
                .orElse(new byte[0]);
    }

    private static byte[] compress(byte[] dictionary, byte[] samples, ZstdParameters search) {
        try (ZstdCompressCtx context = ZstdFrameWriter.context()) {
            search.withQuickTables().prepare(context, Math.max(ZstdFrameWriter.MAX_WITH_DICTIONARY, dictionary.length));
            DictionaryLoader.load(context, new Dictionary(dictionary, 0));
            return context.compress(samples);
        }
    }

    /** Puts each byte value before the samples. Every value then has a place in the tree. */
    private static byte[] withAllValues(byte[] samples) {
        byte[] bytes = new byte[BYTE_VALUES + samples.length];
        for (int value = 0; value < BYTE_VALUES; value++) {
            bytes[value] = (byte) value;
        }
        System.arraycopy(samples, 0, bytes, BYTE_VALUES, samples.length);
        return bytes;
    }
}
