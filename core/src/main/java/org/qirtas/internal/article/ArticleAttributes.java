package org.qirtas.internal.article;

import java.util.Map;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.FormatException;

/**
 * The rules for the attributes of an article. With them every article can be written as a JSON object that repeats no
 * name.
 */
public final class ArticleAttributes {

    private ArticleAttributes() {}

    /**
     * Requires that all attributes are JSON values, and that none has the name of a field that the article has, except
     * a number with the text of the field.
     */
    public static void check(Article article) throws FormatException {
        for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
            String name = attribute.getKey();
            boolean isField = ArticleField.ofMember(name)
                    .filter(field -> hasField(article, field))
                    .isPresent();
            if (isField && !article.isFieldAsNumber(name)) {
                throw new FormatException("attribute " + name + " has the name of a field that the article has");
            }
            AttributeValue.require(name, attribute.getValue());
        }
    }

    private static boolean hasField(Article article, ArticleField field) {
        return switch (field) {
            case ID -> article.id() != null;
            case URL -> article.url() != null;
            case SOURCE -> article.source() != null;
            case LANGUAGE -> article.language() != null;
            case TITLE -> article.title() != null;
            case LEAD -> article.lead() != null;
            case BODY -> !article.body().isEmpty();
            case AUTHOR -> article.author() != null;
            case SECTION -> article.section() != null;
            case TAGS -> article.tags() != null;
            case PUBLISHED -> article.published() != null;
            case UPDATED -> article.updated() != null;
            case VIEWS -> article.views() != null;
            case ATTRIBUTES, ORIGINAL -> false;
        };
    }
}
