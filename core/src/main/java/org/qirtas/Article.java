package org.qirtas;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.article.AttributeValue;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonString;
import org.qirtas.internal.proof.CanonicalWriter;
import org.qirtas.internal.proof.ContentHash;

/**
 * A news article with its metadata. Immutable.
 *
 * <pre>{@code
 * Article article = Article.builder()
 *         .id("62315")
 *         .url("https://example.org/62315")
 *         .source("Assabah")
 *         .language("ar")
 *         .title("…")
 *         .lead("…")
 *         .body("…")
 *         .author("…")
 *         .section("economy")
 *         .tags(List.of("oil", "trade"))
 *         .published(ArticleDate.parse("2022-01-28"))
 *         .updated(ArticleDate.of(Instant.parse("2022-01-29T08:30:00Z")))
 *         .views(938L)
 *         .attribute("words", 312)
 *         .attribute("desk", "Cairo")
 *         .attributeJson("place", "{\"lat\": 30.05, \"lon\": 31.24}")
 *         .original(Files.readAllBytes(Path.of("62315.html")))
 *         .build();
 * Article later = article.toBuilder().views(1204L).attributes(Map.of("words", "\"312\"")).build();
 * }</pre>
 *
 * <pre>{@code
 * System.out.println(article.key() + ": " + article.id() + ", " + article.url());
 * System.out.println(article.title() + "\n" + article.lead() + "\n" + article.body() + "\n" + article.author());
 * System.out.println(article.source() + ", " + article.language() + ", " + article.section() + ", " + article.tags());
 * System.out.println(article.published() + ", " + article.updated() + ", " + article.views() + " views");
 * article.attributes().forEach((name, json) -> {
 *     if (!article.isFieldAsNumber(name)) {
 *         System.out.println(name + ": " + json);
 *     }
 * });
 * if (article.originalLength() > 0) {
 *     Files.write(Path.of("page.html"), article.original());
 * }
 * }</pre>
 *
 * <pre>{@code
 * MessageDigest digest = MessageDigest.getInstance("SHA-256");
 * article.digestInto(digest);
 * boolean isSame = Arrays.equals(
 *         digest.digest(), MessageDigest.getInstance("SHA-256").digest(article.canonicalContent()));
 * }</pre>
 *
 * <p>An archive returns each text exactly as it was given, character for character: no Unicode normalization, no
 * trimming; unpaired surrogates and control characters stay. A field that is absent ({@code null}) differs from one
 * that is empty. Only the body is always present.
 */
public final class Article {

    private final @Nullable String id;
    private final @Nullable String url;
    private final @Nullable String source;
    private final @Nullable String language;
    private final @Nullable String title;
    private final @Nullable String lead;
    private final String body;
    private final @Nullable String author;
    private final @Nullable String section;
    private final @Nullable List<String> tags;
    private final @Nullable ArticleDate published;
    private final @Nullable ArticleDate updated;
    private final @Nullable Long views;
    private final Map<String, String> attributes;
    private final byte @Nullable [] original;

    private Article(Builder fields) {
        id = fields.id;
        url = fields.url;
        source = fields.source;
        language = fields.language;
        title = fields.title;
        lead = fields.lead;
        body = fields.body;
        author = fields.author;
        section = fields.section;
        tags = fields.tags;
        published = fields.published;
        updated = fields.updated;
        views = fields.views;
        attributes = fields.attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(fields.attributes);
        original = fields.original;
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
     * {@return the identifier given by the publisher, or {@code null}. It need not be unique: articles with the same id
     * are versions of one article. Ids are the same if they differ only in the script of digits, in invisible marks or
     * in surrounding blanks}
     */
    public @Nullable String id() {
        return id;
    }

    /** {@return the address, or {@code null}} */
    public @Nullable String url() {
        return url;
    }

    /** {@return the name of the publisher, or {@code null}} */
    public @Nullable String source() {
        return source;
    }

    /** {@return the language of the text, usually a BCP 47 tag such as {@code ar}, or {@code null}} */
    public @Nullable String language() {
        return language;
    }

    /** {@return the headline, or {@code null}} */
    public @Nullable String title() {
        return title;
    }

    /** {@return the introductory paragraph before the body, or {@code null}} */
    public @Nullable String lead() {
        return lead;
    }

    /** {@return the main text, possibly empty} */
    public String body() {
        return body;
    }

    /** {@return the author or dateline, or {@code null}} */
    public @Nullable String author() {
        return author;
    }

    /** {@return the section or category, or {@code null}} */
    public @Nullable String section() {
        return section;
    }

    /** {@return the keywords in their order, unmodifiable, or {@code null}} */
    public @Nullable List<String> tags() {
        return tags;
    }

    /** {@return the date of publication, or {@code null}} */
    public @Nullable ArticleDate published() {
        return published;
    }

    /** {@return the date of the last change, or {@code null}} */
    public @Nullable ArticleDate updated() {
        return updated;
    }

    /** {@return the number of views, or {@code null}} */
    public @Nullable Long views() {
        return views;
    }

    /** {@return any further keys with their values as JSON text, in their order, unmodifiable; empty if there are none} */
    public Map<String, String> attributes() {
        return attributes;
    }

    /**
     * {@return a copy of the bytes of the page from which the article was read, or {@code null} if they were not kept}
     */
    public byte @Nullable [] original() {
        return original == null ? null : original.clone();
    }

    /** {@return the number of bytes of the original page, 0 if they were not kept; makes no copy} */
    public int originalLength() {
        return original == null ? 0 : original.length;
    }

    /**
     * The key under which an archive finds this article: its id; without an id its url; without both a hash of its
     * content, which is the first 16 bytes of a SHA-256 as 32 hexadecimal digits.
     *
     * @return the key, never folded
     */
    public String key() {
        if (id != null) {
            return id;
        }
        return url != null ? url : ContentHash.key(this::digestInto);
    }

    /**
     * Whether an attribute only records that a field is a number in the JSON of the article: its name is {@code id},
     * {@code published} or {@code updated}, and its value is a number with exactly the text of the field.
     *
     * @param attribute name of the attribute
     * @return false also if the attribute does not exist
     */
    public boolean isFieldAsNumber(String attribute) {
        String json = attributes.get(Objects.requireNonNull(attribute, "attribute"));
        return json != null
                && AttributeValue.isNumber(json)
                && switch (attribute) {
                    case "id" -> json.equals(id);
                    case "published" -> published != null && json.equals(published.text());
                    case "updated" -> updated != null && json.equals(updated.text());
                    default -> false;
                };
    }

    /**
     * The bytes that identify the article in any archive, as FORMAT.md defines them.
     *
     * @return the canonical content
     */
    public byte[] canonicalContent() {
        CanonicalWriter writer = new CanonicalWriter();
        write(writer);
        return writer.toBytes();
    }

    /**
     * Updates a digest with the {@linkplain #canonicalContent() canonical content}; makes no copy of it.
     *
     * @param digest the digest
     */
    public void digestInto(MessageDigest digest) {
        CanonicalWriter writer = new CanonicalWriter(Objects.requireNonNull(digest, "digest"));
        write(writer);
        writer.flush();
    }

    private void write(CanonicalWriter writer) {
        writer.text(1, id);
        writer.text(2, url);
        writer.text(3, source);
        writer.text(4, language);
        writer.text(5, title);
        writer.text(6, lead);
        writer.text(7, author);
        writer.text(8, section);
        writer.texts(9, tags);
        writer.date(10, published);
        writer.date(11, updated);
        writer.number(12, views);
        writer.entries(13, attributes);
        writer.bytes(14, original);
        writer.text(15, body);
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

    /** Builds articles field by field. For one thread at a time. A setter with {@code null} makes the field absent. */
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
        private Map<String, String> attributes = Map.of();
        private boolean ownsAttributes;
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
            attributes = article.attributes;
            original = article.original;
        }

        /**
         * Sets the publisher's identifier.
         *
         * @param value the publisher's identifier, or {@code null}
         * @return this builder
         */
        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        /**
         * Sets the address.
         *
         * @param value the address, or {@code null}
         * @return this builder
         */
        public Builder url(@Nullable String value) {
            url = value;
            return this;
        }

        /**
         * Sets the name of the publisher.
         *
         * @param value the name of the publisher, or {@code null}
         * @return this builder
         */
        public Builder source(@Nullable String value) {
            source = value;
            return this;
        }

        /**
         * Sets the language tag.
         *
         * @param value the language tag, or {@code null}
         * @return this builder
         */
        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        /**
         * Sets the headline.
         *
         * @param value the headline, or {@code null}
         * @return this builder
         */
        public Builder title(@Nullable String value) {
            title = value;
            return this;
        }

        /**
         * Sets the introductory paragraph.
         *
         * @param value the introductory paragraph, or {@code null}
         * @return this builder
         */
        public Builder lead(@Nullable String value) {
            lead = value;
            return this;
        }

        /**
         * Sets the main text.
         *
         * @param value the main text
         * @return this builder
         */
        public Builder body(String value) {
            body = Objects.requireNonNull(value, "body");
            return this;
        }

        /**
         * Sets the author or dateline.
         *
         * @param value the author or dateline, or {@code null}
         * @return this builder
         */
        public Builder author(@Nullable String value) {
            author = value;
            return this;
        }

        /**
         * Sets the section or category.
         *
         * @param value the section or category, or {@code null}
         * @return this builder
         */
        public Builder section(@Nullable String value) {
            section = value;
            return this;
        }

        /**
         * Sets the keywords.
         *
         * @param value the keywords, possibly none, which are copied, or {@code null}
         * @return this builder
         */
        public Builder tags(@Nullable List<String> value) {
            if (value != null) {
                value.forEach(tag -> Objects.requireNonNull(tag, "tag"));
            }
            tags = value == null ? null : List.copyOf(value);
            return this;
        }

        /**
         * Sets the date of publication.
         *
         * @param value the date of publication, or {@code null}
         * @return this builder
         */
        public Builder published(@Nullable ArticleDate value) {
            published = value;
            return this;
        }

        /**
         * Sets the date of the last change.
         *
         * @param value the date of the last change, or {@code null}
         * @return this builder
         */
        public Builder updated(@Nullable ArticleDate value) {
            updated = value;
            return this;
        }

        /**
         * Sets the number of views.
         *
         * @param value the number of views, or {@code null}
         * @return this builder
         */
        public Builder views(@Nullable Long value) {
            views = value;
            return this;
        }

        /**
         * Replaces all attributes.
         *
         * @param json the attributes in their order: names with values as JSON text, which are copied unchanged and
         *     checked by {@link ArchiveWriter#add}
         * @return this builder
         */
        public Builder attributes(Map<String, String> json) {
            Objects.requireNonNull(json, "json");
            attributes = json.isEmpty() ? Map.of() : copy(json);
            ownsAttributes = !json.isEmpty();
            return this;
        }

        private static Map<String, String> copy(Map<String, String> json) {
            Map<String, String> copy = new LinkedHashMap<>();
            json.forEach((key, value) ->
                    copy.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "json")));
            return copy;
        }

        /**
         * Adds an attribute with any JSON value, or replaces its value.
         *
         * @param key name of the attribute
         * @param json JSON text (RFC 8259), such as {@code [1, "two"]}, kept unchanged
         * @return this builder
         * @throws IllegalArgumentException if the text is not one JSON value of at most 999 levels in which no object
         *     repeats a name; the message says which character is wrong. The text of an attribute {@code body} may be
         *     empty: the JSON of the article had no body
         */
        public Builder attributeJson(String key, String json) {
            try {
                AttributeValue.require(Objects.requireNonNull(key, "key"), Objects.requireNonNull(json, "json"));
            } catch (FormatException e) {
                throw new IllegalArgumentException(e.problem(), e);
            }
            return put(key, json);
        }

        /**
         * Adds an attribute with a string, or replaces its value.
         *
         * @param key name of the attribute
         * @param value any text; {@code null} becomes the JSON value {@code null}
         * @return this builder
         */
        public Builder attribute(String key, @Nullable String value) {
            return put(key, value == null ? "null" : JsonString.of(value));
        }

        /**
         * Adds an attribute with a whole number, or replaces its value.
         *
         * @param key name of the attribute
         * @param value any number
         * @return this builder
         */
        public Builder attribute(String key, long value) {
            return put(key, Long.toString(value));
        }

        /**
         * Adds an attribute with a number, or replaces its value. Its wording is that of {@link Double#toString(double)},
         * which is shorter for some numbers since Java 19.
         *
         * @param key name of the attribute
         * @param value a finite number
         * @return this builder
         * @throws IllegalArgumentException if the number is infinite or not a number
         */
        public Builder attribute(String key, double value) {
            if (!Double.isFinite(value)) {
                Objects.requireNonNull(key, "key");
                throw new IllegalArgumentException("attribute " + key + " is not a JSON value: " + value);
            }
            return put(key, Double.toString(value));
        }

        /**
         * Adds an attribute with a truth value, or replaces its value.
         *
         * @param key name of the attribute
         * @param value {@code true} or {@code false}
         * @return this builder
         */
        public Builder attribute(String key, boolean value) {
            return put(key, Boolean.toString(value));
        }

        private Builder put(String key, String json) {
            Objects.requireNonNull(key, "key");
            if (!ownsAttributes) {
                attributes = new LinkedHashMap<>(attributes);
                ownsAttributes = true;
            }
            attributes.put(key, Objects.requireNonNull(json, "json"));
            return this;
        }

        /**
         * Sets the bytes of the page from which the article was read.
         *
         * @param value the bytes, which are copied, or {@code null}
         * @return this builder
         */
        public Builder original(byte @Nullable [] value) {
            original = value == null ? null : value.clone();
            return this;
        }

        /**
         * Builds an article with the current fields. The builder remains usable.
         *
         * @return a new article
         */
        public Article build() {
            ownsAttributes = false;
            return new Article(this);
        }
    }
}
