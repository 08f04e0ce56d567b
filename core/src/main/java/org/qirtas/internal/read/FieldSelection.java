package org.qirtas.internal.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.internal.article.ArticleDecoder;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;

/** The selected fields of an article; other fields are not set. Immutable; for any number of threads. */
public final class FieldSelection {

    /** Every field. */
    public static final FieldSelection ALL = of(ArticleField.values());

    /** The fields of a headline. */
    public static final FieldSelection HEADLINE = of(
            ArticleField.ID,
            ArticleField.URL,
            ArticleField.TITLE,
            ArticleField.SOURCE,
            ArticleField.LANGUAGE,
            ArticleField.SECTION,
            ArticleField.PUBLISHED,
            ArticleField.UPDATED,
            ArticleField.VIEWS);

    /** The fields that are not in the codes. */
    private static final List<ArticleField> METADATA =
            List.of(ArticleField.SOURCE, ArticleField.LANGUAGE, ArticleField.SECTION, ArticleField.VIEWS);

    private final Set<ArticleField> fields;

    /** The fields of the codes up to the last selected one. */
    private final List<ArticleField> passed;

    private final boolean isOfHead;

    private FieldSelection(Set<ArticleField> fields) {
        this.fields = fields;
        isOfHead = !has(ArticleField.LEAD) && !has(ArticleField.BODY) && !has(ArticleField.ORIGINAL);
        int last = ArticleDecoder.FIELDS.size();
        while (last > 0 && !has(ArticleDecoder.FIELDS.get(last - 1))) {
            last--;
        }
        passed = ArticleDecoder.FIELDS.subList(0, last);
    }

    /** A selection of some fields. */
    public static FieldSelection of(Set<ArticleField> fields) {
        EnumSet<ArticleField> copy = EnumSet.noneOf(ArticleField.class);
        copy.addAll(fields);
        return new FieldSelection(copy);
    }

    static FieldSelection of(ArticleField... fields) {
        return of(Set.of(fields));
    }

    boolean has(ArticleField field) {
        return fields.contains(field);
    }

    /** Whether every field is selected. */
    public boolean isOfAll() {
        return fields.size() == ArticleField.values().length;
    }

    /** Whether no selected field is in the tail of a content. */
    boolean isOfHead() {
        return isOfHead;
    }

    /** Reads the selected fields of the article that a decoder has begun, and passes others. */
    void read(FieldReader reader, ArticleDecoder decoder, Metadata metadata) throws FormatException {
        for (ArticleField field : passed) {
            if (has(field)) {
                reader.read(field, decoder, metadata);
            } else {
                decoder.pass(field);
            }
        }
        for (ArticleField field : METADATA) {
            if (has(field)) {
                reader.read(field, decoder, metadata);
            }
        }
    }
}
