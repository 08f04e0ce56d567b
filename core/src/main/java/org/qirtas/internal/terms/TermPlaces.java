package org.qirtas.internal.terms;

import java.util.Arrays;

/** How many places an article has for each of its terms. For one thread. */
final class TermPlaces {

    /** By the number of the term; 0 for terms that the article does not have. */
    private int[] places = new int[1 << 12];

    /** The numbers of the terms of the article. */
    private int[] terms = new int[1 << 10];

    private int size;

    /** Adds places of a term. */
    void add(int term, int added) {
        if (term >= places.length) {
            places = Arrays.copyOf(places, Math.max(2 * places.length, term + 1));
        }
        if (places[term] == 0) {
            if (size == terms.length) {
                terms = Arrays.copyOf(terms, 2 * size);
            }
            terms[size++] = term;
        }
        places[term] += added;
    }

    /** Receives the terms of an article. */
    interface Receiver {
        void take(int term, int places);
    }

    /** Passes on the terms of the article, and begins the next one. */
    void take(Receiver receiver) {
        for (int i = 0; i < size; i++) {
            receiver.take(terms[i], places[terms[i]]);
            places[terms[i]] = 0;
        }
        size = 0;
    }

    /** Bytes of memory that the places take. */
    long memory() {
        return (long) Integer.BYTES * (places.length + terms.length);
    }
}
