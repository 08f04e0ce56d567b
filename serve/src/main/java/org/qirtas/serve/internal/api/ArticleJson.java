package org.qirtas.serve.internal.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.Headline;
import org.qirtas.Snippet;
import org.qirtas.TextRange;
import org.qirtas.serve.internal.view.Entry;

/** Articles as objects of JSON, with the names of their fields in all JSON of the project. */
final class ArticleJson {

    private ArticleJson() {}

    /** An article of a list. */
    static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ordinal", entry.ordinal());
        json.writeBooleanField("damaged", entry.headline().isEmpty());
        if (entry.headline().isPresent()) {
            write(json, entry.headline().get());
        }
        if (entry.snippet().isPresent()) {
            write(json, entry.snippet().get());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Headline headline) throws IOException {
        json.writeStringField("key", headline.key());
        Json.text(json, "id", headline.id());
        Json.text(json, "url", headline.url());
        Json.text(json, "source", headline.source());
        Json.text(json, "lang", headline.language());
        Json.text(json, "title", headline.title());
        Json.text(json, "section", headline.section());
        date(json, "published", headline.published());
        date(json, "updated", headline.updated());
        views(json, headline.views());
    }

    private static void write(JsonGenerator json, Snippet snippet) throws IOException {
        json.writeObjectFieldStart("snippet");
        json.writeStringField("field", snippet.field().jsonName());
        json.writeStringField("text", snippet.text());
        json.writeArrayFieldStart("matches");
        for (TextRange match : snippet.matches()) {
            json.writeArray(new int[] {match.start(), match.end()}, 0, 2);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The fields of a whole article. */
    static void write(JsonGenerator json, Article article) throws IOException {
        Json.text(json, "id", article.id());
        Json.text(json, "url", article.url());
        Json.text(json, "source", article.source());
        Json.text(json, "lang", article.language());
        Json.text(json, "title", article.title());
        Json.text(json, "lead", article.lead());
        json.writeStringField("body", article.body());
        Json.text(json, "author", article.author());
        Json.text(json, "section", article.section());
        if (article.tags() != null) {
            json.writeArrayFieldStart("tags");
            for (String tag : article.tags()) {
                json.writeString(tag);
            }
            json.writeEndArray();
        }
        date(json, "published", article.published());
        date(json, "updated", article.updated());
        views(json, article.views());
    }

    /** The wording, and the instant at which the period begins. */
    private static void date(JsonGenerator json, String name, @Nullable ArticleDate date) throws IOException {
        if (date != null) {
            json.writeStringField(name, date.text());
            Json.text(
                    json,
                    name + "_at",
                    date.instant() == null ? null : date.instant().toString());
        }
    }

    private static void views(JsonGenerator json, @Nullable Long views) throws IOException {
        if (views != null) {
            json.writeNumberField("views", views);
        }
    }
}
