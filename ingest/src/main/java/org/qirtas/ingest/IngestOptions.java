package org.qirtas.ingest;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Options for reading articles. Immutable.
 *
 * <pre>{@code
 * IngestOptions options = IngestOptions.DEFAULT.withKeepOriginal(false).withFormat("json");
 * }</pre>
 */
public final class IngestOptions {

    /** The bytes of pages are kept. The content of a file tells its format. */
    public static final IngestOptions DEFAULT = new IngestOptions(true, null);

    private final boolean keepOriginal;
    private final @Nullable String format;

    private IngestOptions(boolean keepOriginal, @Nullable String format) {
        this.keepOriginal = keepOriginal;
        this.format = format;
    }

    /**
     * Whether an article from a page keeps the bytes of the page as its original.
     *
     * @return whether they are kept
     */
    public boolean keepOriginal() {
        return keepOriginal;
    }

    /**
     * The format of all files.
     *
     * @return the {@linkplain ArticleFormat#name() name} of a format; nothing if each file tells its format
     */
    public Optional<String> format() {
        return Optional.ofNullable(format);
    }

    /**
     * These options with or without the bytes of pages.
     *
     * @param value whether an article from a page keeps the bytes of the page
     * @return a copy
     */
    public IngestOptions withKeepOriginal(boolean value) {
        return new IngestOptions(value, format);
    }

    /**
     * These options with a format that reads all files, whatever their content and names.
     *
     * @param name the {@linkplain ArticleFormat#name() name} of a format
     * @return a copy
     */
    public IngestOptions withFormat(String name) {
        return new IngestOptions(keepOriginal, Objects.requireNonNull(name, "name"));
    }
}
