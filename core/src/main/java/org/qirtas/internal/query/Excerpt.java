package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qirtas.internal.query.TermFinder.Place;
import org.qirtas.internal.words.Folding;

/**
 * The part of a text that shows most of a query: the window with the most different terms, of these the one with the
 * most places, of these the first. It begins and ends between words.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param terms number of different terms in it
 * @param places the places in it, without overlaps, ascending
 */
public record Excerpt(int start, int end, int terms, List<Place> places) {

    /** Usual length in UTF-16 units. */
    private static final int LENGTH = 200;

    /** Units before the first place. */
    private static final int BEFORE = 40;

    /** The best part of a text with at least one place. */
    public static Excerpt of(String text, List<Place> found) {
        List<Place> places = apart(found);
        int bestFirst = 0;
        int bestLast = 0;
        int bestTerms = 0;
        int last = 0;
        for (int first = 0; first < places.size(); first++) {
            last = Math.max(first, last);
            while (last + 1 < places.size()
                    && places.get(last + 1).end() - places.get(first).start() <= LENGTH - BEFORE) {
                last++;
            }
            int terms = terms(places.subList(first, last + 1));
            if (terms > bestTerms || (terms == bestTerms && last - first > bestLast - bestFirst)) {
                bestFirst = first;
                bestLast = last;
                bestTerms = terms;
            }
        }
        return around(text, places.subList(bestFirst, bestLast + 1), bestTerms);
    }

    /** Places without those that overlap an earlier or longer one. */
    private static List<Place> apart(List<Place> found) {
        List<Place> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Place::start)
                .thenComparing(Comparator.comparingInt(Place::end).reversed()));
        List<Place> apart = new ArrayList<>();
        int end = 0;
        for (Place place : sorted) {
            if (place.start() >= end) {
                apart.add(place);
                end = place.end();
            }
        }
        return apart;
    }

    private static int terms(List<Place> places) {
        Set<Integer> terms = new HashSet<>();
        places.forEach(place -> terms.add(place.term()));
        return terms.size();
    }

    private static Excerpt around(String text, List<Place> places, int terms) {
        int first = places.get(0).start();
        int last = places.get(places.size() - 1).end();
        int start = Math.max(0, Math.min(first - BEFORE, text.length() - LENGTH));
        while (start > 0 && start < first && !isBetween(text, start)) {
            start++;
        }
        int end = Math.min(text.length(), Math.max(last, start + LENGTH));
        while (end < text.length() && end > last && !isBetween(text, end)) {
            end--;
        }
        return new Excerpt(start, end, terms, List.copyOf(places));
    }

    /** Whether a place is between two words: not between two letters, nor in front of a mark. */
    private static boolean isBetween(String text, int place) {
        int after = Folding.kind(text.charAt(place));
        boolean isPair = Character.isLowSurrogate(text.charAt(place));
        boolean isInside = after != Folding.BOUNDARY && Folding.kind(text.charAt(place - 1)) == Folding.LETTER;
        return !isPair && !isInside && after != Folding.IGNORED && after != Folding.JOINER;
    }
}
