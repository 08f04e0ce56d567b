package org.qirtas.bench.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/**
 * The result of every store for an article: all its fields as {@code String}s, dates in their original wording. The
 * bytes of an original page are omitted. Immutable, because no code changes the array.
 */
public final class ArticleTexts {

    /** Names of the single texts, in their order. */
    static final List<String> NAMES = List.of(
            "id",
            "url",
            "source",
            "language",
            "title",
            "lead",
            "author",
            "section",
            "published",
            "updated",
            "views",
            "body");

    private final @Nullable String[] texts;
    private final @Nullable List<String> tags;
    private final Map<String, String> attributes;

    /**
     * Texts as they have been read.
     *
     * @param texts by the order of {@link #NAMES}, not copied
     */
    ArticleTexts(@Nullable String[] texts, @Nullable List<String> tags, Map<String, String> attributes) {
        this.texts = texts;
        this.tags = tags;
        this.attributes = attributes;
    }

    /**
     * The texts of an article.
     *
     * @param article any article
     * @return its texts
     */
    public static ArticleTexts of(Article article) {
        @Nullable
        String[] texts = {
            article.id(),
            article.url(),
            article.source(),
            article.language(),
            article.title(),
            article.lead(),
            article.author(),
            article.section(),
            wording(article.published()),
            wording(article.updated()),
            article.views() == null ? null : article.views().toString(),
            article.body()
        };
        return new ArticleTexts(texts, article.tags(), article.attributes());
    }

    private static @Nullable String wording(@Nullable ArticleDate date) {
        return date == null ? null : date.text();
    }

    @Nullable
    String text(int field) {
        return texts[field];
    }

    @Nullable
    List<String> tags() {
        return tags;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /**
     * All texts of the article, including tags and attributes.
     *
     * @return the texts, each as UTF-8
     */
    public byte[][] utf8() {
        Stream<String> extras = Stream.concat(
                tags == null ? Stream.of() : tags.stream(),
                attributes.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())));
        return Stream.concat(Arrays.stream(texts).filter(Objects::nonNull), extras)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleTexts that
                && Arrays.equals(texts, that.texts)
                && Objects.equals(tags, that.tags)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(texts), tags, attributes);
    }

    @Override
    public String toString() {
        return Arrays.toString(texts) + " " + tags + " " + attributes;
    }
}
