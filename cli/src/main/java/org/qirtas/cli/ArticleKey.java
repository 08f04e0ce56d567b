package org.qirtas.cli;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.qirtas.Article;
import org.qirtas.Articles;

/**
 * What names an article on the command line: its id, its url or the hash of its content, or else {@code :} and its
 * ordinal. The last is the short form that a terminal shows in place of a long url.
 *
 * @param text the text as given
 */
record ArticleKey(String text) {
    private static final Pattern ORDINAL = Pattern.compile(":(\\d{1,18})");

    /** The short form of a key. */
    static String ofOrdinal(long ordinal) {
        return ":" + ordinal;
    }

    /** The newest article with this key, or all its versions. An ordinal is one version. */
    List<Article> find(Articles articles, boolean isAll) throws IOException {
        List<Article> found = isAll
                ? articles.versions(text)
                : articles.get(text).map(List::of).orElse(List.of());
        return found.isEmpty() && ORDINAL.matcher(text).matches()
                ? at(articles, Long.parseLong(text.substring(1)))
                : found;
    }

    private static List<Article> at(Articles articles, long ordinal) throws IOException {
        boolean isThere = ordinal < articles.size() && !articles.isDeleted(ordinal);
        return isThere ? List.of(articles.article(ordinal)) : List.of();
    }
}
