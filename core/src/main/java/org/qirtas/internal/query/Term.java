package org.qirtas.internal.query;

import java.util.List;
import java.util.Set;
import org.qirtas.ArticleField;

/**
 * A term of a query: a phrase of one or more words, which occurs if one text of a field has words that lead from its
 * first place to its last.
 *
 * @param number number of the term in its query, from 0
 * @param fields the fields in which it may occur
 * @param words its words
 * @param end its last place
 */
public record Term(int number, Set<ArticleField> fields, List<PhraseWord> words, int end) {

    /** The fields that are searched. */
    public static final Set<ArticleField> SEARCHED =
            Set.of(ArticleField.TITLE, ArticleField.AUTHOR, ArticleField.TAGS, ArticleField.LEAD, ArticleField.BODY);

    /** The words that lead past a place, or from it. */
    public List<PhraseWord> words(int place) {
        return words.stream()
                .filter(word -> word.from() <= place && word.to() > place)
                .toList();
    }

    /** A set with this term alone. */
    long bit() {
        return 1L << number;
    }
}
