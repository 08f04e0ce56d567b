package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The forms in which articles are written. All are UTF-8. A character that UTF-8 cannot represent, which is an unpaired
 * surrogate, is an escape in JSON and U+FFFD in the other forms. The bytes of original pages are not written. Future
 * versions may add constants; a {@code switch} needs a default.
 *
 * <pre>{@code
 * ExportForm form = ExportForm.named("html").orElseThrow();
 * System.out.println(form.formName());
 * }</pre>
 */
public enum ExportForm {
    /** JSON Lines, as {@link JsonLinesWriter} writes them. */
    JSONL,

    /**
     * RFC 4180: a line of names, then a line for each article. Tags are separated by a comma and a space. The last column,
     * {@code attributes}, is a JSON object. A cell without quotation marks is absent or not empty; {@code ""} is an empty
     * text.
     */
    CSV,

    /** Markdown (CommonMark): a front matter in YAML with the metadata, the title as a heading, then lead and body. */
    MD,

    /**
     * One page of HTML. Each article states its language, and its direction of writing if that is from right to left.
     * Control characters are U+FFFD.
     */
    HTML,

    /** Plain text by the {@linkplain ExportOptions#withTemplate template} of the options. */
    TEXT,

    /**
     * IPTC ninjs 2.1, an item a line. A date is an instant there: the beginning of the day or of the shorter period that
     * the article names. Dates of a month or a year, views and attributes have no place in it.
     */
    NINJS;

    /**
     * Begins to write.
     *
     * @param out where to write to; closed with the writer
     * @param options what is written
     * @return a writer
     * @throws IOException if writing fails
     */
    public ArticleExport open(OutputStream out, ExportOptions options) throws IOException {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(options, "options");
        return switch (this) {
            case JSONL -> new JsonLinesWriter(out, options);
            case CSV -> new CsvExport(out, options);
            case MD -> new MarkdownExport(out, options);
            case HTML -> new HtmlExport(out, options);
            case TEXT -> new TextExport(out, options);
            case NINJS -> new NinjsExport(out, options);
        };
    }

    /**
     * The name by which users choose this form.
     *
     * @return a word in lower case, such as {@code csv}
     */
    public String formName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form of a name.
     *
     * @param name a word in lower case, such as {@code csv}
     * @return the form, or nothing
     */
    public static Optional<ExportForm> named(String name) {
        Objects.requireNonNull(name, "name");
        return Arrays.stream(values())
                .filter(form -> form.formName().equals(name))
                .findFirst();
    }
}
