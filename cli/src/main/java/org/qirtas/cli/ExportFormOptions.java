package org.qirtas.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;
import org.qirtas.ingest.JsonLinesWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The form in which articles are exported, and what of them. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExportFormOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl (the default), csv, md (Markdown), html (one page), text (see --template), ninjs "
                    + "(IPTC ninjs 2.1, an item a line), warc (a page a record) or parquet (only to a file).")
    private String format = "jsonl";

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "FIELD",
            description = "Write only these fields and attributes, such as id,title,published; 'attributes' stands for "
                    + "all attributes.")
    private List<String> fields = List.of();

    @Option(
            names = "--normalized",
            description = "Write the dates that were understood also in ISO 8601, as published_at and updated_at.")
    private boolean normalized;

    @Option(
            names = "--template",
            paramLabel = "TEMPLATE",
            description =
                    "What --format text writes of an article, such as '{title}\\n{body}\\n'. A name in braces is a "
                            + "field or an attribute, '{{' a brace, '\\n' the end of a line, '\\t' a tab. A line is left out if "
                            + "the article has none of its fields.")
    private @Nullable String template;

    /** Refuses wrong usage before anything is read. */
    void check(boolean isFile) {
        options();
        ExportForm form = form();
        if (form.isBinary() && !isFile) {
            throw misuse("--format " + form.formName() + " is not text; give a file with -o");
        }
        if (template != null && form != ExportForm.TEXT) {
            throw misuse("--template is for --format text, not for " + form.formName());
        }
    }

    /** The fields of articles that the form reads. */
    Set<ArticleField> fieldsRead() {
        return form().fields(options());
    }

    /** Begins to write. */
    ArticleExport open(OutputStream out) throws IOException {
        return form() == ExportForm.JSONL ? new EscapedLines(out, options()) : form().open(out, options());
    }

    private ExportForm form() {
        return ExportForm.named(format)
                .orElseThrow(() -> misuse("there is no format '" + format + "'; the formats are "
                        + ExportForm.all().stream().map(ExportForm::formName).collect(Collectors.joining(", "))));
    }

    private ExportOptions options() {
        try {
            ExportOptions options = ExportOptions.DEFAULT.withFields(fields).withNormalized(normalized);
            return template == null ? options : options.withTemplate(unescaped(template));
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }

    private static String unescaped(String template) {
        return template.replace("\\n", "\n").replace("\\t", "\t");
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** JSON Lines that are harmless on a terminal. */
    private record EscapedLines(OutputStream out, ExportOptions options) implements ArticleExport {
        @Override
        public void write(Article article) throws IOException {
            String line = JsonLine.escape(JsonLinesWriter.toJson(article, options)) + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
