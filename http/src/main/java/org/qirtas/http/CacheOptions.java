package org.qirtas.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a source reads in addition to what is asked for, and what it keeps. Immutable.
 *
 * @param memory bytes kept in memory
 * @param folder folder for what is kept on disk, if anything is
 * @param folderBytes maximum size of the folder
 * @param tail bytes at the end of the file that are read at once
 * @param gap maximum distance of two ranges that are read at once
 * @param whole maximum length of a file that is read as a whole
 */
record CacheOptions(long memory, @Nullable Path folder, long folderBytes, int tail, int gap, int whole) {

    static final CacheOptions DEFAULT = new CacheOptions(16 << 20, null, 0, 256 << 10, 256 << 10, 16 << 20);

    private static final long MIN_SIZE = 1 << 20;

    CacheOptions withMemory(long bytes) {
        return new CacheOptions(atLeast(MIN_SIZE, bytes), folder, folderBytes, tail, gap, whole);
    }

    CacheOptions withFolder(Path value, long bytes) {
        return new CacheOptions(memory, value, atLeast(MIN_SIZE, bytes), tail, gap, whole);
    }

    CacheOptions withTail(int bytes) {
        return new CacheOptions(memory, folder, folderBytes, (int) atLeast(0, bytes), gap, whole);
    }

    CacheOptions withGap(int bytes) {
        return new CacheOptions(memory, folder, folderBytes, tail, (int) atLeast(0, bytes), whole);
    }

    CacheOptions withWhole(int bytes) {
        return new CacheOptions(memory, folder, folderBytes, tail, gap, (int) atLeast(0, bytes));
    }

    private static long atLeast(long min, long bytes) {
        if (bytes < min) {
            throw new IllegalArgumentException("a number of bytes must be at least " + min + ", not " + bytes);
        }
        return bytes;
    }
}
