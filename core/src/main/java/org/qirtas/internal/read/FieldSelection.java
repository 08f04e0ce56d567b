package org.qirtas.internal.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.article.ArticleDecoder;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;

/** The selected fields of an article; other fields are not set. Immutable; for any number of threads. */
public final class FieldSelection {

    /** The fields of the head of a content, in their order. */
    private static final List<ArticleField> HEAD = List.of(
            ArticleField.ID,
            ArticleField.URL,
            ArticleField.TITLE,
            ArticleField.AUTHOR,
            ArticleField.PUBLISHED,
            ArticleField.UPDATED,
            ArticleField.TAGS,
            ArticleField.ATTRIBUTES);

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

    private final Set<ArticleField> fields;
    private final List<ArticleField> passed;
    private final boolean isOfHead;

    private FieldSelection(Set<ArticleField> fields) {
        this.fields = fields;
        isOfHead = !has(ArticleField.LEAD) && !has(ArticleField.BODY) && !has(ArticleField.ORIGINAL);
        int last = HEAD.size();
        while (isOfHead && last > 0 && !has(HEAD.get(last - 1))) {
            last--;
        }
        passed = HEAD.subList(0, last);
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

    /** Reads the fields of the head and of the metadata. */
    void readHead(Article.Builder article, ArticleDecoder decoder, Metadata metadata) throws FormatException {
        for (ArticleField field : passed) {
            readHead(article, decoder, metadata, field);
        }
        if (has(ArticleField.SOURCE)) {
            article.source(metadata.source());
        }
        if (has(ArticleField.LANGUAGE)) {
            article.language(metadata.language());
        }
        if (has(ArticleField.SECTION)) {
            article.section(metadata.section());
        }
        if (has(ArticleField.VIEWS)) {
            article.views(metadata.views());
        }
    }

    private void readHead(Article.Builder article, ArticleDecoder decoder, Metadata metadata, ArticleField field)
            throws FormatException {
        boolean isWanted = has(field);
        switch (field) {
            case ID -> article.id(wanted(isWanted, decoder.id()));
            case URL -> article.url(wanted(isWanted, decoder.url()));
            case TITLE -> article.title(wanted(isWanted, decoder.title()));
            case AUTHOR -> article.author(wanted(isWanted, decoder.author()));
            case PUBLISHED -> {
                String wording = decoder.published();
                article.published(isWanted ? metadata.published(wording) : null);
            }
            case UPDATED -> {
                String wording = decoder.updated();
                article.updated(isWanted ? metadata.updated(wording) : null);
            }
            case TAGS -> article.tags(wanted(isWanted, decoder.tags()));
            default -> {
                Map<String, String> attributes = decoder.attributes();
                article.attributes(isWanted ? attributes : Map.of());
            }
        }
    }

    private static <T> @Nullable T wanted(boolean isWanted, @Nullable T value) {
        return isWanted ? value : null;
    }
}
