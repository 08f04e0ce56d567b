package org.qirtas.internal.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.query.Query;
import org.qirtas.internal.query.Term;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.terms.TermIndex;
import org.qirtas.internal.terms.TermList;

/**
 * The documents that may match a query, by the search index of a generation. Every document that matches is among them.
 * Sets of documents hold ranks. For one thread.
 */
final class IndexedQuery {

    /** Is not changed. */
    private static final BitSet NONE = new BitSet();

    private final TermIndex index;
    private final Query query;

    /** The documents of the words of the query. */
    private Map<String, TermList> lists = Map.of();

    /** The documents of the beginnings in the query. */
    private Map<String, BitSet> begun = Map.of();

    private IndexedQuery(TermIndex index, Query query) {
        this.index = index;
        this.query = query;
    }

    /**
     * The documents of a generation, or nothing if it has no search index.
     *
     * @param areColumnsRead whether the columns of articles that may match will be read
     * @param areRead whether such articles will be read
     */
    static @Nullable IndexedQuery of(Generation generation, Query query, boolean areColumnsRead, boolean areRead)
            throws IOException {
        if (generation.layout().place(Sections.SEARCH_INDEX).isEmpty()) {
            return null;
        }
        generation.sections().announcements().search(areColumnsRead, areRead);
        return new IndexedQuery(generation.sections().named(Sections.SEARCH_INDEX), query);
    }

    /** Whether the documents are the articles that match, and no others. */
    boolean isExact() {
        return index.groupBits() == 0 && isExact(query);
    }

    /** Whether an index of articles knows which ones match. */
    static boolean isExact(Query query) {
        return query.terms().stream().allMatch(IndexedQuery::isExact);
    }

    /** Whether the index knows the articles that have a term: one word anywhere. */
    private static boolean isExact(Term term) {
        return term.end() == 1
                && term.fields().equals(Term.SEARCHED)
                && term.words().stream().allMatch(word -> TermIndex.isWhole(word.word()));
    }

    /**
     * The ordinals of articles of a generation that may match, or nothing if it has no search index that can be read.
     *
     * @param areColumnsRead whether the columns of articles that may match will be read
     * @param areRead whether such articles will be read
     */
    static @Nullable BitSet ordinals(Generation generation, Query query, boolean areColumnsRead, boolean areRead)
            throws IOException {
        try {
            IndexedQuery documents = of(generation, query, areColumnsRead, areRead);
            return documents == null ? null : documents.ordinals(generation.articles());
        } catch (CorruptArchiveException | FormatException e) {
            return null;
        }
    }

    private BitSet ordinals(int articles) throws IOException, FormatException {
        BitSet ordinals = new BitSet(articles);
        int groupBits = index.groupBits();
        ranks().stream().forEach(rank -> {
            int document = index.document(rank);
            ordinals.set(document << groupBits, Math.min(articles, (document + 1) << groupBits));
        });
        return ordinals;
    }

    /** Number of documents that may match. A single list is not read for it. */
    int count() throws IOException, FormatException {
        if (query.terms().size() == 1) {
            List<IndexedStep> steps = IndexedStep.of(query.terms().get(0));
            if (steps.size() == 1 && steps.get(0).isWord()) {
                TermList list = index.find(steps.get(0).words().get(0));
                return list == null ? 0 : list.count();
            }
        }
        return ranks().cardinality();
    }

    private BitSet ranks() throws IOException, FormatException {
        findLists();
        BitSet all = union(query.required().get(0));
        for (List<Term> alternatives :
                query.required().subList(1, query.required().size())) {
            if (!all.isEmpty()) {
                all.and(union(alternatives));
            }
        }
        for (Term term : query.excluded()) {
            if (isExcluded(term)) {
                all.andNot(ranks(term));
            }
        }
        return all;
    }

    /** Whether the documents of an excluded term do not match. */
    private boolean isExcluded(Term term) {
        return index.groupBits() == 0 && isExact(term);
    }

    /** Finds the documents of all words and beginnings together. */
    private void findLists() throws IOException, FormatException {
        Set<String> words = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        List<IndexedStep> steps = query.terms().stream()
                .filter(term -> !query.excluded().contains(term) || isExcluded(term))
                .flatMap(term -> IndexedStep.of(term).stream())
                .toList();
        for (IndexedStep step : steps) {
            words.addAll(step.words());
            words.addAll(step.firstOfPair());
            beginnings.addAll(step.beginnings());
            beginnings.addAll(step.secondOfPair());
        }
        lists = index.find(words, beginnings);
        beginnings.clear();
        for (IndexedStep step : steps) {
            beginnings.addAll(step.beginnings());
            beginnings.addAll(hasFirst(step) ? step.secondOfPair() : List.of());
        }
        begun = index.ranks(beginnings, lists.values());
    }

    private BitSet union(List<Term> terms) throws IOException, FormatException {
        BitSet union = ranks(terms.get(0));
        for (Term term : terms.subList(1, terms.size())) {
            union.or(ranks(term));
        }
        return union;
    }

    /** The documents with words for every step of a term. */
    private BitSet ranks(Term term) throws IOException, FormatException {
        List<IndexedStep> steps = IndexedStep.of(term);
        BitSet all = ranks(steps.get(0));
        for (IndexedStep step : steps.subList(1, steps.size())) {
            all.and(ranks(step));
        }
        return all;
    }

    private BitSet ranks(IndexedStep step) throws IOException, FormatException {
        BitSet found = new BitSet(index.documents());
        for (String word : step.words()) {
            add(word, found);
        }
        for (String beginning : step.beginnings()) {
            found.or(begun.getOrDefault(beginning, NONE));
        }
        if (hasFirst(step)) {
            BitSet both = new BitSet(index.documents());
            add(step.pair().get(0), both);
            both.and(begun.getOrDefault(step.pair().get(1), NONE));
            found.or(both);
        }
        return found;
    }

    private boolean hasFirst(IndexedStep step) {
        return step.firstOfPair().stream().anyMatch(lists::containsKey);
    }

    private void add(String word, BitSet found) throws IOException, FormatException {
        TermList list = lists.get(word);
        if (list != null) {
            for (int rank : list.ranks()) {
                found.set(rank);
            }
        }
    }
}
