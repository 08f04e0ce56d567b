package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/**
 * Writes articles as JSON Lines in UTF-8: first the fields that an article has, in the order {@code id}, {@code url},
 * {@code source}, {@code lang}, {@code title}, {@code lead}, {@code published}, {@code updated}, {@code author},
 * {@code section}, {@code tags}, {@code views}, {@code body}, then its attributes. For one thread.
 *
 * <p>An article that {@link JsonLines} read is written as a record that equals, as JSON, the original record. Dates are
 * written in their original wording. A line break between the tokens of an attribute becomes a space. The bytes of an
 * original page are not written. An attribute with the name of a field that the article has is not written, except the
 * id or a date as a number, which is written in place of the field. With {@link ExportOptions#normalized} the dates that
 * were understood follow their wordings as {@code published_at} and {@code updated_at}, in place of attributes of these names.
 *
 * <pre>{@code
 * try (JsonLinesWriter lines = new JsonLinesWriter(Files.newOutputStream(Path.of("news.jsonl")))) {
 *     lines.write(article);
 * }
 * System.out.println(JsonLinesWriter.toJson(article));
 * }</pre>
 */
public final class JsonLinesWriter implements ArticleExport {

    private final OutputStream out;
    private final ExportOptions options;
    private final JsonText line = new JsonText();
    private final Set<String> written = new HashSet<>();

    /**
     * A writer of uncompressed bytes, a line at a time.
     *
     * @param out where to write to; closed with this writer
     */
    public JsonLinesWriter(OutputStream out) {
        this(out, ExportOptions.DEFAULT);
    }

    /**
     * A writer of uncompressed bytes, a line at a time.
     *
     * @param out where to write to; closed with this writer
     * @param options what is written
     */
    public JsonLinesWriter(OutputStream out, ExportOptions options) {
        this.out = Objects.requireNonNull(out, "out");
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Writes one line.
     *
     * @param article the article
     * @throws IOException if writing fails, or if the text of an attribute is not JSON; in the second case nothing is
     *     written
     */
    @Override
    public void write(Article article) throws IOException {
        line.clear();
        written.clear();
        object(article);
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One article as a JSON object on one line, without line end. Safe for use by many threads.
     *
     * @param article the article
     * @return the JSON text
     * @throws IOException if the text of an attribute is not JSON
     */
    public static String toJson(Article article) throws IOException {
        return toJson(article, ExportOptions.DEFAULT);
    }

    /**
     * What is chosen of an article as a JSON object on one line, without line end. Safe for use by many threads.
     *
     * @param article the article
     * @param options what is written
     * @return the JSON text
     * @throws IOException if the text of an attribute is not JSON
     */
    public static String toJson(Article article, ExportOptions options) throws IOException {
        JsonLinesWriter writer = new JsonLinesWriter(OutputStream.nullOutputStream(), options);
        writer.object(article);
        return writer.line.toString();
    }

    private void object(Article article) throws IOException {
        line.append('{');
        textOrNumber("id", article.id(), article);
        text("url", article.url());
        text("source", article.source());
        text("lang", article.language());
        text("title", article.title());
        text("lead", article.lead());
        date("published", article.published(), article);
        normalized("published", ArticleValues.PUBLISHED_AT, article.published());
        date("updated", article.updated(), article);
        normalized("updated", ArticleValues.UPDATED_AT, article.updated());
        text("author", article.author());
        text("section", article.section());
        tags(article.tags());
        views(article.views());
        body(article);
        attributes(article);
        line.append('}');
    }

    /** Writes a text, or the number that an attribute records for it. */
    private void textOrNumber(String key, @Nullable String text, Article article) throws IOException {
        if (text != null && article.isFieldAsNumber(key) && options.includes(key)) {
            attribute(article, key, text);
        } else {
            text(key, text);
        }
    }

    private void text(String key, @Nullable String value) {
        if (value != null && options.includes(key)) {
            key(key).string(value);
        }
    }

    private void date(String key, @Nullable ArticleDate date, Article article) throws IOException {
        textOrNumber(key, date == null ? null : date.text(), article);
    }

    private void normalized(String field, String name, @Nullable ArticleDate date) {
        if (options.includesNormalized(field, name)) {
            ArticleValues.iso(date).ifPresent(iso -> key(name).string(iso));
        }
    }

    private void tags(@Nullable List<String> tags) {
        if (tags != null && options.includes("tags")) {
            key("tags").append(JsonText.list(tags));
        }
    }

    private void views(@Nullable Long views) {
        if (views != null && options.includes("views")) {
            key("views").append(views);
        }
    }

    /** Writes the body, unless it is empty because an attribute holds the original value. */
    private void body(Article article) {
        if (!article.body().isEmpty() || !article.attributes().containsKey("body")) {
            text("body", article.body());
        } else if (JsonRecord.NO_BODY.equals(article.attributes().get("body"))) {
            written.add("body");
        }
    }

    private void attributes(Article article) throws IOException {
        for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
            String name = attribute.getKey();
            if (!written.contains(name) && options.includesAttribute(name)) {
                attribute(article, name, attribute.getValue());
            }
        }
    }

    private void attribute(Article article, String key, String json) throws IOException {
        try {
            key(key).value(json);
        } catch (IOException e) {
            throw new IOException("attribute " + key + " of " + article + ": " + e.getMessage(), e);
        }
    }

    private JsonText key(String key) {
        written.add(key);
        return line.key(key);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
