package org.qirtas.ingest.iptc;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateWording;
import org.qirtas.ingest.IngestOptions;

/** What an item states, and the articles that it makes. For one thread. */
final class ItemContent {

    /** Fields that may have several wordings. */
    enum Field {
        TITLE,
        LEAD,
        AUTHOR,
        SOURCE,
        SECTION,
        TAG,
        CREATED,
        CHANGED
    }

    private final Map<Field, Wordings> fields = new EnumMap<>(Field.class);
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> language = Optional.empty();

    void id(Optional<String> value) {
        id = value;
    }

    /** Sets the language of the item, unless it is known. */
    void language(Optional<String> value) {
        language = language.or(() -> value);
    }

    Optional<String> language() {
        return language;
    }

    void add(Field field, Optional<String> text, Optional<String> textLanguage) {
        of(field).add(text, textLanguage);
    }

    boolean has(Field field) {
        return !of(field).isEmpty();
    }

    void attribute(String name, Optional<String> value) {
        value.ifPresent(text -> attributes.putIfAbsent(name, text));
    }

    private Wordings of(Field field) {
        return fields.computeIfAbsent(field, key -> new Wordings());
    }

    /**
     * The article of a text.
     *
     * @param body the text
     * @param bodyLanguage its language, if it is not that of the item
     * @param isFirst whether it is the first text of the item
     */
    Article article(String body, Optional<String> bodyLanguage, boolean isFirst, IngestOptions options) {
        Optional<String> tongue = bodyLanguage.or(() -> language);
        Article.Builder article = Article.builder().body(body);
        id.ifPresent(guid -> article.id(isFirst ? guid : guid + "#" + tongue.orElse("")));
        tongue.ifPresent(article::language);
        of(Field.TITLE).first(tongue).ifPresent(article::title);
        of(Field.LEAD).first(tongue).ifPresent(article::lead);
        String authors = String.join(", ", of(Field.AUTHOR).all(tongue));
        article.author(authors.isEmpty() ? null : authors);
        of(Field.SOURCE).first(tongue).ifPresent(article::source);
        of(Field.SECTION).first(tongue).ifPresent(article::section);
        List<String> tags = of(Field.TAG).all(tongue);
        article.tags(tags.isEmpty() ? null : tags);
        date(Field.CREATED, tongue, options).ifPresent(article::published);
        date(Field.CHANGED, tongue, options).ifPresent(article::updated);
        attributes.forEach(article::attribute);
        return article.build();
    }

    private Optional<ArticleDate> date(Field field, Optional<String> tongue, IngestOptions options) {
        return of(field)
                .first(Optional.empty())
                .map(text -> DateWording.parse(text, tongue.orElse(null), options.dateConvention()));
    }
}
