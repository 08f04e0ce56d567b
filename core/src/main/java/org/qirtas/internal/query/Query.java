package org.qirtas.internal.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * A parsed query. Immutable; for any number of threads.
 *
 * @param required at least one; an article has one of the terms of each
 * @param excluded an article has none of these terms
 */
public record Query(List<List<Term>> required, List<Term> excluded) {

    /** Maximum number of terms. */
    static final int MAX_TERMS = 32;

    /** All terms. */
    public List<Term> terms() {
        return Stream.concat(required.stream().flatMap(List::stream), excluded.stream())
                .toList();
    }

    /** The set of some terms. */
    static long set(List<Term> terms) {
        return terms.stream().mapToLong(Term::bit).reduce(0, (a, b) -> a | b);
    }
}
