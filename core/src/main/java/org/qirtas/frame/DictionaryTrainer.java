package org.qirtas.frame;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictContentType;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a dictionary of whole articles, the exemplars. The entropy tables before them come from a dictionary that zstd
 * trains on samples: its header ends with the three repeat offsets 1, 4 and 8 (RFC 8878, section 5).
 */
public final class DictionaryTrainer {

    private static final int SAMPLE_BYTES = 500_000;
    private static final int MIN_SAMPLES = 32;
    private static final int TRAINED_BYTES = 112_640;
    private static final int TRAINING_LEVEL = 3;
    private static final byte[] REPEAT_OFFSETS = {1, 0, 0, 0, 4, 0, 0, 0, 8, 0, 0, 0};

    /** Magic number and dictionary id. */
    private static final int FIXED_HEADER = 8;

    private DictionaryTrainer() {}

    /**
     * A dictionary of exemplars.
     *
     * @param exemplars contents that become the dictionary's content, in this order, head and tail of each
     * @param samples contents like those that will be compressed
     */
    public static Dictionary train(List<Content> exemplars, List<Content> samples) {
        if (exemplars.isEmpty()) {
            return Dictionary.NONE;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Content exemplar : exemplars) {
            bytes.writeBytes(exemplar.head());
            bytes.writeBytes(exemplar.tail());
        }
        byte[] content = bytes.toByteArray();
        byte[] header = header(samples);
        byte[] whole = Arrays.copyOf(header, header.length + content.length);
        System.arraycopy(content, 0, whole, header.length, content.length);
        return isReadable(whole) ? new Dictionary(whole, header.length) : new Dictionary(content, 0);
    }

    /** Whether zstd accepts the header, which was found by its last bytes. */
    private static boolean isReadable(byte[] dictionary) {
        try (ZstdDictDecompress probe = new ZstdDictDecompress(dictionary, ZstdDictContentType.FULL_DICT)) {
            return probe.getByReferenceBuffer() == null;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static byte[] header(List<Content> samples) {
        List<byte[]> chosen = new ArrayList<>();
        long total = samples.stream().mapToLong(Content::length).sum();
        int step = (int) (total / SAMPLE_BYTES) + 1;
        for (int i = 0; i < samples.size(); i += step) {
            chosen.add(samples.get(i).head());
            chosen.add(samples.get(i).tail());
        }
        if (chosen.size() < MIN_SAMPLES) {
            return new byte[0];
        }
        byte[] trained = new byte[TRAINED_BYTES];
        try {
            Zstd.trainFromBuffer(chosen.toArray(byte[][]::new), trained, false, TRAINING_LEVEL);
        } catch (ZstdException e) {
            return new byte[0];
        }
        return Arrays.copyOf(trained, headerEnd(trained));
    }

    private static int headerEnd(byte[] trained) {
        for (int i = FIXED_HEADER; i + REPEAT_OFFSETS.length <= trained.length; i++) {
            if (Arrays.equals(trained, i, i + REPEAT_OFFSETS.length, REPEAT_OFFSETS, 0, REPEAT_OFFSETS.length)) {
                return i + REPEAT_OFFSETS.length;
            }
        }
        return 0;
    }
}
