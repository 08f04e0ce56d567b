package org.qirtas;

import java.security.PrivateKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of an {@link ArchiveWriter}. Immutable.
 *
 * @param profile time spent against size of the file
 * @param threads number of threads that compress, 1 to 256; with 1 the writer works in the caller's thread and starts
 *     none. The bytes of the archive do not depend on it. Each takes up to 200 MB outside the heap for a language with a
 *     full dictionary
 * @param parity Reed–Solomon parity of the whole archive, 0 to 100 percent of it; 0 leaves frames without parity. All
 *     else has parity of 0.4 percent of the archive anyway, if the archive has at least 600,000 bytes. Only for
 *     files; the parity is held in memory
 * @param signingKey private Ed25519 key to sign the archive with, or null
 * @param overwrite whether {@link ArchiveWriter#finish()} may replace an existing file
 * @param progress told how far the writer has come
 */
public record WriterOptions(
        Profile profile,
        int threads,
        int parity,
        @Nullable PrivateKey signingKey,
        boolean overwrite,
        WriterProgress progress) {

    /** {@link Profile#BALANCED}, one thread, no parity for frames, no signature, existing files are kept, no progress. */
    public static final WriterOptions DEFAULT =
            new WriterOptions(Profile.BALANCED, 1, 0, null, false, (phase, done, total) -> {});

    private static final int MAX_THREADS = 256;
    private static final int MAX_PARITY = 100;

    /**
     * Checks the numbers.
     *
     * @param profile see {@link #profile()}
     * @param threads see {@link #threads()}
     * @param parity see {@link #parity()}
     * @param signingKey see {@link #signingKey()}
     * @param overwrite see {@link #overwrite()}
     * @param progress see {@link #progress()}
     * @throws IllegalArgumentException if {@code threads} is not 1 to 256, or {@code parity} not 0 to 100
     */
    public WriterOptions {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(progress, "progress");
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to " + MAX_THREADS + ", not " + threads);
        }
        if (parity < 0 || parity > MAX_PARITY) {
            throw new IllegalArgumentException("parity must be 0 to " + MAX_PARITY + " percent, not " + parity);
        }
    }

    /**
     * These options with another profile.
     *
     * @param value the profile
     * @return a copy
     */
    public WriterOptions withProfile(Profile value) {
        return new WriterOptions(
                Objects.requireNonNull(value, "value"), threads, parity, signingKey, overwrite, progress);
    }

    /**
     * These options with another number of threads.
     *
     * @param value the number of threads, 1 to 256
     * @return a copy
     */
    public WriterOptions withThreads(int value) {
        return new WriterOptions(profile, value, parity, signingKey, overwrite, progress);
    }

    /**
     * These options with parity.
     *
     * @param percent Reed–Solomon parity of the whole archive, 0 to 100 percent of it
     * @return a copy
     */
    public WriterOptions withParity(int percent) {
        return new WriterOptions(profile, threads, percent, signingKey, overwrite, progress);
    }

    /**
     * These options with a signature.
     *
     * @param key private Ed25519 key
     * @return a copy
     */
    public WriterOptions withSigningKey(PrivateKey key) {
        return new WriterOptions(profile, threads, parity, Objects.requireNonNull(key, "key"), overwrite, progress);
    }

    /**
     * These options with or without leave to replace an existing file.
     *
     * @param value whether an existing file may be replaced
     * @return a copy
     */
    public WriterOptions withOverwrite(boolean value) {
        return new WriterOptions(profile, threads, parity, signingKey, value, progress);
    }

    /**
     * These options with a listener to progress.
     *
     * @param value is told how far the writer has come
     * @return a copy
     */
    public WriterOptions withProgress(WriterProgress value) {
        return new WriterOptions(
                profile, threads, parity, signingKey, overwrite, Objects.requireNonNull(value, "value"));
    }
}
