package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleField;

/**
 * The values of an article as texts, by the names of {@link ExportOptions}, for an {@link ExportForm}. For one thread.
 *
 * <pre>{@code
 * List<String> columns = ExportOptions.DEFAULT.withFields(List.of("id", "title")).columns();
 * archive.select(ArticleFilter.ALL).fields(ArticleValues.fields(columns)).articles().forEach(System.out::println);
 *
 * ArticleValues values = ArticleValues.of(article);
 * for (String column : ExportOptions.DEFAULT.withNormalized(true).columns()) {
 *     System.out.println(column + ": " + values.text(column).orElse(""));
 *     if (ArticleValues.isNormalized(column)) {
 *         values.instant(column).ifPresent(System.out::println);
 *     }
 * }
 * }</pre>
 */
public final class ArticleValues {

    static final String PUBLISHED_AT = "published_at";
    static final String UPDATED_AT = "updated_at";

    /** The fields that may be numbers, which attributes record. */
    private static final Set<ArticleField> AS_NUMBERS =
            Set.of(ArticleField.ID, ArticleField.PUBLISHED, ArticleField.UPDATED);

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

    /**
     * Whether a column has dates in ISO 8601, and not in their wordings.
     *
     * @param name one of {@link ExportOptions#columns()}
     * @return whether it is {@code published_at} or {@code updated_at}
     */
    public static boolean isNormalized(String name) {
        return name.equals(PUBLISHED_AT) || name.equals(UPDATED_AT);
    }

    /**
     * The date in a column of dates in ISO 8601, as an instant.
     *
     * @param name a name that {@linkplain #isNormalized is normalized}
     * @return the beginning of the date; nothing if there is none, or if its wording was not understood
     */
    public Optional<Instant> instant(String name) {
        ArticleDate date = name.equals(UPDATED_AT) ? article.updated() : article.published();
        return date == null ? Optional.empty() : date.start();
    }

    /**
     * The fields of articles that have the values of columns. Attributes are always among them, because one may stand in the
     * place of any field, and where attributes are a column, the fields that tell which of them are theirs.
     *
     * @param columns names such as those of {@link ExportOptions#columns()}
     * @return a new set
     */
    public static Set<ArticleField> fields(Collection<String> columns) {
        Set<ArticleField> fields = EnumSet.of(ArticleField.ATTRIBUTES);
        for (String column : columns) {
            switch (column) {
                case PUBLISHED_AT -> fields.add(ArticleField.PUBLISHED);
                case UPDATED_AT -> fields.add(ArticleField.UPDATED);
                case "attributes" -> fields.addAll(AS_NUMBERS);
                default -> ArticleField.ofMember(column).ifPresent(fields::add);
            }
        }
        return fields;
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
