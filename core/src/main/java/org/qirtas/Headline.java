package org.qirtas;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.read.FieldSelection;
import org.qirtas.internal.read.OpenArticles;

/**
 * The fields of an article that a listing shows. They are read without decoding the body. Immutable.
 *
 * <pre>{@code
 * for (Headline headline : archive.headlines(ArticleFilter.ALL).toList()) {
 *     System.out.println(headline.ordinal() + " " + headline.key() + " " + headline.title());
 *     System.out.println(headline.id() + " " + headline.url() + " " + headline.source() + " " + headline.language() + " "
 *             + headline.section() + " " + headline.published() + " " + headline.updated() + " " + headline.views());
 * }
 * }</pre>
 */
public final class Headline {

    private final long ordinal;
    private final String key;

    /** An article with only the fields of the headline. */
    private final Article article;

    private Headline(long ordinal, String key, Article article) {
        this.ordinal = ordinal;
        this.key = key;
        this.article = article;
    }

    /** A key that is a hash of the content needs the whole article. */
    static Headline read(OpenArticles articles, long ordinal) throws IOException {
        Article head = articles.article(ordinal, FieldSelection.HEADLINE);
        boolean named = head.id() != null || head.url() != null;
        return new Headline(ordinal, (named ? head : articles.article(ordinal)).key(), head);
    }

    /**
     * Position of the article in the order of adding.
     *
     * @return from 0
     */
    public long ordinal() {
        return ordinal;
    }

    /**
     * The key under which {@link Articles#get(String)} finds the article.
     *
     * @return as {@link Article#key()}
     */
    public String key() {
        return key;
    }

    /**
     * Identifier given by the publisher.
     *
     * @return as {@link Article#id()}
     */
    public @Nullable String id() {
        return article.id();
    }

    /**
     * Address of the article.
     *
     * @return as {@link Article#url()}
     */
    public @Nullable String url() {
        return article.url();
    }

    /**
     * Headline.
     *
     * @return as {@link Article#title()}
     */
    public @Nullable String title() {
        return article.title();
    }

    /**
     * Name of the publisher.
     *
     * @return as {@link Article#source()}
     */
    public @Nullable String source() {
        return article.source();
    }

    /**
     * Language of the text.
     *
     * @return as {@link Article#language()}
     */
    public @Nullable String language() {
        return article.language();
    }

    /**
     * Section or category.
     *
     * @return as {@link Article#section()}
     */
    public @Nullable String section() {
        return article.section();
    }

    /**
     * Date of publication.
     *
     * @return as {@link Article#published()}
     */
    public @Nullable ArticleDate published() {
        return article.published();
    }

    /**
     * Date of the last change.
     *
     * @return as {@link Article#updated()}
     */
    public @Nullable ArticleDate updated() {
        return article.updated();
    }

    /**
     * Number of views.
     *
     * @return as {@link Article#views()}
     */
    public @Nullable Long views() {
        return article.views();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headline that
                && ordinal == that.ordinal
                && key.equals(that.key)
                && article.equals(that.article);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(ordinal) + key.hashCode();
    }

    @Override
    public String toString() {
        return "Headline[" + ordinal + ", " + key + ", " + title() + "]";
    }
}
