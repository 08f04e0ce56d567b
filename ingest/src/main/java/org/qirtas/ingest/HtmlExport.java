package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qirtas.Article;

/** {@link ExportForm#HTML}. Everything of an article is escaped. */
final class HtmlExport implements ArticleExport {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Articles</title>
            <style>
            body { font: 1.1em/1.6 serif; margin: 2em auto; max-width: 42em; padding: 0 1em; }
            article { border-bottom: 1px solid; padding-bottom: 2em; }
            dl { display: grid; font-size: 0.8em; grid-template-columns: auto 1fr; }
            dd { margin-inline-start: 1em; overflow-wrap: anywhere; }
            .lead { font-weight: bold; }
            </style>
            </head>
            <body>
            """;

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Set<String> TEXTS = Set.of("title", "lead", "body");

    /** The names of fields in the vocabulary of schema.org. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "source", "publisher",
            "lang", "inLanguage",
            "published", "datePublished",
            "updated", "dateModified",
            "author", "author",
            "section", "articleSection",
            "tags", "keywords");

    private final Utf8Writer out;
    private final ExportOptions options;

    HtmlExport(OutputStream out, ExportOptions options) throws IOException {
        this.out = new Utf8Writer(out);
        this.options = options;
        this.out.write(HEAD);
    }

    @Override
    public void write(Article article) throws IOException {
        ArticleValues values = ArticleValues.of(article);
        out.write("<article itemscope itemtype=\"https://schema.org/NewsArticle\"" + attributes(article) + ">\n");
        Optional<String> title = text("title", values);
        if (title.isPresent()) {
            out.write("<h1 itemprop=\"headline\">" + escape(title.get()) + "</h1>\n");
        }
        metadata(values);
        paragraphs("<p class=\"lead\" itemprop=\"description\">", text("lead", values));
        out.write("<div itemprop=\"articleBody\">\n");
        paragraphs("<p>", text("body", values));
        out.write("</div>\n");
        out.write("</article>\n");
    }

    private static String attributes(Article article) {
        String language = article.language() == null ? "" : " lang=\"" + escape(article.language()) + '"';
        return language + (WritingDirection.isRightToLeft(article) ? " dir=\"rtl\"" : "");
    }

    private void metadata(ArticleValues values) throws IOException {
        out.write("<dl>\n");
        for (String name : options.columns()) {
            if (name.equals("attributes")) {
                for (Map.Entry<String, String> attribute : values.others()) {
                    entry(attribute.getKey(), values);
                }
            } else if (!TEXTS.contains(name)) {
                entry(name, values);
            }
        }
        out.write("</dl>\n");
    }

    private void entry(String name, ArticleValues values) throws IOException {
        Optional<String> value = values.text(name);
        if (value.isPresent()) {
            String text = escape(value.get());
            boolean isLink =
                    name.equals("url") && WEB_ADDRESS.matcher(value.get()).matches();
            String shown = isLink ? "<a itemprop=\"mainEntityOfPage\" href=\"" + text + "\">" + text + "</a>" : text;
            String property = PROPERTIES.containsKey(name) ? " itemprop=\"" + PROPERTIES.get(name) + '"' : "";
            out.write("<dt>" + escape(name) + "</dt><dd dir=\"auto\"" + property + ">" + shown + "</dd>\n");
        }
    }

    private Optional<String> text(String name, ArticleValues values) throws IOException {
        return options.includes(name) ? values.text(name) : Optional.empty();
    }

    private void paragraphs(String tag, Optional<String> text) throws IOException {
        List<String> lines = text.map(all -> List.of(all.split("\\R", -1))).orElse(List.of());
        for (String line : lines) {
            if (!line.isBlank()) {
                out.write(tag + escape(line) + "</p>\n");
            }
        }
    }

    private static String escape(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("</body>\n</html>\n");
        }
    }
}
