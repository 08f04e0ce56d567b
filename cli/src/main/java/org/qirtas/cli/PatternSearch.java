package org.qirtas.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.Articles;

/** Searches the texts of articles for a pattern, on all processors. */
final class PatternSearch {
    private static final int BATCH = 1024;

    private final Pattern pattern;

    PatternSearch(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * A match.
     *
     * @param field the field of the text
     * @param text the whole text
     */
    record Found(ArticleField field, String text, int start, int end) {}

    /** Takes an article with at least one match. */
    interface Receiver {
        void take(long ordinal, Article article, List<Found> matches) throws IOException;
    }

    /**
     * What a search in one article came to.
     *
     * @param problem why the article was not searched
     */
    private record Result(
            long ordinal, @Nullable Article article, List<Found> matches, Optional<IOException> problem) {}

    /**
     * Passes on the articles that match, in the order of adding.
     *
     * @param limit maximum number of articles
     * @param unshown receives the articles that could not be searched
     */
    void each(Articles articles, ArticleFilter filter, long limit, Unshown unshown, Receiver receiver)
            throws IOException {
        PrimitiveIterator.OfLong ordinals = articles.select(filter).ordinals().iterator();
        long left = limit;
        while (left > 0 && unshown.hasNext(ordinals)) {
            for (Result result : search(articles, batch(ordinals, unshown))) {
                Article article = result.article();
                if (article == null) {
                    result.problem().ifPresent(unshown::add);
                } else if (left > 0) {
                    left--;
                    receiver.take(result.ordinal(), article, result.matches());
                }
            }
        }
    }

    private static long[] batch(PrimitiveIterator.OfLong ordinals, Unshown unshown) {
        long[] batch = new long[BATCH];
        int length = 0;
        while (length < BATCH && unshown.hasNext(ordinals)) {
            batch[length++] = ordinals.nextLong();
        }
        return Arrays.copyOf(batch, length);
    }

    private List<Result> search(Articles articles, long[] ordinals) {
        return Arrays.stream(ordinals)
                .parallel()
                .mapToObj(ordinal -> search(articles, ordinal))
                .filter(result -> result.article() == null || !result.matches().isEmpty())
                .toList();
    }

    private Result search(Articles articles, long ordinal) {
        try {
            Article article = articles.article(ordinal);
            return new Result(ordinal, article, matches(article, ordinal), Optional.empty());
        } catch (IOException e) {
            return new Result(ordinal, null, List.of(), Optional.of(e));
        }
    }

    private List<Found> matches(Article article, long ordinal) throws IOException {
        List<Found> matches = new ArrayList<>();
        try {
            add(ArticleField.TITLE, article.title(), matches);
            add(ArticleField.AUTHOR, article.author(), matches);
            List<String> tags = article.tags();
            if (tags != null) {
                tags.forEach(tag -> add(ArticleField.TAGS, tag, matches));
            }
            add(ArticleField.LEAD, article.lead(), matches);
            add(ArticleField.BODY, article.body(), matches);
        } catch (CountedText.TooManyReads | StackOverflowError e) {
            throw new IOException(
                    "the pattern takes too many steps in article " + ordinal + "; avoid repetitions inside repetitions",
                    e);
        }
        return matches;
    }

    /** Adds all matches that are not empty, and an empty one if it is the first. */
    private void add(ArticleField field, @Nullable String text, List<Found> matches) {
        if (text == null) {
            return;
        }
        Matcher matcher = pattern.matcher(new CountedText(text));
        boolean isFirst = true;
        while (matcher.find()) {
            if (isFirst || matcher.end() > matcher.start()) {
                matches.add(new Found(field, text, matcher.start(), matcher.end()));
            }
            isFirst = false;
        }
    }
}
