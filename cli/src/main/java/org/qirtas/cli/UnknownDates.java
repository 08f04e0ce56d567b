package org.qirtas.cli;

import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;

/** Counts dates whose wording was not understood, and keeps the first of them as an example. For one thread. */
final class UnknownDates {

    private static final int LONGEST_EXAMPLE = 40;

    private int count;
    private String example = "";

    void count(Article article) {
        count(article.published(), article.attributes().get("published"));
        count(article.updated(), article.attributes().get("updated"));
    }

    /** Counts a date, or the value in its place, such as a JSON object. */
    private void count(@Nullable ArticleDate date, @Nullable String json) {
        if (date == null) {
            count(json == null || json.equals("null") ? null : json);
        } else {
            count(date.precision() == DatePrecision.UNKNOWN ? date.text() : null);
        }
    }

    private void count(@Nullable String unknown) {
        if (unknown != null) {
            example = count == 0 ? unknown : example;
            count++;
        }
    }

    int count() {
        return count;
    }

    /** The first of them, on one line and not too long; empty if there is none. */
    String example() {
        return shortened(example);
    }

    /** A text on one line and not too long. */
    static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]", " ");
        int end = Math.min(line.length(), LONGEST_EXAMPLE);
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
