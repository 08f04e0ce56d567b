package org.qirtas.internal.write;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/** Counts the UTF-16 units of an article's texts: a measure of the memory and of the content that it takes. */
public final class ArticleUnits {

    /** Allowance for the fields themselves. */
    private static final long FIXED = 64;

    private ArticleUnits() {}

    public static long of(Article article) {
        long units = FIXED
                + length(article.id())
                + length(article.url())
                + length(article.title())
                + length(article.lead())
                + length(article.body())
                + length(article.author())
                + length(article.source())
                + length(article.language())
                + length(article.section());
        List<String> tags = article.tags();
        if (tags != null) {
            units += tags.stream().mapToLong(tag -> length(tag) + 1).sum();
        }
        for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
            units += length(attribute.getKey()) + length(attribute.getValue()) + 2;
        }
        return units + article.originalLength();
    }

    /** Units of its texts in columns. */
    public static long ofColumns(Article article) {
        return length(article.source()) + length(article.language()) + length(article.section());
    }

    /** Units of the wordings of its dates. */
    static long ofDates(Article article) {
        return Stream.of(article.published(), article.updated())
                .filter(Objects::nonNull)
                .mapToLong(date -> date.text().length())
                .sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
