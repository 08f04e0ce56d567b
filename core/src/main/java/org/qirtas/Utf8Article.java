package org.qirtas;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.read.FieldSelection;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.read.Utf8Fields;

/**
 * The selected fields of an article, its texts in UTF-8. It is for programs that write UTF-8: the bytes come directly from
 * the archive, and no {@code String} is made. Half of a surrogate pair without the other half, which UTF-8 does not have,
 * is a question mark. Immutable, if the arrays are not changed.
 *
 * <pre>{@code
 * Set<ArticleField> fields = Set.of(ArticleField.TITLE, ArticleField.BODY, ArticleField.PUBLISHED);
 * try (Stream<Utf8Article> articles = archive.select(ArticleFilter.ALL).fields(fields).utf8Articles()) {
 *     for (Utf8Article article : (Iterable<Utf8Article>) articles::iterator) {
 *         System.out.write(article.text(ArticleField.BODY));
 *         System.out.println(" " + article.ordinal() + " " + article.others().published());
 *     }
 * }
 * }</pre>
 */
public final class Utf8Article {

    private static final byte[] EMPTY = {};

    private final long ordinal;
    private final Utf8Fields fields;

    private Utf8Article(long ordinal, Utf8Fields fields) {
        this.ordinal = ordinal;
        this.fields = fields;
    }

    static Utf8Article read(OpenArticles articles, long ordinal, FieldSelection fields) throws IOException {
        return new Utf8Article(ordinal, articles.utf8(ordinal, fields));
    }

    /**
     * Position of the article in the order of adding.
     *
     * @return from 0
     */
    public long ordinal() {
        return ordinal;
    }

    /**
     * The text of a field.
     *
     * @param field one that {@linkplain ArticleField#isText() is a text}
     * @return its bytes; empty for a body that is absent or was not selected, {@code null} for another such field
     * @throws IllegalArgumentException if the field is no text
     */
    public byte @Nullable [] text(ArticleField field) {
        if (!Objects.requireNonNull(field, "field").isText()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        byte[] text = fields.text(field);
        return text == null && field == ArticleField.BODY ? EMPTY : text;
    }

    /**
     * The fields that are no texts.
     *
     * @return an article with dates, tags, views, attributes and original, if they were selected, and no other field
     */
    public Article others() {
        return fields.others();
    }
}
