package org.qirtas;

import org.qirtas.internal.read.LoadedModels;

/**
 * Text models in memory. All archives that are opened with a cache share their models: a model is in memory once,
 * whatever the number of archives that hold it or refer to it. Models are told apart by their digests. Safe for any
 * number of threads.
 *
 * <pre>{@code
 * ReaderOptions options = ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(200_000_000));
 * for (Path day : List.of(Path.of("2025-01-01.qrt"), Path.of("2025-01-02.qrt"))) {
 *     try (Archive archive = Archive.open(day, options)) {
 *         System.out.println(archive.article(0).title());
 *     }
 * }
 * }</pre>
 */
public final class ModelCache {

    private static final ModelCache OF_PROCESS = new ModelCache(0);

    private final LoadedModels models;

    private ModelCache(long maxKept) {
        models = new LoadedModels(maxKept);
    }

    /**
     * The cache of all archives that are opened without another one. It keeps nothing that no open archive uses.
     *
     * @return the same cache at every call
     */
    public static ModelCache ofProcess() {
        return OF_PROCESS;
    }

    /**
     * A new cache that keeps the models that were used last, even if no open archive uses them. Without that, archives
     * that are opened one after the other load the same model again and again.
     *
     * @param max maximum bytes of the models that are kept; a model of Arabic news takes about 60 million
     * @return an empty cache
     * @throws IllegalArgumentException if the number is negative
     */
    public static ModelCache ofBytes(long max) {
        if (max < 0) {
            throw new IllegalArgumentException("a cache cannot keep " + max + " bytes");
        }
        return new ModelCache(max);
    }

    LoadedModels models() {
        return models;
    }
}
