package org.qirtas.ingest;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Options for reading articles. Immutable.
 *
 * <pre>{@code
 * IngestOptions options = IngestOptions.DEFAULT
 *         .withKeepOriginal(false)
 *         .withKeepHtml(true)
 *         .withFormat("json")
 *         .withMapping(FieldMapping.parse("title=headline,body=text"))
 *         .withPreset("none")
 *         .withDateConvention(DateConvention.NONE.withOrder(DateOrder.DMY));
 * }</pre>
 */
public final class IngestOptions {

    /**
     * The bytes of pages that are text are kept, and those of HTML are not. The content of a file tells its format, and
     * the keys of a record its preset.
     */
    public static final IngestOptions DEFAULT =
            new IngestOptions(true, false, null, FieldMapping.NONE, null, DateConvention.NONE);

    /** The name for no preset. */
    static final String NO_PRESET = "none";

    private final boolean keepOriginal;
    private final boolean keepHtml;
    private final @Nullable String format;
    private final FieldMapping mapping;
    private final @Nullable String preset;
    private final DateConvention dateConvention;

    private IngestOptions(
            boolean keepOriginal,
            boolean keepHtml,
            @Nullable String format,
            FieldMapping mapping,
            @Nullable String preset,
            DateConvention dateConvention) {
        this.keepOriginal = keepOriginal;
        this.keepHtml = keepHtml;
        this.format = format;
        this.mapping = mapping;
        this.preset = preset;
        this.dateConvention = dateConvention;
    }

    /**
     * Whether an article from a page that is text keeps the bytes of the page as its original, and an article from an
     * archive its original.
     *
     * @return whether they are kept
     */
    public boolean keepOriginal() {
        return keepOriginal;
    }

    /**
     * Whether an article from an HTML page keeps the bytes of the page as its original. They take many times the space
     * of the text.
     *
     * @return whether they are kept
     */
    public boolean keepHtml() {
        return keepHtml;
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
     * The keys of records that hold fields. They come before those of a preset.
     *
     * @return the mapping
     */
    public FieldMapping mapping() {
        return mapping;
    }

    /**
     * The preset for all records.
     *
     * @return one of {@link ArticleInput#presets()}, or {@code none}; nothing if the keys of each record tell
     */
    public Optional<String> preset() {
        return Optional.ofNullable(preset);
    }

    /**
     * What the wordings of dates need not say.
     *
     * @return the convention
     */
    public DateConvention dateConvention() {
        return dateConvention;
    }

    /**
     * These options with or without the bytes of pages that are text.
     *
     * @param value whether an article from a page keeps the bytes of the page
     * @return a copy
     */
    public IngestOptions withKeepOriginal(boolean value) {
        return new IngestOptions(value, keepHtml, format, mapping, preset, dateConvention);
    }

    /**
     * These options with or without the bytes of HTML pages.
     *
     * @param value whether an article from an HTML page keeps the bytes of the page
     * @return a copy
     */
    public IngestOptions withKeepHtml(boolean value) {
        return new IngestOptions(keepOriginal, value, format, mapping, preset, dateConvention);
    }

    /**
     * These options with a format that reads all files, whatever their content and names.
     *
     * @param name the {@linkplain ArticleFormat#name() name} of a format
     * @return a copy
     */
    public IngestOptions withFormat(String name) {
        return new IngestOptions(
                keepOriginal, keepHtml, Objects.requireNonNull(name, "name"), mapping, preset, dateConvention);
    }

    /**
     * These options with keys of records.
     *
     * @param value which keys hold fields
     * @return a copy
     */
    public IngestOptions withMapping(FieldMapping value) {
        return new IngestOptions(
                keepOriginal, keepHtml, format, Objects.requireNonNull(value, "value"), preset, dateConvention);
    }

    /**
     * These options with a preset for all records, whatever their keys.
     *
     * @param name one of {@link ArticleInput#presets()}, or {@code none}
     * @return a copy
     * @throws IllegalArgumentException if there is no such preset
     */
    public IngestOptions withPreset(String name) {
        if (!Objects.requireNonNull(name, "name").equals(NO_PRESET)
                && Preset.named(name).isEmpty()) {
            throw new IllegalArgumentException("there is no preset '" + name + "'; there are "
                    + String.join(", ", Preset.names()) + " and " + NO_PRESET);
        }
        return new IngestOptions(keepOriginal, keepHtml, format, mapping, name, dateConvention);
    }

    /**
     * These options with a convention for the dates of all inputs.
     *
     * @param value what the wordings need not say
     * @return a copy
     */
    public IngestOptions withDateConvention(DateConvention value) {
        return new IngestOptions(
                keepOriginal, keepHtml, format, mapping, preset, Objects.requireNonNull(value, "value"));
    }
}
