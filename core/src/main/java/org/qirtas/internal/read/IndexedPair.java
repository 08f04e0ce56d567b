package org.qirtas.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qirtas.internal.query.PhraseWord;
import org.qirtas.internal.query.Term;
import org.qirtas.internal.terms.TermIndex;

/**
 * Two words of a phrase, one right after the other, that may have a term of their own in an index. Documents with the
 * phrase have both words so.
 *
 * @param place the place before the first word
 * @param term the term
 */
record IndexedPair(int place, String term) {

    /** The pairs of a term of a query. Words are in none where there are alternatives, or a longer word goes past. */
    static List<IndexedPair> of(Term term) {
        List<IndexedPair> pairs = new ArrayList<>();
        for (int place = 0; place + 2 <= term.end(); place++) {
            Optional<String> first = only(term, place);
            Optional<String> second = only(term, place + 1);
            if (first.isPresent() && second.isPresent()) {
                Optional<String> pair = TermIndex.pair(first.get(), second.get());
                if (pair.isPresent()) {
                    pairs.add(new IndexedPair(place, pair.get()));
                }
            }
        }
        return pairs;
    }

    /** Whether the pair has the words from a place to the next. */
    boolean has(int from) {
        return from == place || from == place + 1;
    }

    /** The whole word that alone leads from a place to the next. */
    private static Optional<String> only(Term term, int place) {
        List<PhraseWord> words = term.words(place);
        PhraseWord word = words.get(0);
        boolean isOnly = words.size() == 1 && word.from() == place && word.to() == place + 1;
        return isOnly && !word.isPrefix() && !word.isSingle() ? Optional.of(word.word()) : Optional.empty();
    }
}
