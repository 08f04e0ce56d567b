package org.qirtas;

import java.util.Objects;

/**
 * Options of {@link Archives#merge}. Immutable.
 *
 * <pre>{@code
 * MergeOptions options = MergeOptions.DEFAULT
 *         .withSelfContained(false)
 *         .withOverwrite(true)
 *         .withProgress((phase, done, total) -> System.err.println(done + " of " + total + " bytes"));
 * System.out.println((options.selfContained() ? "brings text models in" : "refers to text models of other files")
 *         + (options.overwrite() ? ", replaces" : ""));
 * options.progress().report(WriterProgress.Phase.SECTIONS, 0, 1);
 * }</pre>
 */
public final class MergeOptions {

    /** Brings text models in, no replacement of files, no progress. */
    public static final MergeOptions DEFAULT = new MergeOptions(true, false, (phase, done, total) -> {});

    private final boolean selfContained;
    private final boolean overwrite;
    private final WriterProgress progress;

    private MergeOptions(boolean selfContained, boolean overwrite, WriterProgress progress) {
        this.selfContained = selfContained;
        this.overwrite = overwrite;
        this.progress = progress;
    }

    /** {@return whether the new archive holds all text models that its articles need} */
    public boolean selfContained() {
        return selfContained;
    }

    /** {@return whether an existing file may be replaced} */
    public boolean overwrite() {
        return overwrite;
    }

    /** {@return the listener that receives the progress} */
    public WriterProgress progress() {
        return progress;
    }

    /**
     * These options with or without the text models of other files. With them, the new archive holds every model that
     * its articles need; if one is missing, nothing is written. Without them, the new archive refers to those files as
     * its sources do, and must be in their folder.
     *
     * @param value whether text models of other files are brought in
     * @return a copy
     */
    public MergeOptions withSelfContained(boolean value) {
        return new MergeOptions(value, overwrite, progress);
    }

    /**
     * These options with or without permission to replace an existing file.
     *
     * @param value whether an existing file may be replaced
     * @return a copy
     */
    public MergeOptions withOverwrite(boolean value) {
        return new MergeOptions(selfContained, value, progress);
    }

    /**
     * These options with a listener for progress.
     *
     * @param value receives the progress, in the phase {@link WriterProgress.Phase#SECTIONS}
     * @return a copy
     */
    public MergeOptions withProgress(WriterProgress value) {
        return new MergeOptions(selfContained, overwrite, Objects.requireNonNull(value, "value"));
    }
}
