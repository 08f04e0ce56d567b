package org.qirtas;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.format.PlainName;
import org.qirtas.internal.proof.Ed25519;

/**
 * Options of an {@link ArchiveWriter}. Immutable.
 *
 * <pre>{@code
 * WriterOptions options = WriterOptions.DEFAULT
 *         .withProfile(Profile.DENSE)
 *         .withThreads(2)
 *         .withParity(5)
 *         .withSigningKey(privateKey)
 *         .withModels(List.of(Path.of("ar.qrtm")))
 *         .withIndex(SearchIndex.FULL)
 *         .withOverwrite(true)
 *         .withProgress((phase, done, total) -> System.err.println(phase + ": " + done + " of " + total));
 * System.out.println(options.profile() + ", " + options.threads() + " threads, " + options.parity() + " % parity"
 *         + ", models of " + options.models() + ", index " + options.index() + (options.signingKey() == null ? "" : ", signed") + (options.overwrite() ? ", replaces" : ""));
 * options.progress().report(WriterProgress.Phase.ARTICLES, 0, 1);
 * }</pre>
 */
public final class WriterOptions {

    /**
     * {@link Profile#BALANCED}, one thread, no parity for frames, no signature, no models of other files, no search index, no replacement of files, no progress.
     */
    public static final WriterOptions DEFAULT =
            new WriterOptions(Profile.BALANCED, 1, 0, null, List.of(), null, false, (phase, done, total) -> {});

    private static final int MAX_THREADS = 256;
    private static final int MAX_PARITY = 100;

    private final Profile profile;
    private final int threads;
    private final int parity;
    private final @Nullable PrivateKey signingKey;
    private final List<Path> models;
    private final @Nullable SearchIndex index;
    private final boolean overwrite;
    private final WriterProgress progress;

    private WriterOptions(
            Profile profile,
            int threads,
            int parity,
            @Nullable PrivateKey signingKey,
            List<Path> models,
            @Nullable SearchIndex index,
            boolean overwrite,
            WriterProgress progress) {
        this.profile = profile;
        this.threads = threads;
        this.parity = parity;
        this.signingKey = signingKey;
        this.models = models;
        this.index = index;
        this.overwrite = overwrite;
        this.progress = progress;
    }

    /** {@return the time that is spent for a smaller file} */
    public Profile profile() {
        return profile;
    }

    /** {@return the number of threads that compress; with 1 the writer works in the caller's thread and starts none} */
    public int threads() {
        return threads;
    }

    /** {@return the parity of the whole archive, in percent of the archive} */
    public int parity() {
        return parity;
    }

    /** {@return the private Ed25519 key to sign the archive with, or {@code null}} */
    public @Nullable PrivateKey signingKey() {
        return signingKey;
    }

    /** {@return the files whose text models the archive refers to} */
    public List<Path> models() {
        return models;
    }

    /**
     * {@return the search index of the archive; {@code null} for none in a new archive, and for that of the old one in an
     * archive made from another}
     */
    public @Nullable SearchIndex index() {
        return index;
    }

    /** {@return whether {@link ArchiveWriter#finish()} may replace an existing file} */
    public boolean overwrite() {
        return overwrite;
    }

    /** {@return the listener that receives the progress of the writer} */
    public WriterProgress progress() {
        return progress;
    }

    /**
     * These options with a profile.
     *
     * @param value the profile
     * @return a copy
     */
    public WriterOptions withProfile(Profile value) {
        return new WriterOptions(
                Objects.requireNonNull(value, "value"),
                threads,
                parity,
                signingKey,
                models,
                index,
                overwrite,
                progress);
    }

    /**
     * These options with a number of threads. The bytes of the archive do not depend on it. Each thread takes up to 200
     * MB outside the heap for a language with a full dictionary.
     *
     * @param value the number of threads, 1 to 256
     * @return a copy
     * @throws IllegalArgumentException if the number is not 1 to 256
     */
    public WriterOptions withThreads(int value) {
        if (value < 1 || value > MAX_THREADS) {
            throw new IllegalArgumentException("threads must be 1 to " + MAX_THREADS + ", not " + value);
        }
        return new WriterOptions(profile, value, parity, signingKey, models, index, overwrite, progress);
    }

    /**
     * These options with Reed–Solomon parity of the whole archive; with 0 frames have no parity. All other parts always
     * have parity of 0.4 percent of the archive, if the archive has at least 600,000 bytes. Parity of the whole archive
     * is for files only, and is held in memory.
     *
     * @param percent parity in percent of the archive, 0 to 100
     * @return a copy
     * @throws IllegalArgumentException if the number is not 0 to 100
     */
    public WriterOptions withParity(int percent) {
        if (percent < 0 || percent > MAX_PARITY) {
            throw new IllegalArgumentException("parity must be 0 to " + MAX_PARITY + " percent, not " + percent);
        }
        return new WriterOptions(profile, threads, percent, signingKey, models, index, overwrite, progress);
    }

    /**
     * These options with a signature.
     *
     * @param key private Ed25519 key
     * @return a copy
     * @throws IllegalArgumentException if the key cannot sign with Ed25519
     */
    public WriterOptions withSigningKey(PrivateKey key) {
        Ed25519.require(Objects.requireNonNull(key, "key"));
        return new WriterOptions(profile, threads, parity, key, models, index, overwrite, progress);
    }

    /**
     * These options with files of text models. The archive refers to a model of them for each language that has one
     * there, and holds models of its own for other languages only. This makes small archives much smaller. A reader
     * looks for these files in the folder of the archive: without them it gives a {@link MissingModelException}.
     *
     * @param files model files or other archives. If several have a model for a language, the last one is used
     * @return a copy
     * @throws IllegalArgumentException if the name of a file has a colon, a slash, a backslash or a control character,
     *     or more than 255 UTF-16 units; such a name cannot be stored
     */
    public WriterOptions withModels(List<Path> files) {
        List<Path> copy = List.copyOf(Objects.requireNonNull(files, "files"));
        for (Path file : copy) {
            Path name = file.getFileName();
            if (name == null || !PlainName.isPlain(name.toString())) {
                throw new IllegalArgumentException("an archive cannot refer to a file of this name: " + file);
            }
        }
        return new WriterOptions(profile, threads, parity, signingKey, copy, index, overwrite, progress);
    }

    /**
     * These options with a search index. Without this option a new archive has none, and an archive that is made from
     * another has that of the other. Building an index takes up to about 300 MB of the heap and 25 bytes an article.
     * Beyond that, words go to temporary files beside the archive, or for a stream in the folder of the system for such files; they
     * have up to about twice the size of the index, and the system deletes them however the process ends.
     *
     * @param value what the index knows
     * @return a copy
     */
    public WriterOptions withIndex(SearchIndex value) {
        return new WriterOptions(
                profile,
                threads,
                parity,
                signingKey,
                models,
                Objects.requireNonNull(value, "value"),
                overwrite,
                progress);
    }

    /**
     * These options with or without permission to replace an existing file.
     *
     * @param value whether an existing file may be replaced
     * @return a copy
     */
    public WriterOptions withOverwrite(boolean value) {
        return new WriterOptions(profile, threads, parity, signingKey, models, index, value, progress);
    }

    /**
     * These options with a listener for progress.
     *
     * @param value receives the progress of the writer
     * @return a copy
     */
    public WriterOptions withProgress(WriterProgress value) {
        return new WriterOptions(
                profile, threads, parity, signingKey, models, index, overwrite, Objects.requireNonNull(value, "value"));
    }
}
