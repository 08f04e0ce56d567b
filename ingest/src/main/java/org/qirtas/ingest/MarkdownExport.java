package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qirtas.Article;

/** {@link ExportForm#MD}. JSON values are YAML values. */
final class MarkdownExport implements ArticleExport {

    /** Characters that mark something in CommonMark wherever they are. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");

    /** Characters that mark something in CommonMark at the beginning of a line. */
    private static final Pattern LINE_MARKS = Pattern.compile("^(\\d{0,9})([-+=.)])");

    /** A key that no reader of YAML takes for anything but a text. */
    private static final Pattern PLAIN_KEY =
            Pattern.compile("(?!(?i:null|true|false|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_-]*");

    /** The fields that follow the front matter; the title is in both. */
    private static final Set<String> TEXTS = Set.of("lead", "body");

    private final Utf8Writer out;
    private final ExportOptions options;

    MarkdownExport(OutputStream out, ExportOptions options) {
        this.out = new Utf8Writer(out);
        this.options = options;
    }

    @Override
    public void write(Article article) throws IOException {
        ArticleValues values = ArticleValues.of(article);
        out.write("---\n");
        frontMatter(values);
        out.write("---\n\n");
        paragraphs("# ", line(values, "title"));
        paragraphs("", text(values, "lead"));
        paragraphs("", text(values, "body"));
    }

    private void frontMatter(ArticleValues values) throws IOException {
        for (String name : options.columns()) {
            if (name.equals("attributes")) {
                for (Map.Entry<String, String> attribute : values.others()) {
                    member(attribute.getKey(), values);
                }
            } else if (!TEXTS.contains(name)) {
                member(name, values);
            }
        }
    }

    private void member(String name, ArticleValues values) throws IOException {
        Optional<String> json = values.json(name);
        if (json.isPresent()) {
            String key = PLAIN_KEY.matcher(name).matches()
                    ? name
                    : new JsonText().string(name).toString();
            out.write(Printable.of(key + ": " + json.get()) + "\n");
        }
    }

    private String line(ArticleValues values, String name) throws IOException {
        return text(values, name).replaceAll("\\R", " ");
    }

    private String text(ArticleValues values, String name) throws IOException {
        Optional<String> text = options.includes(name) ? values.text(name) : Optional.empty();
        return Printable.of(text.orElse(""));
    }

    /** Writes each line that is not blank as a paragraph. */
    private void paragraphs(String mark, String text) throws IOException {
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                out.write(mark + escape(line.strip()) + "\n\n");
            }
        }
    }

    private static String escape(String line) {
        String escaped = MARKS.matcher(line).replaceAll("\\\\$0");
        return LINE_MARKS.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
