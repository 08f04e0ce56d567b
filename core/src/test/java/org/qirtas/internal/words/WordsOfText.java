package org.qirtas.internal.words;

import java.util.ArrayList;
import java.util.List;

/** A plain second reader of words, by the definition in folding.md: runs first, then their parts. */
public final class WordsOfText {

    /**
     * A word.
     *
     * @param word in folded form
     * @param from position of its first part
     * @param to position of the word that follows
     * @param start where it begins in the text
     * @param end where it ends in the text
     */
    public record Word(String word, int from, int to, int start, int end) {}

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int position;

    private WordsOfText(String text) {
        this.text = text;
    }

    /** The words of a text in the order of {@link WordReader}. */
    public static List<Word> of(String text) {
        WordsOfText words = new WordsOfText(text);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isOfRun(text.charAt(end))) {
                end++;
            }
            words.run(at, end);
            if (end < text.length() && Folding.kind(text.charAt(end)) == Folding.SINGLE) {
                words.part(end, end + 1);
            }
            at = end + 1;
        }
        return words.words;
    }

    private static boolean isOfRun(char unit) {
        int kind = Folding.kind(unit);
        return kind != Folding.BOUNDARY && kind != Folding.SINGLE;
    }

    private void run(int start, int end) {
        int first = words.size();
        int partStart = start;
        for (int i = start; i <= end; i++) {
            if (i == end || Folding.kind(text.charAt(i)) == Folding.JOINER) {
                part(partStart, i);
                partStart = i + 1;
            }
        }
        if (words.size() - first > 1) {
            Word begin = words.get(first);
            Word last = words.get(words.size() - 1);
            words.add(new Word(folded(start, end), begin.from(), last.to(), begin.start(), last.end()));
        }
    }

    /** A part with at least one letter is a word, from its first letter to its end. */
    private void part(int from, int end) {
        int start = from;
        while (start < end && Folding.kind(text.charAt(start)) == Folding.IGNORED) {
            start++;
        }
        if (start < end) {
            words.add(new Word(folded(start, end), position, position + 1, start, end));
            position++;
        }
    }

    private String folded(int start, int end) {
        StringBuilder folded = new StringBuilder();
        for (int i = start; i < end; i++) {
            for (int k = 0; k < Folding.length(text.charAt(i)); k++) {
                folded.append(Folding.unit(text.charAt(i), k));
            }
        }
        return folded.toString();
    }
}
