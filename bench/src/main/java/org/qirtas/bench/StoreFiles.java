package org.qirtas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.qirtas.bench.store.Store;

/** A closed store and keys to request. Each key is drawn at random; a cache therefore finds some of them again. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // by JMH, then in build()
public class StoreFiles {

    /** A JSON Lines file, a folder, an archive, or the sample news. */
    @Param(ArticleSource.SEEDS)
    String corpus;

    /** Each store in turn. */
    @Param
    Store store;

    /** Folder of the finished stores of this corpus, each in a folder of its name. If empty, the store is built now. */
    @Param("")
    String folder;

    private final SplittableRandom random = new SplittableRandom(StoreCorpus.SEED);
    private @Nullable TemporaryFolder built;
    private String[] keys;
    private String[] missingKeys;
    Path path;

    /** Builds the store unless it exists; called by JMH. */
    @Setup
    public void build() throws IOException {
        StoreCorpus articles = StoreCorpus.read(corpus);
        keys = articles.askedKeys();
        missingKeys = Arrays.stream(keys).map(key -> key + "-missing").toArray(String[]::new);
        path = folder.isEmpty() ? build(articles) : Path.of(folder, store.name());
    }

    private Path build(StoreCorpus articles) throws IOException {
        built = TemporaryFolder.create();
        Path target = Files.createDirectory(built.path().resolve(store.name()));
        store.build(articles.articles(), target);
        System.out.printf("%n# %s: %,d bytes%n", store.label(), Store.bytes(target));
        return target;
    }

    String key() {
        return keys[random.nextInt(keys.length)];
    }

    String missingKey() {
        return missingKeys[random.nextInt(missingKeys.length)];
    }

    /** Deletes the built store; called by JMH. */
    @TearDown
    public void delete() throws IOException {
        if (built != null) {
            built.close();
        }
    }
}
