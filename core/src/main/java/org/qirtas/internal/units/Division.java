package org.qirtas.internal.units;

import java.util.Arrays;

/** A sequence divided into literals and matches. */
final class Division {

    private static final int FIELDS = 3;

    /** For each match: literals before it, its length, its stated offset. */
    private int[] matches = new int[FIELDS << 8];

    private int size;
    private int literals;

    /** Receives what a sequence is divided into, in its order. */
    interface Receiver {

        /** The unit at a position. */
        void literal(int at);

        /** As many units as {@code length} from a position on; the offset may be {@link UnitCoding#REPEATED}. */
        void match(int at, int length, int offset);
    }

    void addLiteral() {
        literals++;
    }

    void addMatch(int length, int offset) {
        if (size == matches.length) {
            matches = Arrays.copyOf(matches, size + size / 2 / FIELDS * FIELDS);
        }
        matches[size] = literals;
        matches[size + 1] = length;
        matches[size + 2] = offset;
        size += FIELDS;
        literals = 0;
    }

    /** Passes all literals and matches on. */
    void forEach(Receiver receiver) {
        int at = 0;
        for (int i = 0; i < size; i += FIELDS) {
            at = literals(at, matches[i], receiver);
            receiver.match(at, matches[i + 1], matches[i + 2]);
            at += matches[i + 1];
        }
        literals(at, literals, receiver);
    }

    private static int literals(int from, int count, Receiver receiver) {
        for (int at = from; at < from + count; at++) {
            receiver.literal(at);
        }
        return from + count;
    }
}
