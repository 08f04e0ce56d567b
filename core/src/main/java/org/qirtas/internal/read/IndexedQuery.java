package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The documents of the words and pairs of the query, when they have been found. */
    private @Nullable Map<String, TermList> found;

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

    TermIndex index() {
        return index;
    }

    /** Whether the documents are the articles that match, and no others. */
    boolean isExact() throws IOException {
        try {
            return index.groupBits() == 0 && query.terms().stream().allMatch(this::mayBeKnown) && areKnown();
        } catch (FormatException e) {
            return false;
        }
    }

    private boolean areKnown() throws IOException, FormatException {
        for (Term term : query.terms()) {
            if (!isKnown(term)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the index knows the articles that have a term. */
    private boolean isKnown(Term term) throws IOException, FormatException {
        return index.groupBits() == 0
                && (isExact(term)
                        || (mayBeKnown(term)
                                && lists().containsKey(onlyPair(term).orElseThrow())));
    }

    private boolean mayBeKnown(Term term) {
        return isExact(term) || (index.hasPairs() && onlyPair(term).isPresent());
    }

    /** The pair of words that is the whole of a term, anywhere. */
    private static Optional<String> onlyPair(Term term) {
        return term.end() == 2 && term.fields().equals(Term.SEARCHED)
                ? IndexedPair.of(term).stream().findFirst().map(IndexedPair::term)
                : Optional.empty();
    }

    /** Whether an index of articles knows which ones match. */
    static boolean isExact(Query query) {
        return query.terms().stream().allMatch(IndexedQuery::isExact);
    }

    /** Whether the index knows the articles that have a term: one word anywhere. */
    static boolean isExact(Term term) {
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
        Optional<String> only = only();
        if (only.isPresent()) {
            for (int rank : ranks(only.get())) {
                addArticles(rank, ordinals, articles);
            }
        } else {
            BitSet ranks = ranks();
            for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
                addArticles(rank, ordinals, articles);
            }
        }
        return ordinals;
    }

    private void addArticles(int rank, BitSet ordinals, int articles) {
        int document = index.document(rank);
        int groupBits = index.groupBits();
        if (groupBits == 0) {
            ordinals.set(document);
        } else {
            ordinals.set(document << groupBits, Math.min(articles, (document + 1) << groupBits));
        }
    }

    /** Number of documents that may match. A single list is not read for it. */
    int count() throws IOException, FormatException {
        Optional<String> only = only();
        if (only.isPresent()) {
            TermList list = found == null ? index.find(only.get()) : found.get(only.get());
            return list == null ? 0 : list.count();
        }
        return ranks().cardinality();
    }

    /** The term of the index that has the documents of the whole query, if there is one. */
    private Optional<String> only() throws IOException, FormatException {
        return query.terms().size() == 1 ? only(query.terms().get(0)) : Optional.empty();
    }

    /** The term of the index that has the documents of a term of the query. */
    private Optional<String> only(Term term) throws IOException, FormatException {
        List<IndexedStep> steps = IndexedStep.of(term);
        if (steps.size() == 1 && steps.get(0).isWord()) {
            return Optional.of(steps.get(0).words().get(0));
        }
        return isKnown(term) ? onlyPair(term) : Optional.empty();
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
            if (isKnown(term)) {
                all.andNot(ranks(term));
            }
        }
        return all;
    }

    /** The documents of all words and pairs, and those of all beginnings, found together. */
    private Map<String, TermList> lists() throws IOException, FormatException {
        Map<String, TermList> known = found;
        return known == null ? find() : known;
    }

    private Map<String, TermList> find() throws IOException, FormatException {
        List<Term> terms = query.terms().stream()
                .filter(term -> !query.excluded().contains(term) || (index.groupBits() == 0 && mayBeKnown(term)))
                .toList();
        Set<String> words = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (Term term : terms) {
            pairs(term).forEach(pair -> words.add(pair.term()));
            for (IndexedStep step : IndexedStep.of(term)) {
                words.addAll(step.words());
                words.addAll(step.firstOfPair());
                beginnings.addAll(step.beginnings());
                beginnings.addAll(step.secondOfPair());
            }
        }
        Map<String, TermList> lists = index.find(words, beginnings);
        found = lists;
        findBegun(terms, lists);
        return lists;
    }

    /** Finds the documents of beginnings. The long lists of all words that are needed are announced with them. */
    private void findBegun(List<Term> terms, Map<String, TermList> lists) throws IOException, FormatException {
        Set<String> words = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (Term term : terms) {
            foundPairs(term).forEach(pair -> words.add(pair.term()));
            for (IndexedStep step : steps(term)) {
                words.addAll(step.words());
                words.addAll(step.firstOfPair());
                beginnings.addAll(step.beginnings());
                beginnings.addAll(hasFirst(step) ? step.secondOfPair() : List.of());
            }
        }
        words.retainAll(lists.keySet());
        begun = index.ranks(beginnings, words.stream().map(lists::get).toList());
    }

    /** The pairs of words of a term that may be in the index. */
    private List<IndexedPair> pairs(Term term) {
        return index.hasPairs() ? IndexedPair.of(term) : List.of();
    }

    /** Those that are. */
    private List<IndexedPair> foundPairs(Term term) throws IOException, FormatException {
        Set<String> known = lists().keySet();
        return pairs(term).stream().filter(pair -> known.contains(pair.term())).toList();
    }

    /** The steps of a term without those whose words are in a pair. */
    private List<IndexedStep> steps(Term term) throws IOException, FormatException {
        List<IndexedPair> pairs = foundPairs(term);
        return IndexedStep.of(term).stream()
                .filter(step -> pairs.stream().noneMatch(pair -> pair.has(step.place())))
                .toList();
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
        List<BitSet> all = new ArrayList<>();
        for (IndexedPair pair : foundPairs(term)) {
            all.add(add(pair.term(), new BitSet(index.documents())));
        }
        for (IndexedStep step : steps(term)) {
            all.add(ranks(step));
        }
        BitSet both = all.get(0);
        all.subList(1, all.size()).forEach(both::and);
        return both;
    }

    private BitSet ranks(IndexedStep step) throws IOException, FormatException {
        BitSet ranks = new BitSet(index.documents());
        for (String word : step.words()) {
            add(word, ranks);
        }
        for (String beginning : step.beginnings()) {
            ranks.or(begun.getOrDefault(beginning, NONE));
        }
        if (hasFirst(step)) {
            BitSet both = new BitSet(index.documents());
            add(step.pair().get(0), both);
            both.and(begun.getOrDefault(step.pair().get(1), NONE));
            ranks.or(both);
        }
        return ranks;
    }

    private boolean hasFirst(IndexedStep step) throws IOException, FormatException {
        return lists().keySet().containsAll(step.firstOfPair())
                && !step.firstOfPair().isEmpty();
    }

    /** Adds the documents of a word or pair to a set, and returns it. */
    private BitSet add(String word, BitSet ranks) throws IOException, FormatException {
        for (int rank : ranks(word)) {
            ranks.set(rank);
        }
        return ranks;
    }

    private int[] ranks(String word) throws IOException, FormatException {
        TermList list = lists().get(word);
        return list == null ? new int[0] : list.ranks();
    }
}
