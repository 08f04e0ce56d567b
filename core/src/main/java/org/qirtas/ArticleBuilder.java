package org.qirtas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds articles field by field. For one thread. A setter given {@code null} makes the field absent. */
public final class ArticleBuilder {
    private @Nullable String id;
    private @Nullable String url;
    private @Nullable String source;
    private @Nullable String language;
    private @Nullable String title;
    private @Nullable String lead;
    private String body = "";
    private @Nullable String author;
    private @Nullable String section;
    private @Nullable List<String> tags;
    private @Nullable ArticleDate published;
    private @Nullable ArticleDate updated;
    private @Nullable Long views;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private byte @Nullable [] original;

    ArticleBuilder() {}

    ArticleBuilder(Article article) {
        id = article.id();
        url = article.url();
        source = article.source();
        language = article.language();
        title = article.title();
        lead = article.lead();
        body = article.body();
        author = article.author();
        section = article.section();
        tags = article.tags();
        published = article.published();
        updated = article.updated();
        views = article.views();
        attributes.putAll(article.attributes());
        original = article.original();
    }

    /**
     * Sets the publisher's identifier.
     *
     * @param value the id or {@code null}
     * @return this builder
     */
    public ArticleBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /**
     * Sets the address.
     *
     * @param value the url or {@code null}
     * @return this builder
     */
    public ArticleBuilder url(@Nullable String value) {
        url = value;
        return this;
    }

    /**
     * Sets the publisher's name.
     *
     * @param value the source or {@code null}
     * @return this builder
     */
    public ArticleBuilder source(@Nullable String value) {
        source = value;
        return this;
    }

    /**
     * Sets the language.
     *
     * @param value the language tag or {@code null}
     * @return this builder
     */
    public ArticleBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    /**
     * Sets the headline.
     *
     * @param value the title or {@code null}
     * @return this builder
     */
    public ArticleBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    /**
     * Sets the introductory paragraph.
     *
     * @param value the lead or {@code null}
     * @return this builder
     */
    public ArticleBuilder lead(@Nullable String value) {
        lead = value;
        return this;
    }

    /**
     * Sets the main text.
     *
     * @param value the body
     * @return this builder
     */
    public ArticleBuilder body(String value) {
        body = Objects.requireNonNull(value, "body");
        return this;
    }

    /**
     * Sets the author or dateline.
     *
     * @param value the author or {@code null}
     * @return this builder
     */
    public ArticleBuilder author(@Nullable String value) {
        author = value;
        return this;
    }

    /**
     * Sets the section or category.
     *
     * @param value the section or {@code null}
     * @return this builder
     */
    public ArticleBuilder section(@Nullable String value) {
        section = value;
        return this;
    }

    /**
     * Sets the keywords.
     *
     * @param value the keywords, possibly none, or {@code null}
     * @return this builder
     */
    public ArticleBuilder tags(@Nullable List<String> value) {
        tags = value == null ? null : List.copyOf(value);
        return this;
    }

    /**
     * Sets the date of publication.
     *
     * @param value the date or {@code null}
     * @return this builder
     */
    public ArticleBuilder published(@Nullable ArticleDate value) {
        published = value;
        return this;
    }

    /**
     * Sets the date of the last change.
     *
     * @param value the date or {@code null}
     * @return this builder
     */
    public ArticleBuilder updated(@Nullable ArticleDate value) {
        updated = value;
        return this;
    }

    /**
     * Sets the number of views.
     *
     * @param value the views or {@code null}
     * @return this builder
     */
    public ArticleBuilder views(@Nullable Long value) {
        views = value;
        return this;
    }

    /**
     * Adds a further key, or replaces its value.
     *
     * @param key name of the attribute
     * @param json its value as JSON text, such as {@code "\"a text\""}, {@code "3"} or {@code "[true]"}; kept as it is,
     *     and checked by {@link ArchiveWriter#add}
     * @return this builder
     */
    public ArticleBuilder attribute(String key, String json) {
        attributes.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(json, "json"));
        return this;
    }

    /**
     * Sets the bytes of the page that the article was read from.
     *
     * @param value the bytes, which are copied, or {@code null}
     * @return this builder
     */
    public ArticleBuilder original(byte @Nullable [] value) {
        original = value == null ? null : value.clone();
        return this;
    }

    /**
     * The article with the fields set so far.
     *
     * @return a new article
     */
    public Article build() {
        return new Article(
                id,
                url,
                source,
                language,
                title,
                lead,
                body,
                author,
                section,
                tags,
                published,
                updated,
                views,
                attributes,
                original);
    }
}
