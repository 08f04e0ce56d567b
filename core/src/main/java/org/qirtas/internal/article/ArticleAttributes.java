package org.qirtas.internal.article;

import java.util.Map;
import org.qirtas.Article;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonValue;

/** What the attributes of an article may be like, so that it can be written as a JSON object that has no name twice. */
public final class ArticleAttributes {

    /** Name of the attribute that may be empty: then the article has no body, not even an empty one. */
    private static final String BODY = "body";

    private ArticleAttributes() {}

    /**
     * Requires attributes that are JSON values, and none with the name of a field that the article has, except a number
     * whose text is the field's.
     */
    public static void check(Article article) throws FormatException {
        for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
            String name = attribute.getKey();
            if (hasField(article, name) && !isFieldAsNumber(article, name, attribute.getValue())) {
                throw new FormatException("attribute " + name + " has the name of a field that the article has");
            }
            if (!name.equals(BODY) || !attribute.getValue().isEmpty()) {
                check(name, attribute.getValue());
            }
        }
    }

    private static void check(String name, String json) throws FormatException {
        try {
            JsonValue.require(json);
        } catch (FormatException e) {
            throw new FormatException("attribute " + name + " is " + e.problem());
        }
    }

    /** Whether an attribute says that a field stood as a number where others stand as strings. */
    private static boolean isFieldAsNumber(Article article, String name, String json) {
        boolean isNumber = json.startsWith("-") || (!json.isEmpty() && json.charAt(0) >= '0' && json.charAt(0) <= '9');
        return isNumber
                && switch (name) {
                    case "id" -> json.equals(article.id());
                    case "published" ->
                        article.published() != null
                                && json.equals(article.published().text());
                    case "updated" ->
                        article.updated() != null
                                && json.equals(article.updated().text());
                    default -> false;
                };
    }

    /** Whether an article has the field that goes by a name in JSON. */
    private static boolean hasField(Article article, String name) {
        return switch (name) {
            case "id" -> article.id() != null;
            case "url" -> article.url() != null;
            case "source" -> article.source() != null;
            case "lang" -> article.language() != null;
            case "title" -> article.title() != null;
            case "lead" -> article.lead() != null;
            case "published" -> article.published() != null;
            case "updated" -> article.updated() != null;
            case "author" -> article.author() != null;
            case "section" -> article.section() != null;
            case "tags" -> article.tags() != null;
            case "views" -> article.views() != null;
            case BODY -> !article.body().isEmpty();
            default -> false;
        };
    }
}
