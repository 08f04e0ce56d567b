package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.ArticleField;
import org.qirtas.internal.words.WordReader;

/** Finds the places of the required terms of a query in texts. Immutable; for any number of threads. */
public final class TermFinder {

    private final List<Term> terms;

    /** A finder of the required terms of a query. */
    public TermFinder(Query query) {
        terms = query.required().stream().flatMap(List::stream).toList();
    }

    /**
     * A place of a term in a text.
     *
     * @param term number of the term
     * @param start where it begins
     * @param end where it ends
     */
    public record Place(int term, int start, int end) {}

    /**
     * A beginning of a term.
     *
     * @param term the term
     * @param reached the place in it
     * @param position position of the next word
     * @param start where it begins in the text
     */
    private record Beginning(Term term, int reached, int position, int start) {}

    /** All places in a text of a field, in the order of their ends. */
    public List<Place> find(ArticleField field, String text) {
        List<Term> wanted =
                terms.stream().filter(term -> term.fields().contains(field)).toList();
        List<Place> places = new ArrayList<>();
        List<Beginning> beginnings = new ArrayList<>();
        WordReader reader = new WordReader();
        for (reader.reset(text); reader.next(); ) {
            List<Beginning> before = new ArrayList<>();
            wanted.forEach(term -> before.add(new Beginning(term, 0, reader.from(), reader.start())));
            beginnings.stream().filter(each -> each.position() == reader.from()).forEach(before::add);
            String word = reader.word();
            before.forEach(each -> follow(each, word, reader, beginnings, places));
            beginnings.removeIf(each -> each.position() < reader.runFrom());
        }
        return places;
    }

    private static void follow(
            Beginning before, String word, WordReader reader, List<Beginning> beginnings, List<Place> places) {
        for (PhraseWord next : before.term().words()) {
            if (next.from() == before.reached() && next.matches(word)) {
                if (next.to() == before.term().end()) {
                    places.add(new Place(before.term().number(), before.start(), reader.end()));
                } else {
                    beginnings.add(new Beginning(before.term(), next.to(), reader.to(), before.start()));
                }
            }
        }
    }
}
