package org.qirtas.bench.store;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.DirectBufferProxy;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.PutFlags;
import org.lmdbjava.Txn;

/**
 * An LMDB database. Its keys are hashes of the keys of articles, because a url may be longer than the 511 bytes that
 * LMDB allows, and LMDB compares integers fastest. Articles are appended in the order of the key, which fills pages. A
 * reader has a single transaction without locks.
 */
final class LmdbStore implements ArticleStore {

    private static final String FILE = "articles.mdb";
    private static final long MAP_BYTES = 1L << 34;

    private static final Comparator<KeyedArticle> BY_HASH =
            (a, b) -> Long.compareUnsigned(KeyHash.of(a.key()), KeyHash.of(b.key()));

    private final Values values;
    private final Env<DirectBuffer> environment;
    private final Dbi<DirectBuffer> database;
    private final Txn<DirectBuffer> transaction;
    private final UnsafeBuffer key = buffer(Long.BYTES);
    private byte[] value = new byte[1 << 16];

    LmdbStore(Path folder, Values values) {
        this.values = values;
        environment = Env.create(DirectBufferProxy.PROXY_DB)
                .setMapSize(MAP_BYTES)
                .open(file(folder), EnvFlags.MDB_NOSUBDIR, EnvFlags.MDB_RDONLY_ENV, EnvFlags.MDB_NOLOCK);
        transaction = environment.txnRead();
        database = environment.openDbi((byte @Nullable []) null, DbiFlags.MDB_INTEGERKEY);
    }

    static LmdbStore openPlain(Path folder) {
        return new LmdbStore(folder, new PlainValues());
    }

    static LmdbStore openCompressed(Path folder) throws IOException {
        return new LmdbStore(folder, DictionaryValues.read(folder));
    }

    static void buildPlain(List<KeyedArticle> articles, Path folder) {
        build(articles, folder, new PlainValues());
    }

    static void buildCompressed(List<KeyedArticle> articles, Path folder) throws IOException {
        build(articles, folder, DictionaryValues.train(articles, folder));
    }

    private static void build(List<KeyedArticle> articles, Path folder, Values values) {
        try (values;
                Env<DirectBuffer> environment = Env.create(DirectBufferProxy.PROXY_DB)
                        .setMapSize(MAP_BYTES)
                        .open(file(folder), EnvFlags.MDB_NOSUBDIR, EnvFlags.MDB_NOLOCK);
                Txn<DirectBuffer> transaction = environment.txnWrite()) {
            Dbi<DirectBuffer> database =
                    environment.openDbi(transaction, (byte @Nullable []) null, null, false, DbiFlags.MDB_INTEGERKEY);
            append(articles.stream().sorted(BY_HASH).toList(), values, database, transaction);
            transaction.commit();
        }
    }

    private static void append(
            List<KeyedArticle> sorted, Values values, Dbi<DirectBuffer> database, Txn<DirectBuffer> transaction) {
        UnsafeBuffer key = buffer(Long.BYTES);
        for (KeyedArticle article : sorted) {
            byte[] bytes = values.encode(article.texts());
            UnsafeBuffer value = buffer(bytes.length);
            key.putLong(0, KeyHash.of(article.key()), ByteOrder.nativeOrder());
            value.putBytes(0, bytes);
            database.put(transaction, key, value, PutFlags.MDB_APPEND);
        }
    }

    private static File file(Path folder) {
        return folder.resolve(FILE).toFile();
    }

    private static UnsafeBuffer buffer(int length) {
        return new UnsafeBuffer(ByteBuffer.allocateDirect(length));
    }

    @Override
    public Optional<ArticleTexts> get(String articleKey) {
        key.putLong(0, KeyHash.of(articleKey), ByteOrder.nativeOrder());
        DirectBuffer found = database.get(transaction, key);
        return found == null ? Optional.empty() : Optional.of(read(found));
    }

    private ArticleTexts read(DirectBuffer found) {
        int length = found.capacity();
        if (length > value.length) {
            value = new byte[length];
        }
        found.getBytes(0, value, 0, length);
        return values.decode(value, length);
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) {
        try (var entries = database.iterate(transaction)) {
            entries.forEach(entry -> sink.accept(read(entry.val())));
        }
    }

    @Override
    public void close() {
        values.close();
        transaction.close();
        environment.close();
    }
}
