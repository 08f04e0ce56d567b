package org.qirtas.internal.terms;

/** The terms of a table in ascending order. For one thread. */
final class CollectedTerms implements SortedTerms {

    private final TermTable terms;
    private final DocumentLists lists;
    private final int[] sorted;
    private int next;

    /**
     * Terms before the first one.
     *
     * @param sorted their numbers in ascending order of the terms
     */
    CollectedTerms(TermTable terms, DocumentLists lists, int[] sorted) {
        this.terms = terms;
        this.lists = lists;
        this.sorted = sorted;
    }

    @Override
    public boolean next() {
        next++;
        return next <= sorted.length;
    }

    private int number() {
        return sorted[next - 1];
    }

    @Override
    public String term() {
        return terms.term(number());
    }

    @Override
    public int count() {
        return lists.count(number());
    }

    @Override
    public void documents(int[] target, byte[] impacts, int from) {
        lists.documents(number(), target, impacts, from);
    }
}
