package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveSet;
import org.qirtas.ArticleDate;
import org.qirtas.Articles;
import org.qirtas.Headline;
import org.qirtas.ingest.DateWording;

/** Headlines as lines and as JSON. */
final class HeadlineForm {
    private HeadlineForm() {}

    /** A line of date, key, source and title. */
    static String line(Headline headline) {
        return String.join(
                "\t",
                cell(wording(headline.published())),
                cell(headline.key()),
                cell(headline.source()),
                cell(headline.title()));
    }

    private static @Nullable String wording(@Nullable ArticleDate date) {
        return date == null ? null : DateWording.iso(date).orElse(date.text());
    }

    /** Keeps a value in its column: tabs and ends of lines become spaces. */
    static String cell(@Nullable String value) {
        return value == null ? "-" : value.replaceAll("[\\t-\\r\\u0085\\u2028\\u2029]", " ");
    }

    /** Writes the fields of a headline, and the file of the article if there are several. */
    static void write(JsonGenerator json, Headline headline, Articles articles) throws IOException {
        json.writeNumberField("ordinal", headline.ordinal());
        json.writeStringField("key", headline.key());
        writeIfPresent(json, "id", headline.id());
        writeIfPresent(json, "url", headline.url());
        writeIfPresent(json, "source", headline.source());
        writeIfPresent(json, "lang", headline.language());
        writeIfPresent(json, "title", headline.title());
        writeDate(json, "published", headline.published());
        writeDate(json, "updated", headline.updated());
        writeIfPresent(json, "section", headline.section());
        if (articles instanceof ArchiveSet set) {
            json.writeStringField("file", set.member(headline.ordinal()).name());
        }
    }

    private static void writeDate(JsonGenerator json, String name, @Nullable ArticleDate date) throws IOException {
        if (date != null) {
            json.writeStringField(name, date.text());
            writeIfPresent(json, name + "_at", DateWording.iso(date).orElse(null));
        }
    }

    /** Writes a field that has a value. */
    static void writeIfPresent(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
