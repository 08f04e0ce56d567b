package org.qirtas.internal.read;

import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.article.ArticleDecoder;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;

/** Reads fields into an article. For one thread. */
final class ArticleFields implements FieldReader {

    private final Article.Builder article = Article.builder();

    @Override
    public void read(ArticleField field, ArticleDecoder decoder, Metadata metadata) throws FormatException {
        switch (field) {
            case ID -> article.id(decoder.id());
            case URL -> article.url(decoder.url());
            case TITLE -> article.title(decoder.title());
            case AUTHOR -> article.author(decoder.author());
            case PUBLISHED -> article.published(metadata.published(decoder.published()));
            case UPDATED -> article.updated(metadata.updated(decoder.updated()));
            case TAGS -> article.tags(decoder.tags());
            case ATTRIBUTES -> article.attributes(decoder.attributes());
            case LEAD -> article.lead(decoder.lead());
            case BODY -> article.body(decoder.body());
            case ORIGINAL -> article.original(decoder.original());
            case SOURCE -> article.source(metadata.source());
            case LANGUAGE -> article.language(metadata.language());
            case SECTION -> article.section(metadata.section());
            case VIEWS -> article.views(metadata.views());
            default -> throw new IllegalArgumentException(field + " is no field of an article");
        }
    }

    /** The article; fields that were not read are absent. */
    Article article() {
        return article.build();
    }
}
