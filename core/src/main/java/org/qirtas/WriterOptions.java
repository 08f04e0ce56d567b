package org.qirtas;

import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Options of an {@link ArchiveWriter}. Immutable.
 *
 * @param profile time spent against size of the file
 * @param threads number of threads that compress, 1 to 256; with 1 the writer works in the caller's thread and starts
 *     none. The bytes of the archive do not depend on it. Each takes up to 200 MB outside the heap for a language with a
 *     full dictionary
 * @param overwrite whether {@link ArchiveWriter#finish()} may replace an existing file
 * @param progress told from the caller's thread how many articles have been compressed so far
 */
public record WriterOptions(Profile profile, int threads, boolean overwrite, IntConsumer progress) {

    /** {@link Profile#BALANCED}, one thread, existing files are kept, progress is told to nobody. */
    public static final WriterOptions DEFAULT = new WriterOptions(Profile.BALANCED, 1, false, articles -> {});

    private static final int MAX_THREADS = 256;

    /**
     * Checks the number of threads.
     *
     * @param profile see {@link #profile()}
     * @param threads see {@link #threads()}
     * @param overwrite see {@link #overwrite()}
     * @param progress see {@link #progress()}
     * @throws IllegalArgumentException if {@code threads} is not 1 to 256
     */
    public WriterOptions {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(progress, "progress");
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to " + MAX_THREADS + ", not " + threads);
        }
    }

    /**
     * These options with another profile.
     *
     * @param value the profile
     * @return a copy
     */
    public WriterOptions withProfile(Profile value) {
        return new WriterOptions(value, threads, overwrite, progress);
    }

    /**
     * These options with another number of threads.
     *
     * @param value the number of threads, 1 to 256
     * @return a copy
     */
    public WriterOptions withThreads(int value) {
        return new WriterOptions(profile, value, overwrite, progress);
    }

    /**
     * These options with or without leave to replace an existing file.
     *
     * @param value whether an existing file may be replaced
     * @return a copy
     */
    public WriterOptions withOverwrite(boolean value) {
        return new WriterOptions(profile, threads, value, progress);
    }

    /**
     * These options with a listener to progress.
     *
     * @param value takes the number of articles compressed so far
     * @return a copy
     */
    public WriterOptions withProgress(IntConsumer value) {
        return new WriterOptions(profile, threads, overwrite, value);
    }
}
