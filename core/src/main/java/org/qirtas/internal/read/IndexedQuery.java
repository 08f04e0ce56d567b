package org.qirtas.internal.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.query.PhraseWord;
import org.qirtas.internal.query.Query;
import org.qirtas.internal.query.Term;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.terms.TermIndex;
import org.qirtas.internal.terms.TermList;
import org.qirtas.internal.words.Folding;

/**
 * The documents that may match a query, by the search index of a generation. Every document that matches is among them.
 * Sets of documents hold ranks. For one thread.
 */
final class IndexedQuery {

    private final TermIndex index;
    private final Query query;

    private IndexedQuery(TermIndex index, Query query) {
        this.index = index;
        this.query = query;
    }

    /** The documents of a generation, or nothing if it has no search index. */
    static @Nullable IndexedQuery of(Generation generation, Query query) throws IOException {
        return generation.layout().place(Sections.SEARCH_INDEX).isEmpty()
                ? null
                : new IndexedQuery(generation.sections().named(Sections.SEARCH_INDEX), query);
    }

    /** Whether the documents are the articles that match, and no others. */
    boolean isExact() {
        return index.groupBits() == 0 && query.terms().stream().allMatch(IndexedQuery::isExact);
    }

    /** Whether the index knows the articles that have a term: one word anywhere. */
    private static boolean isExact(Term term) {
        return term.end() == 1
                && term.fields().equals(Term.SEARCHED)
                && term.words().stream().allMatch(word -> TermIndex.isWhole(word.word()));
    }

    /** The ordinals of articles that may match, ascending. */
    int[] ordinals(int articles) throws IOException, FormatException {
        BitSet ranks = ranks();
        BitSet documents = new BitSet(index.documents());
        for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
            documents.set(index.document(rank));
        }
        int groupBits = index.groupBits();
        return groupBits == 0
                ? numbers(documents)
                : documents.stream()
                        .flatMap(document ->
                                IntStream.range(document << groupBits, Math.min(articles, (document + 1) << groupBits)))
                        .toArray();
    }

    private static int[] numbers(BitSet set) {
        int[] numbers = new int[set.cardinality()];
        int next = 0;
        for (int number = set.nextSetBit(0); number >= 0; number = set.nextSetBit(number + 1)) {
            numbers[next++] = number;
        }
        return numbers;
    }

    /** Number of documents that may match. A single list is not read for it. */
    int count() throws IOException, FormatException {
        if (query.terms().size() == 1) {
            List<PhraseWord> words = query.terms().get(0).words();
            if (words.size() == 1 && !isBeginning(words.get(0))) {
                TermList list = index.find(words.get(0).word());
                return list == null ? 0 : list.count();
            }
        }
        return ranks().cardinality();
    }

    private BitSet ranks() throws IOException, FormatException {
        BitSet all = union(query.required().get(0));
        for (List<Term> alternatives :
                query.required().subList(1, query.required().size())) {
            if (!all.isEmpty()) {
                all.and(union(alternatives));
            }
        }
        for (Term term : query.excluded()) {
            if (index.groupBits() == 0 && isExact(term)) {
                all.andNot(ranks(term));
            }
        }
        return all;
    }

    private BitSet union(List<Term> terms) throws IOException, FormatException {
        BitSet union = ranks(terms.get(0));
        for (Term term : terms.subList(1, terms.size())) {
            union.or(ranks(term));
        }
        return union;
    }

    /** The documents with words for every step from one place of a term to the next. */
    private BitSet ranks(Term term) throws IOException, FormatException {
        BitSet all = null;
        for (int place = 0; place < term.end(); place++) {
            BitSet step = step(term, place);
            if (step != null && all != null) {
                all.and(step);
            } else if (step != null) {
                all = step;
            }
        }
        return all == null ? new BitSet() : all;
    }

    /** The documents that may have the words from a place to the next; nothing if the step before decides that. */
    private @Nullable BitSet step(Term term, int place) throws IOException, FormatException {
        String single = single(term, place);
        String next = place + 1 < term.end() ? single(term, place + 1) : "";
        if (!single.isEmpty() && !next.isEmpty()) {
            return pair(single, next);
        }
        if (!single.isEmpty() && place > 0 && !single(term, place - 1).isEmpty()) {
            return null;
        }
        return any(words(term, place));
    }

    private static List<PhraseWord> words(Term term, int place) {
        return term.words().stream()
                .filter(word -> word.from() <= place && word.to() > place)
                .toList();
    }

    /** The character that is the only word from a place to the next, or nothing. */
    private static String single(Term term, int place) {
        List<PhraseWord> words = words(term, place);
        return words.size() == 1 && isSingle(words.get(0)) ? words.get(0).word() : "";
    }

    private static boolean isSingle(PhraseWord word) {
        return Folding.kind(word.word().charAt(0)) == Folding.SINGLE;
    }

    /** The documents with two characters directly one after the other, or with anything but words between them. */
    private BitSet pair(String single, String next) throws IOException, FormatException {
        BitSet found = union(find(single + next), new BitSet(index.documents()));
        List<TermList> apart = find(single);
        if (!apart.isEmpty()) {
            BitSet both = union(apart, new BitSet(index.documents()));
            both.and(beginning(next));
            found.or(both);
        }
        return found;
    }

    /** The documents that have one of some words. */
    private BitSet any(List<PhraseWord> words) throws IOException, FormatException {
        BitSet union = new BitSet(index.documents());
        for (PhraseWord word : words) {
            if (isBeginning(word)) {
                index.addAll(word.word(), union);
            } else {
                union(find(word.word()), union);
            }
        }
        return union;
    }

    private BitSet beginning(String prefix) throws IOException, FormatException {
        BitSet found = new BitSet(index.documents());
        index.addAll(prefix, found);
        return found;
    }

    /** Whether a word stands for all terms that begin with it. */
    private static boolean isBeginning(PhraseWord word) {
        return word.isPrefix() || isSingle(word);
    }

    private List<TermList> find(String term) throws IOException, FormatException {
        TermList list = index.find(term);
        return list == null ? List.of() : List.of(list);
    }

    private static BitSet union(List<TermList> lists, BitSet union) throws IOException, FormatException {
        for (TermList list : lists) {
            for (int rank : list.ranks()) {
                union.set(rank);
            }
        }
        return union;
    }
}
