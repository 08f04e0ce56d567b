package org.qirtas.internal.units;

import java.util.Arrays;

/**
 * Divides a sequence into the literals and matches that have the lowest price together (Viterbi 1967). A part of the
 * sequence is divided at a time; no match passes its end.
 */
final class CheapestParse {

    /** Units of a part. Their prices together are less than 2^31. */
    private static final int PART = 1 << 16;

    private static final int LITERAL = 1;

    private final Sequence sequence;
    private final Matches matches;
    private final UnitPrices prices;

    /** By the distance from the beginning of the part: the price of the cheapest way there. */
    private final int[] totals;

    /** The length and the stated offset of the last step of this way, and the offset of its last match. */
    private final int[] lengths;

    private final int[] stated;
    private final int[] lastOffsets;

    /** Where the part begins and how long it is. */
    private int start;

    private int size;

    private CheapestParse(Sequence sequence, Matches matches, UnitPrices prices) {
        this.sequence = sequence;
        this.matches = matches;
        this.prices = prices;
        int room = Math.min(PART, sequence.length()) + 1;
        totals = new int[room];
        lengths = new int[room];
        stated = new int[room];
        lastOffsets = new int[room];
        lastOffsets[0] = UnitCoding.FIRST_OFFSET;
    }

    /** Divides a sequence. */
    static Division divide(Sequence sequence, Matches matches, UnitPrices prices, CodingProgress progress) {
        CheapestParse parse = new CheapestParse(sequence, matches, prices);
        Division division = new Division();
        for (int start = 0; start < sequence.length(); start += PART) {
            progress.reached(start, sequence.length());
            parse.part(start);
            parse.addTo(division);
        }
        progress.next();
        return division;
    }

    private void part(int from) {
        start = from;
        size = Math.min(PART, sequence.length() - start);
        totals[0] = 0;
        Arrays.fill(totals, 1, size + 1, Integer.MAX_VALUE);
        for (int at = 0; at < size; ) {
            at += step(at);
        }
    }

    /** Goes on from a place in all ways, and returns how far the next place is from which this is worth doing. */
    private int step(int at) {
        int position = start + at;
        int before = totals[at];
        int total = before + prices.literal(sequence, position);
        if (total < totals[at + 1]) {
            totals[at + 1] = total;
            arrive(at + 1, LITERAL, UnitCoding.REPEATED, lastOffsets[at]);
        }
        int ofMatch = before + prices.match(sequence, position);
        int repeated = sequence.repeated(position, lastOffsets[at], size - at);
        if (repeated > Matches.LONG) {
            return takeWhole(at, repeated, UnitCoding.REPEATED, lastOffsets[at]);
        }
        take(at, UnitCoding.MIN_MATCH, repeated, ofMatch, UnitCoding.REPEATED, lastOffsets[at]);
        int longest = UnitCoding.MIN_MATCH - 1;
        for (int match = matches.start(position); match < matches.start(position + 1); match++) {
            int count = Math.min(matches.length(match), size - at);
            int offset = matches.offset(match);
            if (count > Matches.LONG) {
                return takeWhole(at, count, offset, offset);
            }
            take(at, longest + 1, count, ofMatch, offset, offset);
            longest = count;
        }
        return 1;
    }

    private void take(int at, int least, int most, int before, int offset, int lastOffset) {
        int base = before + prices.offset(offset);
        for (int count = least; count <= most; count++) {
            int total = base + prices.matchLength(count);
            if (total < totals[at + count]) {
                totals[at + count] = total;
                arrive(at + count, count, offset, lastOffset);
            }
        }
    }

    private int takeWhole(int at, int count, int offset, int lastOffset) {
        totals[at + count] = totals[at];
        arrive(at + count, count, offset, lastOffset);
        return count;
    }

    private void arrive(int to, int count, int offset, int lastOffset) {
        lengths[to] = count;
        stated[to] = offset;
        lastOffsets[to] = lastOffset;
    }

    /** Adds the cheapest way to the end of the part: first it is turned around. */
    private void addTo(Division division) {
        lastOffsets[0] = lastOffsets[size];
        for (int to = size, next = size; to > 0; ) {
            totals[to] = next;
            next = to;
            to -= lengths[to];
            totals[to] = next;
        }
        for (int at = totals[0]; ; at = totals[at]) {
            if (lengths[at] == LITERAL) {
                division.addLiteral();
            } else {
                division.addMatch(lengths[at], stated[at]);
            }
            if (at == size) {
                return;
            }
        }
    }
}
