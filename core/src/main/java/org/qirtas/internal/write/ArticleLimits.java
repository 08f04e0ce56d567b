package org.qirtas.internal.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.internal.article.ArticleAttributes;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;

/** The limits of an article in an archive. */
public final class ArticleLimits {

    /** A unit takes at most 4 bytes of codes. Shorter articles therefore fit the limit of the format. */
    private static final long MAX_UNITS = 60_000_000;

    private ArticleLimits() {}

    /**
     * Requires that an archive can hold an article.
     *
     * @param units the number from {@link ArticleUnits}
     */
    public static void require(Article article, long units) {
        List<String> tags = article.tags();
        require(article, "UTF-16 units in all", units + ArticleUnits.ofDates(article), MAX_UNITS);
        require(article, "tags", tags == null ? 0 : tags.size(), Limits.TAGS);
        require(article, "attributes", article.attributes().size(), Limits.ATTRIBUTES);
        requireShort(article, article.source());
        requireShort(article, article.language());
        requireShort(article, article.section());
        try {
            ArticleAttributes.check(article);
        } catch (FormatException e) {
            throw new IllegalArgumentException(article + ": " + e.problem(), e);
        }
    }

    private static void requireShort(Article article, @Nullable String text) {
        int units = text == null ? 0 : text.length();
        require(article, "UTF-16 units in its source, language or section", units, Limits.COLUMN_TEXT);
    }

    private static void require(Article article, String what, long count, long limit) {
        if (count > limit) {
            throw new IllegalArgumentException(
                    article + " has " + count + " " + what + "; an archive holds at most " + limit);
        }
    }
}
