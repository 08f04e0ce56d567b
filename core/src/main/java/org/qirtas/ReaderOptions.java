package org.qirtas;

import java.util.Objects;

/**
 * Options of an {@link Archive} or an {@link ArchiveSet} that is opened. Immutable.
 *
 * <pre>{@code
 * ReaderOptions options = ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(200_000_000));
 * try (Archive archive = Archive.open(Path.of("news.qrt"), options)) {
 *     System.out.println(archive.size() + (options.modelCache() == ModelCache.ofProcess() ? "" : ", own cache"));
 * }
 * try (ArchiveSet set = ArchiveSet.open(Path.of("news"), options.withMaxOpenFiles(10))) {
 *     System.out.println(set.size() + " articles, up to " + options.maxOpenFiles() + " open files by default");
 * }
 * }</pre>
 */
public final class ReaderOptions {

    /** Few enough for the limits of operating systems: a file takes two descriptors. */
    private static final int MAX_OPEN_FILES = 64;

    /** The cache of the process, and 64 open files. */
    public static final ReaderOptions DEFAULT = new ReaderOptions(ModelCache.ofProcess(), MAX_OPEN_FILES);

    private final ModelCache modelCache;
    private final int maxOpenFiles;

    private ReaderOptions(ModelCache modelCache, int maxOpenFiles) {
        this.modelCache = modelCache;
        this.maxOpenFiles = maxOpenFiles;
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
        return new ReaderOptions(Objects.requireNonNull(value, "value"), maxOpenFiles);
    }

    /** {@return the maximum number of files that an {@link ArchiveSet} keeps open at the same time} */
    public int maxOpenFiles() {
        return maxOpenFiles;
    }

    /**
     * These options with a number of files that an {@link ArchiveSet} keeps open at the same time. Other files are opened
     * again when they are read. Each thread that is reading may keep one more file open. An open file takes two
     * descriptors of the operating system.
     *
     * @param value the maximum number; the default is 64
     * @return a copy
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ReaderOptions withMaxOpenFiles(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("at least 1 file is open, not " + value);
        }
        return new ReaderOptions(modelCache, value);
    }
}
