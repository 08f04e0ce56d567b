package org.qirtas.internal.training;

import java.util.Arrays;
import java.util.List;

/**
 * The distinct words of sample texts, how often each occurs, and the texts as sequences of them. A word includes its
 * leading space. Numbers and runs of other characters are words too. For one thread.
 */
final class SampleWords {

    /** A separator in a sequence, which no phrase crosses. It follows each text and replaces each rare character. */
    static final int SEPARATOR = -1;

    private final boolean[] rare;
    private char[] pool = new char[1 << 12];
    private int[] ends = new int[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;
    private int[] sequence;
    private int length;

    /** Word plus 1 by the hash of its units; the length is a power of two. */
    private int[] slots = new int[1 << 12];

    /**
     * Splits texts into words.
     *
     * @param texts sample texts
     * @param rare the units that are omitted from all words
     */
    static SampleWords of(List<String> texts, boolean[] rare, Parallel pieces) {
        SampleWords[] parts = new SampleWords[pieces.threads()];
        pieces.each(parts.length, i -> {
            int end = pieces.start(i + 1, texts.size());
            parts[i] = new SampleWords(texts.subList(pieces.start(i, texts.size()), end), rare);
        });
        for (int i = 1; i < parts.length; i++) {
            parts[0].append(parts[i]);
        }
        return parts[0];
    }

    private SampleWords(List<String> texts, boolean[] rare) {
        this.rare = rare;
        long units = texts.stream().mapToLong(String::length).sum();
        sequence = new int[Math.toIntExact(Math.min(units / 4 + 2L * texts.size() + 16, Integer.MAX_VALUE - 8))];
        for (String text : texts) {
            append(text.toCharArray());
        }
    }

    /** Number of distinct words. */
    int size() {
        return size;
    }

    /** Number of occurrences of a word. */
    int count(int word) {
        return counts[word];
    }

    /** Place in {@link #pool} where a word begins. */
    int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** Place in {@link #pool} where a word ends. */
    int end(int word) {
        return ends[word];
    }

    /** The units of all words, one after the other. */
    char[] pool() {
        return pool;
    }

    /** The texts: numbers of words, and separators. */
    int[] sequence() {
        return Arrays.copyOf(sequence, length);
    }

    private void append(char[] text) {
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (rare[text[i]]) {
                word(text, start, i);
                put(SEPARATOR);
                start = i + 1;
            } else if (i > start && beginsWord(text[i - 1], text[i])) {
                word(text, start, i);
                start = i;
            }
        }
        word(text, start, text.length);
        put(SEPARATOR);
    }

    private static boolean beginsWord(char previous, char c) {
        CharacterKind kind = CharacterKind.of(c);
        CharacterKind before = CharacterKind.of(previous);
        return kind != before && !(previous == ' ' && kind != CharacterKind.SPACE);
    }

    /** Appends another part, as if its texts had been appended. */
    private void append(SampleWords other) {
        int[] numbers = new int[other.size];
        for (int word = 0; word < numbers.length; word++) {
            numbers[word] = number(other.pool, other.start(word), other.end(word));
            counts[numbers[word]] += other.counts[word];
        }
        for (int i = 0; i < other.length; i++) {
            int word = other.sequence[i];
            put(word == SEPARATOR ? SEPARATOR : numbers[word]);
        }
    }

    private void word(char[] text, int start, int end) {
        if (start < end) {
            int word = number(text, start, end);
            counts[word]++;
            put(word);
        }
    }

    /** Number of a word. A new word is added. */
    private int number(char[] text, int start, int end) {
        int slot = slot(text, start, end);
        int word = slots[slot] - 1;
        if (word < 0) {
            word = create(text, start, end);
            slots[slot] = size;
            if (size > slots.length / 2) {
                grow();
            }
        }
        return word;
    }

    private void put(int word) {
        if (length == sequence.length) {
            sequence = Arrays.copyOf(sequence, length * 2);
        }
        sequence[length++] = word;
    }

    private int create(char[] text, int start, int end) {
        int poolStart = size == 0 ? 0 : ends[size - 1];
        int poolEnd = poolStart + end - start;
        if (poolEnd > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(poolEnd, pool.length * 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(text, start, pool, poolStart, end - start);
        ends[size] = poolEnd;
        return size++;
    }

    private int slot(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int mask = slots.length - 1;
        int slot = (hash * 0x9E3779B9) >>> 7 & mask;
        while (slots[slot] != 0 && !isWord(slots[slot] - 1, text, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isWord(int word, char[] text, int start, int end) {
        return Arrays.equals(pool, start(word), end(word), text, start, end);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int word = 0; word < size; word++) {
            slots[slot(pool, start(word), end(word))] = word + 1;
        }
    }
}
