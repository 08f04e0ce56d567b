package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.qirtas.Profile;

/** The measured stores, in the order of the report. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum Store {
    /** An archive packed fast. */
    QIRTAS_FAST(
            "Qirtas FAST",
            "one thread; key folding and checksums on every read",
            (articles, folder) -> QirtasStore.build(articles, folder, Profile.FAST),
            QirtasStore::new),
    /** An archive of the default profile. */
    QIRTAS_BALANCED(
            "Qirtas BALANCED",
            "as FAST",
            (articles, folder) -> QirtasStore.build(articles, folder, Profile.BALANCED),
            QirtasStore::new),
    /** An archive packed densely. */
    QIRTAS_DENSE(
            "Qirtas DENSE",
            "as FAST",
            (articles, folder) -> QirtasStore.build(articles, folder, Profile.DENSE),
            QirtasStore::new),
    /** A file of zstd frames with a trained dictionary. */
    FLAT_ZSTD(
            "flat file, zstd + dictionary",
            "zstd 19 an article, dictionary of 112 KB, file mapped, hash table of keys in memory",
            FlatStore::build,
            FlatStore::new),
    /** RocksDB with blocks of 4 KB, its default. */
    ROCKSDB_4K(
            "RocksDB, 4 KB blocks",
            "zstd 19, dictionary of 112 KB trained on 100 times as much, one compacted table, Bloom filter of 10 bits, files mapped, cache of 32 MB",
            (articles, folder) -> RocksStore.build(articles, folder, 4 << 10),
            RocksStore::new),
    /** RocksDB with blocks of 16 KB. */
    ROCKSDB_16K(
            "RocksDB, 16 KB blocks",
            "as with 4 KB",
            (articles, folder) -> RocksStore.build(articles, folder, 16 << 10),
            RocksStore::new),
    /** RocksDB with blocks of 64 KB. */
    ROCKSDB_64K(
            "RocksDB, 64 KB blocks",
            "as with 4 KB",
            (articles, folder) -> RocksStore.build(articles, folder, 64 << 10),
            RocksStore::new),
    /** LMDB with uncompressed values. */
    LMDB(
            "LMDB",
            "integer keys, appended in order, one read transaction kept, no locks",
            LmdbStore::buildPlain,
            LmdbStore::openPlain),
    /** LMDB with zstd frames as values. */
    LMDB_ZSTD(
            "LMDB, zstd + dictionary",
            "the same with values as in the flat file",
            LmdbStore::buildCompressed,
            LmdbStore::openCompressed),
    /** SQLite with a column of text a field. */
    SQLITE(
            "SQLite",
            "integer primary key, pages of 16 KB, vacuumed, mapped, immutable, prepared statement in one transaction",
            SqliteStore::buildTexts,
            SqliteStore::openTexts),
    /** SQLite with a zstd frame a row. */
    SQLITE_ZSTD(
            "SQLite, zstd + dictionary",
            "the same with a value as in the flat file",
            SqliteStore::buildValues,
            SqliteStore::openValues),
    /** DuckDB with a column of text a field, compressed as DuckDB chooses. */
    DUCKDB(
            "DuckDB",
            "integer primary key, rows in its order, its choice of compression, read-only, one thread, prepared statement in one transaction",
            DuckStore::build,
            DuckStore::open),
    /** DuckDB with all columns compressed with zstd. */
    DUCKDB_ZSTD("DuckDB, zstd", "the same with zstd for all texts", DuckStore::buildZstd, DuckStore::open),
    /** A Parquet file. */
    PARQUET(
            "Parquet",
            "zstd 19, pages of 32 KB, groups of 1,000 rows, one page a column read through the offset index, hash table of keys in memory",
            ParquetStore::build,
            ParquetStore::new),
    /** Lucene's stored fields. */
    LUCENE(
            "Lucene stored fields",
            "BEST_COMPRESSION, one segment, one indexed field, files mapped, no query",
            LuceneStore::build,
            LuceneStore::new),
    /** A WARC file. */
    WARC(
            "WARC",
            "a gzip member an article, demanded headers only, hash table of keys in memory",
            WarcStore::build,
            WarcStore::new),
    /** A zip file. */
    ZIP("zip", "an entry an article, deflate 9, short names", ZipStore::build, ZipStore::new);

    private final String label;
    private final String settings;
    private final Builder builder;
    private final Opener opener;

    Store(String label, String settings, Builder builder, Opener opener) {
        this.label = label;
        this.settings = settings;
        this.builder = builder;
        this.opener = opener;
    }

    @FunctionalInterface
    private interface Builder {
        void build(List<KeyedArticle> articles, Path folder) throws IOException;
    }

    @FunctionalInterface
    private interface Opener {
        ArticleStore open(Path folder) throws IOException;
    }

    /**
     * The name for people.
     *
     * @return a short name
     */
    public String label() {
        return label;
    }

    /**
     * The settings of the store.
     *
     * @return a line for the report
     */
    public String settings() {
        return settings;
    }

    /**
     * Whether it is an archive of this library.
     *
     * @return {@code false} for all other stores
     */
    public boolean isQirtas() {
        return name().startsWith("QIRTAS");
    }

    /**
     * Writes the store, with one thread.
     *
     * @param articles the articles, with different keys
     * @param folder an empty folder
     * @throws IOException if writing fails
     */
    public void build(List<KeyedArticle> articles, Path folder) throws IOException {
        builder.build(articles, folder);
    }

    /**
     * Opens the store.
     *
     * @param folder the folder of the store
     * @return the open store
     * @throws IOException if reading fails
     */
    public ArticleStore open(Path folder) throws IOException {
        return opener.open(folder);
    }

    /**
     * Length of all files of a store.
     *
     * @param folder the folder of the store
     * @return number of bytes
     * @throws IOException if reading fails
     */
    public static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
