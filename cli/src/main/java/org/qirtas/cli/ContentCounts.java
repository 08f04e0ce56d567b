package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;

/** What only the articles of an archive tell, which takes reading all of them. For one thread. */
final class ContentCounts {

    private final AbsentFields absent = new AbsentFields();
    private final UnknownDates dates = new UnknownDates();
    private final FieldBytes fields = new FieldBytes();

    private ContentCounts() {}

    /** Counts the articles that are neither redacted nor deleted. */
    static ContentCounts of(Archive archive) throws IOException {
        ContentCounts counts = new ContentCounts();
        Iterator<Article> articles =
                archive.select(ArticleFilter.ALL).articles().iterator();
        try {
            while (articles.hasNext()) {
                Article article = articles.next();
                counts.absent.count(article);
                counts.dates.count(article);
                counts.fields.count(article);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return counts;
    }

    FieldBytes fields() {
        return fields;
    }

    /** Passes on headings and texts. */
    void describe(BiConsumer<String, String> lines) {
        if (dates.count() > 0) {
            lines.accept("", "such as '" + dates.example() + "'");
        }
        absent.describe(lines);
    }

    void write(JsonGenerator json) throws IOException {
        if (dates.count() > 0) {
            json.writeStringField("unknownDate", dates.example());
        }
        absent.write(json);
        fields.write(json);
    }
}
