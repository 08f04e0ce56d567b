package org.qirtas;

import java.util.Objects;

/**
 * Options of an {@link Archive} that is opened. Immutable.
 *
 * <pre>{@code
 * ReaderOptions options = ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(200_000_000));
 * try (Archive archive = Archive.open(Path.of("news.qrt"), options)) {
 *     System.out.println(archive.size() + (options.modelCache() == ModelCache.ofProcess() ? "" : ", own cache"));
 * }
 * }</pre>
 */
public final class ReaderOptions {

    /** The cache of the process. */
    public static final ReaderOptions DEFAULT = new ReaderOptions(ModelCache.ofProcess());

    private final ModelCache modelCache;

    private ReaderOptions(ModelCache modelCache) {
        this.modelCache = modelCache;
    }

    /** {@return the text models that the archive shares with others} */
    public ModelCache modelCache() {
        return modelCache;
    }

    /**
     * These options with a cache of text models.
     *
     * @param value the cache
     * @return a copy
     */
    public ReaderOptions withModelCache(ModelCache value) {
        return new ReaderOptions(Objects.requireNonNull(value, "value"));
    }
}
