package org.qirtas;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.proof.ContentHash;

/**
 * A news article with its metadata. Immutable.
 *
 * <p>An archive returns each text exactly as it was given, character for character: no Unicode normalization, no
 * trimming; unpaired surrogates and control characters stay. A field that is absent ({@code null}) differs from one
 * that is empty. Only the body is always there.
 *
 * @param id identifier given by the publisher; need not be unique: repeats are versions of one article, also those that
 *     differ only in the script of digits, in marks that cannot be seen or in blanks around
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

    /**
     * Copies the collections and the original bytes.
     *
     * @param id see {@link #id()}
     * @param url see {@link #url()}
     * @param source see {@link #source()}
     * @param language see {@link #language()}
     * @param title see {@link #title()}
     * @param lead see {@link #lead()}
     * @param body see {@link #body()}
     * @param author see {@link #author()}
     * @param section see {@link #section()}
     * @param tags see {@link #tags()}
     * @param published see {@link #published()}
     * @param updated see {@link #updated()}
     * @param views see {@link #views()}
     * @param attributes see {@link #attributes()}
     * @param original see {@link #original()}
     */
    public Article {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(attributes, "attributes");
        tags = tags == null ? null : List.copyOf(tags);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        original = original == null ? null : original.clone();
    }

    /**
     * A builder with an empty body and nothing else.
     *
     * @return a new builder
     */
    public static ArticleBuilder builder() {
        return new ArticleBuilder();
    }

    /**
     * A builder that starts with the fields of this article.
     *
     * @return a new builder
     */
    public ArticleBuilder toBuilder() {
        return new ArticleBuilder(this);
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

    /**
     * Length of the original page; without the copy that {@link #original()} makes.
     *
     * @return the number of bytes, 0 if they were not kept
     */
    public int originalLength() {
        return original == null ? 0 : original.length;
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
}
