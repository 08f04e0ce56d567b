package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/**
 * The values of an article as texts, by the names of {@link ExportOptions}, for an {@link ExportForm}. For one thread.
 *
 * <pre>{@code
 * ArticleValues values = ArticleValues.of(article);
 * for (String column : ExportOptions.DEFAULT.withNormalized(true).columns()) {
 *     System.out.println(column + ": " + values.text(column).orElse(""));
 * }
 * }</pre>
 */
public final class ArticleValues {

    static final String PUBLISHED_AT = "published_at";
    static final String UPDATED_AT = "updated_at";

    private final Article article;

    private ArticleValues(Article article) {
        this.article = article;
    }

    /**
     * The values of an article.
     *
     * @param article the article
     * @return its values
     */
    public static ArticleValues of(Article article) {
        return new ArticleValues(Objects.requireNonNull(article, "article"));
    }

    /** Whether a name is that of a date in ISO 8601. */
    static boolean isNormalized(String name) {
        return name.equals(PUBLISHED_AT) || name.equals(UPDATED_AT);
    }

    /** A date in ISO 8601, if there is one that was understood. */
    static Optional<String> iso(@Nullable ArticleDate date) {
        return date == null ? Optional.empty() : DateWording.iso(date);
    }

    /**
     * The text of a field or an attribute. A field that is absent gives way to an attribute of its name. Tags are
     * separated by a comma and a space; {@code attributes} are a JSON object; an attribute that is no JSON string is JSON.
     *
     * @param name one of {@link ExportOptions#columns()}
     * @return the text, or nothing if the article has no such value
     * @throws IOException if the text of an attribute is not JSON
     */
    public Optional<String> text(String name) throws IOException {
        Optional<String> field = field(name);
        return field.isPresent() ? field : attribute(name);
    }

    private Optional<String> field(String name) throws IOException {
        return switch (name) {
            case "id" -> Optional.ofNullable(article.id());
            case "url" -> Optional.ofNullable(article.url());
            case "source" -> Optional.ofNullable(article.source());
            case "lang" -> Optional.ofNullable(article.language());
            case "title" -> Optional.ofNullable(article.title());
            case "lead" -> Optional.ofNullable(article.lead());
            case "body" -> Optional.of(article.body());
            case "author" -> Optional.ofNullable(article.author());
            case "section" -> Optional.ofNullable(article.section());
            case "tags" -> Optional.ofNullable(article.tags()).map(tags -> String.join(", ", tags));
            case "views" -> Optional.ofNullable(article.views()).map(String::valueOf);
            case "published" -> Optional.ofNullable(article.published()).map(ArticleDate::text);
            case "updated" -> Optional.ofNullable(article.updated()).map(ArticleDate::text);
            case PUBLISHED_AT -> iso(article.published());
            case UPDATED_AT -> iso(article.updated());
            case "attributes" -> attributes();
            default -> Optional.empty();
        };
    }

    private Optional<String> attribute(String name) throws IOException {
        String json = article.attributes().get(name);
        if (json == null || json.isEmpty()) {
            return Optional.empty();
        }
        try (JsonParser parser = JsonRecord.JSON.createParser(json)) {
            return Optional.of(parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : json);
        }
    }

    /**
     * The JSON value of a field or an attribute, on one line.
     *
     * @throws IOException if the text of an attribute is not JSON
     */
    Optional<String> json(String name) throws IOException {
        Optional<String> text = field(name);
        if (text.isEmpty()) {
            String json = article.attributes().getOrDefault(name, "");
            return json.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new JsonText().value(json).toString());
        }
        return switch (name) {
            case "tags" -> Optional.of(JsonText.list(Objects.requireNonNull(article.tags())));
            case "views" -> text;
            default -> Optional.of(new JsonText().string(text.get()).toString());
        };
    }

    private Optional<String> attributes() throws IOException {
        JsonText object = new JsonText().append('{');
        for (Map.Entry<String, String> each : others()) {
            object.key(each.getKey()).value(each.getValue());
        }
        String json = object.append('}').toString();
        return json.equals("{}") ? Optional.empty() : Optional.of(json);
    }

    /** The attributes, without those that only tell something about a field. */
    List<Map.Entry<String, String>> others() {
        return article.attributes().entrySet().stream()
                .filter(each -> !each.getValue().isEmpty() && !article.isFieldAsNumber(each.getKey()))
                .toList();
    }
}
