package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.Selection;

/**
 * A form in which articles are written. Modules add forms, which are found with {@link java.util.ServiceLoader} in the
 * class loader of this module. The constants are text in UTF-8. A character that UTF-8 cannot represent, which is an
 * unpaired surrogate, is an escape in JSON and U+FFFD in the other forms. The bytes of original pages are not written.
 *
 * <p>Implementations must be safe for use by many threads.
 *
 * <pre>{@code
 * ExportForm form = ExportForm.named("html").orElseThrow();
 * System.out.println(form.formName() + " of " + ExportForm.all().size() + ", binary: " + form.isBinary());
 * Selection selection = archive.select(ArticleFilter.ALL).fields(form.fields(ExportOptions.DEFAULT));
 * }</pre>
 */
public interface ExportForm {

    /** JSON Lines, as {@link JsonLinesWriter} writes them. */
    ExportForm JSONL = TextForm.JSONL;

    /**
     * RFC 4180: a line of names, then a line for each article. Tags are separated by a comma and a space. The last column,
     * {@code attributes}, is a JSON object. A cell without quotation marks is absent or not empty; {@code ""} is an empty
     * text.
     */
    ExportForm CSV = TextForm.CSV;

    /** Markdown (CommonMark): a front matter in YAML with the metadata, the title as a heading, then lead and body. */
    ExportForm MD = TextForm.MD;

    /**
     * One page of HTML. Each article states its language, and its direction of writing if that is from right to left. Its
     * fields are marked in the vocabulary of schema.org (microdata).
     * Control characters are U+FFFD.
     */
    ExportForm HTML = TextForm.HTML;

    /** Plain text by the {@linkplain ExportOptions#withTemplate template} of the options. */
    ExportForm TEXT = TextForm.TEXT;

    /**
     * IPTC ninjs 2.1, an item a line. A date is an instant there: the beginning of the day or of the shorter period that
     * the article names. Dates of a month or a year, views and attributes have no place in it.
     */
    ExportForm NINJS = TextForm.NINJS;

    /**
     * The name by which users choose this form.
     *
     * @return a word in lower case, such as {@code csv}
     */
    String formName();

    /**
     * Whether the form is not text, so that it cannot be shown on a terminal.
     *
     * @return whether it is not text
     */
    boolean isBinary();

    /**
     * The fields of articles that this form reads. An article may be without all others, as {@link Selection#fields} gives
     * it.
     *
     * @param options what is written
     * @return the fields
     */
    Set<ArticleField> fields(ExportOptions options);

    /**
     * Begins to write.
     *
     * @param out where to write to; closed with the writer
     * @param options what is written
     * @return a writer
     * @throws IOException if writing fails
     */
    ArticleExport open(OutputStream out, ExportOptions options) throws IOException;

    /**
     * All forms: the constants, then those of other modules that are present, sorted by name.
     *
     * @return the forms
     */
    static List<ExportForm> all() {
        return KnownForms.ALL;
    }

    /**
     * The form of a name.
     *
     * @param name a word in lower case, such as {@code csv}
     * @return the form, or nothing
     */
    static Optional<ExportForm> named(String name) {
        Objects.requireNonNull(name, "name");
        return all().stream().filter(form -> form.formName().equals(name)).findFirst();
    }
}
