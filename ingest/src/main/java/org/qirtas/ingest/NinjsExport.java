package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/** {@link ExportForm#NINJS}. */
final class NinjsExport implements ArticleExport {

    private static final String STANDARD = "{\"name\":\"ninjs\",\"version\":\"2.1\","
            + "\"schema\":\"https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json\"}";

    private final OutputStream out;
    private final ExportOptions options;

    NinjsExport(OutputStream out, ExportOptions options) {
        this.out = out;
        this.options = options;
    }

    @Override
    public void write(Article article) throws IOException {
        out.write((json(article) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String json(Article article) throws IOException {
        JsonText item = new JsonText().append('{');
        item.key("uri").string(uri(article));
        item.key("type").string("text");
        dates(article, item);
        ArticleValues values = ArticleValues.of(article);
        text(item, "language", values, "lang");
        list(item, "headlines", "{\"role\":\"main\",\"value\":", values, "title");
        list(item, "descriptions", "{\"role\":\"summary\",\"contenttype\":\"text/plain\",\"value\":", values, "lead");
        list(item, "bodies", "{\"contenttype\":\"text/plain\",\"value\":", values, "body");
        text(item, "by", values, "author");
        list(item, "infosources", "{\"name\":", values, "source");
        subjects(article, item);
        list(item, "altids", "{\"role\":\"id\",\"value\":", values, "id");
        return item.key("standard").append(STANDARD).append('}').toString();
    }

    /** The url, which is the identity that others know, or a name made of the key. */
    private static String uri(Article article) {
        return article.url() != null ? article.url() : "urn:x-qirtas:" + encoded(article.key());
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void dates(Article article, JsonText item) {
        Optional<String> published = instant("published", article.published());
        Optional<String> updated = instant("updated", article.updated());
        published.ifPresent(date -> item.key("firstcreated").string(date));
        updated.or(() -> published).ifPresent(date -> item.key("versioncreated").string(date));
    }

    /** The beginning of a day or of a shorter period. That of a longer one would state what nobody said. */
    private Optional<String> instant(String field, @Nullable ArticleDate date) {
        if (date == null || !options.includes(field) || date.precision().code() < DatePrecision.DAY.code()) {
            return Optional.empty();
        }
        return date.start().map(String::valueOf);
    }

    private void text(JsonText item, String key, ArticleValues values, String field) throws IOException {
        Optional<String> text = options.includes(field) ? values.text(field) : Optional.empty();
        text.ifPresent(value -> item.key(key).string(value));
    }

    /** Writes a list of one object, whose last member is the text of a field. */
    private void list(JsonText item, String key, String object, ArticleValues values, String field) throws IOException {
        Optional<String> text = options.includes(field) ? values.text(field) : Optional.empty();
        text.ifPresent(
                value -> item.key(key).append('[').append(object).string(value).append("}]"));
    }

    private void subjects(Article article, JsonText item) {
        List<String> tags = article.tags() == null || !options.includes("tags") ? List.of() : article.tags();
        String section = options.includes("section") ? article.section() : null;
        if (section == null && tags.isEmpty()) {
            return;
        }
        item.key("subjects").append('[');
        String separator = "";
        if (section != null) {
            item.append("{\"rel\":\"section\",\"name\":").string(section).append('}');
            separator = ",";
        }
        for (String tag : tags) {
            item.append(separator).append("{\"name\":").string(tag).append('}');
            separator = ",";
        }
        item.append(']');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
