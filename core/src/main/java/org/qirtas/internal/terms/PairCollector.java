package org.qirtas.internal.terms;

import org.jspecify.annotations.Nullable;

/** Collects the terms of pairs of words. Which pairs have terms is known after a sample of documents. For one thread. */
final class PairCollector implements Neighbours.Receiver {

    private final TermCollector terms;
    private final char[] pair = new char[TermCode.MAX_UNITS];
    private @Nullable PairSample sample = new PairSample();
    private WordPairs wanted = new WordPairs();

    /**
     * A collector.
     *
     * @param terms receives the terms
     */
    PairCollector(TermCollector terms) {
        this.terms = terms;
    }

    @Override
    public void document() {
        if (sample != null && sample.isComplete()) {
            finish();
        }
        if (sample != null) {
            sample.document();
        }
    }

    @Override
    public int number(char[] units, int offset, int length) {
        return sample != null ? sample.number(units, offset, length) : wanted.number(units, offset, length);
    }

    @Override
    public void pair(int first, int second) {
        if (sample != null) {
            sample.add(first, second);
        } else if (wanted.has(first, second)) {
            terms.pair(pair, wanted.put(first, second, pair), terms.documents() - 1);
        }
    }

    /** Ends the sample, however small it is. */
    void finish() {
        PairSample known = sample;
        if (known != null) {
            sample = null;
            wanted = known.together();
            known.each(
                    wanted, (document, first, second) -> terms.pair(pair, wanted.put(first, second, pair), document));
        }
    }
}
