package org.qirtas.internal.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;

/**
 * Distinct texts that are written once, and sets of them as numbers. A set is its lowest number and the distances
 * between its numbers, all as varints. Immutable.
 */
final class Numbered {

    private final List<String> values;

    /** Values in ascending order. */
    Numbered(Collection<String> values) {
        this.values = List.copyOf(values);
    }

    /** Requires that values ascend. */
    static Numbered ascending(List<String> values) throws FormatException {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).compareTo(values.get(i)) >= 0) {
                throw new FormatException("the values of a catalogue do not ascend");
            }
        }
        return new Numbered(values);
    }

    int size() {
        return values.size();
    }

    /** Writes a set of these values, which ascend. */
    void write(ByteWriter writer, List<String> sorted) {
        int previous = 0;
        for (String value : sorted) {
            int number = Collections.binarySearch(values, value);
            writer.varint(number - previous);
            previous = number;
        }
    }

    /** Reads a set of some size; its values ascend. */
    List<String> read(ByteReader reader, int size) throws FormatException {
        List<String> sorted = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < size; i++) {
            int step = reader.varint(values.size(), "the number of a value");
            number += step;
            if (number >= values.size() || (i > 0 && step == 0)) {
                throw new FormatException("a member refers to value " + number + " of " + values.size());
            }
            sorted.add(values.get(number));
        }
        return List.copyOf(sorted);
    }
}
