package org.qirtas.testing;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/** The JSON that {@code src/test/python/qirtas_reader.py} makes of an article, down to the byte. */
public final class ArticleJson {

    private final StringBuilder json = new StringBuilder();

    private ArticleJson() {}

    /** An article on one line. */
    public static String of(Article article) {
        ArticleJson json = new ArticleJson();
        json.head(article);
        json.tail(article);
        json.columns(article);
        return json.object() + "\n";
    }

    /** An article on one line, without what stands in the tail of its content. */
    public static String headline(Article article) {
        ArticleJson json = new ArticleJson();
        json.head(article);
        json.columns(article);
        return json.object() + "\n";
    }

    /** A text as a JSON string. */
    public static String quoted(String text) {
        ArticleJson json = new ArticleJson();
        json.string(text);
        return json.json.toString();
    }

    private void head(Article article) {
        text("id", article.id());
        text("url", article.url());
        text("title", article.title());
        text("author", article.author());
        tags(article.tags());
        attributes(article.attributes());
    }

    private void tail(Article article) {
        text("lead", article.lead());
        text("body", article.body());
        byte[] original = article.original();
        text("original", original == null ? null : Base64.getEncoder().encodeToString(original));
    }

    private void columns(Article article) {
        text("source", article.source());
        text("language", article.language());
        text("section", article.section());
        date("published", article.published());
        date("updated", article.updated());
        if (article.views() != null) {
            name("views").append(article.views());
        }
    }

    private void tags(@Nullable List<String> tags) {
        if (tags != null) {
            name("tags").append('[');
            for (int i = 0; i < tags.size(); i++) {
                json.append(i == 0 ? "" : ",");
                string(tags.get(i));
            }
            json.append(']');
        }
    }

    private void attributes(Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            ArticleJson object = new ArticleJson();
            attributes.forEach(object::text);
            name("attributes").append(object.object());
        }
    }

    private void date(String name, @Nullable ArticleDate date) {
        if (date != null) {
            ArticleJson object = new ArticleJson();
            object.text("wording", date.text());
            Instant instant = date.instant();
            object.name("millis").append(instant == null ? "null" : Long.toString(instant.toEpochMilli()));
            object.name("precision").append(date.precision().code());
            name(name).append(object.object());
        }
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            string(value);
        }
    }

    private StringBuilder name(String name) {
        json.append(json.length() == 0 ? "" : ",");
        string(name);
        return json.append(':');
    }

    private void string(String value) {
        json.append('"');
        value.chars().forEach(this::unit);
        json.append('"');
    }

    private void unit(int unit) {
        int letter = "\b\t\n\f\r\"\\".indexOf(unit);
        if (letter >= 0) {
            json.append('\\').append("btnfr\"\\".charAt(letter));
        } else if (unit >= ' ' && unit <= '~') {
            json.append((char) unit);
        } else {
            json.append(String.format("\\u%04x", unit));
        }
    }

    private String object() {
        return "{" + json + "}";
    }
}
