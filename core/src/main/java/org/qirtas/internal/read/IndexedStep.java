package org.qirtas.internal.read;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.query.PhraseWord;
import org.qirtas.internal.query.Term;

/**
 * What documents have that may have the words of a term from one place to the next: one of some words, a word with one
 * of some beginnings, or both of a pair.
 *
 * @param place the place before the words
 * @param words terms of the index
 * @param beginnings beginnings of terms
 * @param pair a term, and the beginning of terms that may come after it; or nothing
 */
record IndexedStep(int place, List<String> words, List<String> beginnings, List<String> pair) {

    /** The steps of a term. A character between two others is in the steps of its neighbours. */
    static List<IndexedStep> of(Term term) {
        List<IndexedStep> steps = new ArrayList<>();
        String before = "";
        for (int place = 0; place < term.end(); place++) {
            String single = single(term, place);
            String next = place + 1 < term.end() ? single(term, place + 1) : "";
            if (!single.isEmpty() && !next.isEmpty()) {
                // One directly after the other, or with anything but words between them.
                steps.add(new IndexedStep(place, List.of(single + next), List.of(), List.of(single, next)));
            } else if (single.isEmpty() || before.isEmpty()) {
                steps.add(any(place, term.words(place)));
            }
            before = single;
        }
        return steps;
    }

    /** Whether the step is a single term of the index. */
    boolean isWord() {
        return words.size() == 1 && beginnings.isEmpty() && pair.isEmpty();
    }

    /** The term of the pair, if there is one. */
    List<String> firstOfPair() {
        return pair.subList(0, pair.size() / 2);
    }

    /** The beginning in the pair, if there is one. */
    List<String> secondOfPair() {
        return pair.subList(pair.size() / 2, pair.size());
    }

    private static IndexedStep any(int place, List<PhraseWord> words) {
        List<String> whole = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        for (PhraseWord word : words) {
            (word.isPrefix() || word.isSingle() ? beginnings : whole).add(word.word());
        }
        return new IndexedStep(place, whole, beginnings, List.of());
    }

    /** The character that is the only word from a place to the next, or nothing. */
    private static String single(Term term, int place) {
        List<PhraseWord> words = term.words(place);
        return words.size() == 1 && words.get(0).isSingle() ? words.get(0).word() : "";
    }
}
