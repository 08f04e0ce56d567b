package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompressionOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * A RocksDB database of one table, fully compacted: zstd at level 19 with a dictionary of 112 KB trained on a hundred
 * times as much, a Bloom filter of ten bits a key, checksums verified. Keys are those of the articles. Neighbours in
 * one block are then pages of one site, which compress better together than pages in the order of a hash. A reader maps
 * the table; the cache of uncompressed blocks has its default size of 32 MB.
 */
final class RocksStore implements ArticleStore {

    private static final int LEVEL = 19;
    private static final int DICTIONARY_BYTES = 112 << 10;
    private static final int BITS_A_KEY = 10;

    private final BloomFilter filter = new BloomFilter(BITS_A_KEY);
    private final Options options;
    private final ReadOptions readOptions = new ReadOptions();
    private final RocksDB database;
    private byte[] value = new byte[1 << 18];

    static {
        RocksDB.loadLibrary();
    }

    RocksStore(Path folder) throws IOException {
        options = new Options()
                .setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(filter))
                .setAllowMmapReads(true)
                .setInfoLogLevel(InfoLogLevel.FATAL_LEVEL)
                .setKeepLogFileNum(1);
        try {
            database = RocksDB.openReadOnly(options, folder.toString());
        } catch (RocksDBException e) {
            throw new IOException(e);
        }
    }

    static void build(List<KeyedArticle> articles, Path folder, int blockBytes) throws IOException {
        try (CompressionOptions compression = new CompressionOptions()
                        .setEnabled(true)
                        .setLevel(LEVEL)
                        .setMaxDictBytes(DICTIONARY_BYTES)
                        .setZStdMaxTrainBytes(100 * DICTIONARY_BYTES);
                BloomFilter filter = new BloomFilter(BITS_A_KEY);
                Options options = options(compression, filter, blockBytes);
                RocksDB database = RocksDB.open(options, folder.toString())) {
            fill(database, articles);
        } catch (RocksDBException e) {
            throw new IOException(e);
        }
    }

    private static Options options(CompressionOptions compression, BloomFilter filter, int blockBytes) {
        return new Options()
                .setCreateIfMissing(true)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockSize(blockBytes).setFilterPolicy(filter))
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION)
                .setBottommostCompressionOptions(compression)
                .setTargetFileSizeBase(Long.MAX_VALUE)
                .setDisableAutoCompactions(true)
                .setInfoLogLevel(InfoLogLevel.FATAL_LEVEL)
                .setKeepLogFileNum(1);
    }

    private static void fill(RocksDB database, List<KeyedArticle> articles) throws RocksDBException {
        try (WriteOptions writing = new WriteOptions().setDisableWAL(true);
                CompactRangeOptions compaction = new CompactRangeOptions()
                        .setBottommostLevelCompaction(CompactRangeOptions.BottommostLevelCompaction.kForce)) {
            for (KeyedArticle article : articles) {
                database.put(writing, bytes(article.key()), RecordCodec.encode(article.texts()));
            }
            database.compactRange(null, null, null, compaction);
        }
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        byte[] bytes = bytes(key);
        try {
            int length = get(bytes);
            if (length > value.length) {
                value = new byte[length];
                length = get(bytes);
            }
            return length == RocksDB.NOT_FOUND ? Optional.empty() : Optional.of(RecordCodec.decode(value, 0));
        } catch (RocksDBException e) {
            throw new IOException(e);
        }
    }

    private int get(byte[] key) throws RocksDBException {
        return database.get(readOptions, key, 0, key.length, value, 0, value.length);
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) throws IOException {
        try (RocksIterator entries = database.newIterator()) {
            for (entries.seekToFirst(); entries.isValid(); entries.next()) {
                sink.accept(RecordCodec.decode(entries.value(), 0));
            }
            entries.status();
        } catch (RocksDBException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
        readOptions.close();
        options.close();
        filter.close();
    }
}
