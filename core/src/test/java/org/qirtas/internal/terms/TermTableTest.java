package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TermTableTest {

    private static List<String> sorted(TermTable table) {
        return Arrays.stream(table.sorted()).mapToObj(table::term).toList();
    }

    private static List<String> words(Random random) {
        String units = "aab\u0627\uFFDC\u8000\u7FFF";
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                word.append(units.charAt(random.nextInt(units.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** Terms that begin alike, are parts of each other, or have units beyond those of 15 bits. */
    @Test
    void termsAreSortedUnitByUnit() {
        TermTable table = new TermTable();
        List<String> words = words(new Random(19));
        words.forEach(word -> table.number(word.toCharArray(), 0, word.length()));
        assertEquals(List.copyOf(new TreeSet<>(words)), sorted(table));
        assertEquals(List.of(), sorted(new TermTable()));
    }

    @Test
    void aClearedTableIsEmpty() {
        TermTable table = new TermTable();
        Random random = new Random(19);
        for (int round = 0; round < 3; round++) {
            List<String> words = words(random).subList(0, 15_000 >> (2 * round));
            words.forEach(word -> table.number(word.toCharArray(), 0, word.length()));
            assertEquals(List.copyOf(new TreeSet<>(words)), sorted(table));
            table.clear();
            assertEquals(0, table.size());
        }
    }
}
