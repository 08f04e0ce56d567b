package org.qirtas.internal.read;

import java.io.IOException;
import org.qirtas.ArticleField;
import org.qirtas.internal.article.SearchedTexts;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.query.CompiledQuery;
import org.qirtas.internal.query.Match;
import org.qirtas.internal.query.QueryMatcher;
import org.qirtas.internal.text.Vocabulary;

/** Matches a query with articles that stay codes. For one thread. */
final class ArticleMatcher implements SearchedTexts.Receiver {

    private final QueryMatcher matcher;
    private final SearchedTexts texts;

    /**
     * A matcher of a query.
     *
     * @param isCounting whether the places of each term are counted
     */
    ArticleMatcher(CompiledQuery query, boolean isCounting) {
        matcher = new QueryMatcher(query, isCounting);
        texts = new SearchedTexts(query.fields(), isCounting, this);
    }

    @Override
    public void enter(Vocabulary vocabulary) {
        matcher.enter(vocabulary);
    }

    @Override
    public int take(ArticleField field, byte[] codes, int start, int end) throws FormatException {
        return matcher.take(field, codes, start, end);
    }

    /**
     * Whether an article matches. One that was redacted does not.
     *
     * @param reader is in the generation of the article
     */
    boolean matches(ArticleReader reader, int ordinal) throws IOException {
        matcher.begin();
        return reader.walk(ordinal, texts) && matcher.match().isMatch();
    }

    /** What was found in the last article. */
    Match match() {
        return matcher.match();
    }

    /** Length of the searched texts of the last article in UTF-16 units, if places are counted. */
    long units() {
        return texts.units();
    }
}
