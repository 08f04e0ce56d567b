package org.qirtas.bench.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values that are one zstd frame each. They are compressed with a dictionary of 112 KB, the default size of the zstd
 * command, which is trained on a hundred times as much.
 *
 * <p>Level 19 is the highest level that every reader accepts by default; decoding is as fast as with lower levels.
 * Frames have no magic number, checksum or dictionary id. They are decoded from array to array, which on one thread
 * saves the copy from a direct buffer that {@code String} would need.
 */
final class DictionaryValues implements Values {

    private static final String FILE = "dictionary";
    private static final int LEVEL = 19;
    private static final int TRAINING_LEVEL = 3;
    private static final int DICTIONARY_BYTES = 112 << 10;
    private static final int MIN_SAMPLES = 20;
    private static final long SAMPLE_BYTES = 100L * DICTIONARY_BYTES;

    private final ZstdCompressCtx compressor;
    private final ZstdDecompressCtx decompressor;
    private byte[] record = new byte[1 << 16];

    private DictionaryValues(byte[] dictionary) {
        compressor = new ZstdCompressCtx()
                .setLevel(LEVEL)
                .setMagicless(true)
                .setDictID(false)
                .setChecksum(false)
                .loadDict(dictionary);
        decompressor = new ZstdDecompressCtx().setMagicless(true).loadDict(dictionary);
    }

    /** Values to write: trains a dictionary and puts it into the folder. */
    static DictionaryValues train(List<KeyedArticle> articles, Path folder) throws IOException {
        byte[] dictionary = dictionary(sample(articles));
        Files.write(folder.resolve(FILE), dictionary);
        return new DictionaryValues(dictionary);
    }

    /** Values to read. */
    static DictionaryValues read(Path folder) throws IOException {
        return new DictionaryValues(Files.readAllBytes(folder.resolve(FILE)));
    }

    /** All articles of a small corpus, otherwise articles at even distances. */
    private static byte[][] sample(List<KeyedArticle> articles) {
        long bytes = articles.stream()
                .mapToLong(article -> RecordCodec.encode(article.texts()).length)
                .sum();
        double step = Math.max(1, (double) bytes / SAMPLE_BYTES);
        List<byte[]> records = new ArrayList<>();
        for (double next = 0; next < articles.size(); next += step) {
            records.add(RecordCodec.encode(articles.get((int) next).texts()));
        }
        return records.toArray(byte[][]::new);
    }

    /** A trained dictionary, or an empty one if there is too little to train on. */
    private static byte[] dictionary(byte[][] sample) {
        if (sample.length < MIN_SAMPLES) {
            return new byte[0];
        }
        byte[] buffer = new byte[DICTIONARY_BYTES];
        long length = Zstd.trainFromBuffer(sample, buffer, false, TRAINING_LEVEL);
        return Zstd.isError(length) ? new byte[0] : Arrays.copyOf(buffer, (int) length);
    }

    @Override
    public byte[] encode(ArticleTexts article) {
        return compressor.compress(RecordCodec.encode(article));
    }

    @Override
    public ArticleTexts decode(byte[] bytes, int length) {
        int size = (int) Zstd.getFrameContentSize(bytes, 0, length, true);
        if (size > record.length) {
            record = new byte[size];
        }
        decompressor.decompressByteArray(record, 0, record.length, bytes, 0, length);
        return RecordCodec.decode(record, 0);
    }

    @Override
    public void close() {
        compressor.close();
        decompressor.close();
    }
}
