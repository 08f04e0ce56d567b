package org.qirtas;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.format.ContentHash;

/**
 * A news article with its metadata. Immutable.
 *
 * <p>An archive returns each text exactly as it was given, character for character: no Unicode normalization, no
 * trimming; unpaired surrogates and control characters stay. A field that is absent ({@code null}) differs from one
 * that is empty. Only the body is always there.
 *
 * @param id identifier given by the publisher; need not be unique, repeats are versions of one article
 * @param url address of the article
 * @param source name of the publisher
 * @param language language of the text, usually a BCP 47 tag such as {@code ar}
 * @param title headline
 * @param lead introductory paragraph that stands before the body
 * @param body main text, possibly empty
 * @param author author or dateline
 * @param section section or category
 * @param tags keywords in their order; an unmodifiable list
 * @param published date of publication
 * @param updated date of the last change
 * @param views number of views
 * @param attributes any further keys with their values as JSON text, in their order; an unmodifiable map, empty if
 *     there are none
 * @param original bytes of the page that the article was read from
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record Article(
        @Nullable String id,
        @Nullable String url,
        @Nullable String source,
        @Nullable String language,
        @Nullable String title,
        @Nullable String lead,
        String body,
        @Nullable String author,
        @Nullable String section,
        @Nullable List<String> tags,
        @Nullable ArticleDate published,
        @Nullable ArticleDate updated,
        @Nullable Long views,
        Map<String, String> attributes,
        byte @Nullable [] original) {

    /** Copies the collections and the original bytes. */
    public Article {
        Objects.requireNonNull(body, "body");
        tags = tags == null ? null : List.copyOf(tags);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        original = original == null ? null : original.clone();
    }

    /**
     * A builder with an empty body and nothing else.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the fields of this article.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The key under which an archive finds this article: its id; without one its url; without both a hash of its
     * content, the first 16 bytes of a SHA-256 as 32 hexadecimal digits.
     *
     * @return the key, never folded
     */
    public String key() {
        if (id != null) {
            return id;
        }
        return url != null ? url : ContentHash.key(this);
    }

    /**
     * The bytes of the original page.
     *
     * @return a copy, or {@code null} if they were not kept
     */
    @Override
    public byte @Nullable [] original() {
        return original == null ? null : original.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Article that
                && Objects.equals(id, that.id)
                && Objects.equals(url, that.url)
                && Objects.equals(source, that.source)
                && Objects.equals(language, that.language)
                && Objects.equals(title, that.title)
                && Objects.equals(lead, that.lead)
                && body.equals(that.body)
                && Objects.equals(author, that.author)
                && Objects.equals(section, that.section)
                && Objects.equals(tags, that.tags)
                && Objects.equals(published, that.published)
                && Objects.equals(updated, that.updated)
                && Objects.equals(views, that.views)
                && attributes.equals(that.attributes)
                && Arrays.equals(original, that.original);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, url, title, body, published);
    }

    @Override
    public String toString() {
        return "Article[" + (id != null ? id : url) + ", " + title + ", " + body.length() + " characters]";
    }

    /** Builds articles field by field. For one thread. A setter given {@code null} makes the field absent. */
    public static final class Builder {
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

        private Builder() {}

        private Builder(Article article) {
            id = article.id;
            url = article.url;
            source = article.source;
            language = article.language;
            title = article.title;
            lead = article.lead;
            body = article.body;
            author = article.author;
            section = article.section;
            tags = article.tags;
            published = article.published;
            updated = article.updated;
            views = article.views;
            attributes.putAll(article.attributes);
            original = article.original;
        }

        /**
         * Sets the publisher's identifier.
         *
         * @param value the id or {@code null}
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        /**
         * Sets the address.
         *
         * @param value the url or {@code null}
         * @return this builder
         */
        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        /**
         * Sets the publisher's name.
         *
         * @param value the source or {@code null}
         * @return this builder
         */
        public Builder source(@Nullable String value) {
            source = value;
            return this;
        }

        /**
         * Sets the language.
         *
         * @param value the language tag or {@code null}
         * @return this builder
         */
        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        /**
         * Sets the headline.
         *
         * @param value the title or {@code null}
         * @return this builder
         */
        public Builder title(@Nullable String value) {
            title = value;
            return this;
        }

        /**
         * Sets the introductory paragraph.
         *
         * @param value the lead or {@code null}
         * @return this builder
         */
        public Builder lead(@Nullable String value) {
            lead = value;
            return this;
        }

        /**
         * Sets the main text.
         *
         * @param value the body
         * @return this builder
         */
        public Builder body(String value) {
            body = Objects.requireNonNull(value, "body");
            return this;
        }

        /**
         * Sets the author or dateline.
         *
         * @param value the author or {@code null}
         * @return this builder
         */
        public Builder author(@Nullable String value) {
            author = value;
            return this;
        }

        /**
         * Sets the section or category.
         *
         * @param value the section or {@code null}
         * @return this builder
         */
        public Builder section(@Nullable String value) {
            section = value;
            return this;
        }

        /**
         * Sets the keywords.
         *
         * @param value the keywords, possibly none, or {@code null}
         * @return this builder
         */
        public Builder tags(@Nullable List<String> value) {
            tags = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * Sets the date of publication.
         *
         * @param value the date or {@code null}
         * @return this builder
         */
        public Builder published(@Nullable ArticleDate value) {
            published = value;
            return this;
        }

        /**
         * Sets the date of the last change.
         *
         * @param value the date or {@code null}
         * @return this builder
         */
        public Builder updated(@Nullable ArticleDate value) {
            updated = value;
            return this;
        }

        /**
         * Sets the number of views.
         *
         * @param value the views or {@code null}
         * @return this builder
         */
        public Builder views(@Nullable Long value) {
            views = value;
            return this;
        }

        /**
         * Adds a further key, or replaces its value.
         *
         * @param key name of the attribute
         * @param json its value as JSON text; an archive keeps it as it is and does not parse it
         * @return this builder
         */
        public Builder attribute(String key, String json) {
            attributes.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(json, "json"));
            return this;
        }

        /**
         * Sets the bytes of the page that the article was read from.
         *
         * @param value the bytes, which are copied, or {@code null}
         * @return this builder
         */
        public Builder original(byte @Nullable [] value) {
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
}
