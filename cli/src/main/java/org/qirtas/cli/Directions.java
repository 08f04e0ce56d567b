package org.qirtas.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The characters that set the direction of writing (UAX #9), in a text of one line. An instance knows those that are open
 * at a place of a text. For one thread.
 */
final class Directions {
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Deque<Character> open = new ArrayDeque<>();

    /** Embeddings, overrides and isolates, and their ends. */
    static boolean isControl(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isOverride(int c) {
        return c == 0x202D || c == 0x202E;
    }

    private static boolean isEmbedding(int c) {
        return c == 0x202A || c == 0x202B;
    }

    private static boolean isIsolate(int c) {
        return c >= 0x2066 && c <= 0x2068;
    }

    /**
     * The places of the characters of a line that would turn more than what they enclose: overrides with their ends,
     * embeddings and isolates that are not closed, and ends of isolates that were not opened.
     */
    static Set<Integer> dangers(String line) {
        Set<Integer> dangers = new HashSet<>();
        Deque<Integer> starts = new ArrayDeque<>();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isEmbedding(c) || isIsolate(c) || isOverride(c)) {
                starts.push(i);
            } else if (c == END_OF_EMBEDDING && !starts.isEmpty() && !isIsolate(line.charAt(starts.element()))) {
                int start = starts.pop();
                if (isOverride(line.charAt(start))) {
                    dangers.add(start);
                    dangers.add(i);
                }
            } else if (c == END_OF_ISOLATE) {
                closeIsolate(line, i, starts, dangers);
            }
        }
        dangers.addAll(starts);
        return dangers;
    }

    /** Closes the innermost isolate, and the embeddings in it. */
    private static void closeIsolate(String line, int end, Deque<Integer> starts, Set<Integer> dangers) {
        if (starts.stream().noneMatch(start -> isIsolate(line.charAt(start)))) {
            dangers.add(end);
            return;
        }
        while (!isIsolate(line.charAt(starts.element()))) {
            int start = starts.pop();
            if (isOverride(line.charAt(start))) {
                dangers.add(start);
            }
        }
        starts.pop();
    }

    /** Whether a character may turn what is around it: letters from right to left, their digits, and controls. */
    static boolean isTurning(int c) {
        int direction = Character.getDirectionality(c);
        return isControl(c) || isRightToLeft(direction) || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** Whether the first letter with a direction is written from right to left. */
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(d))
                .mapToObj(Directions::isRightToLeft)
                .findFirst()
                .orElse(false);
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Passes over the next part of a text without dangers. */
    void pass(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (isEmbedding(c) || isIsolate(c)) {
                open.addLast(c);
            } else if (c == END_OF_EMBEDDING && !open.isEmpty() && isEmbedding(open.getLast())) {
                open.removeLast();
            } else if (c == END_OF_ISOLATE) {
                while (!open.isEmpty() && !isIsolate(open.removeLast())) {
                    // An isolate closes the embeddings in it.
                }
            }
        }
    }

    /** What opens again what is open. */
    String opening() {
        StringBuilder all = new StringBuilder();
        open.forEach(all::append);
        return all.toString();
    }

    /** What closes all that is open. */
    String closing() {
        StringBuilder all = new StringBuilder();
        open.descendingIterator().forEachRemaining(c -> all.append(isIsolate(c) ? END_OF_ISOLATE : END_OF_EMBEDDING));
        return all.toString();
    }
}
