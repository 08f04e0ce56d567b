package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qirtas.internal.words.TokenWords;
import org.qirtas.internal.words.WordBeginnings;

/**
 * The words of some terms as tries of folded units: one for the words that begin a term, and one for each further place
 * of each term. Immutable; for any number of threads.
 */
final class WordTrie {

    /** No node or place. */
    static final int NONE = -1;

    /** Root of the words that begin a term. */
    static final int ROOT = 0;

    private static final int[] NOTHING = {};

    private final Map<Long, Integer> children = new HashMap<>();

    /** Where each node leads when a word ends at it: to a place, or to the end of a term as -1 - its number. */
    private final List<int[]> targets = new ArrayList<>();

    /** The node in which the rest of a word is passed after the prefix that ends at each node. */
    private final List<Integer> rests = new ArrayList<>();

    /** Root of the words after each place. */
    private final List<Integer> roots = new ArrayList<>();

    private final SortedSet<Character> alphabet = new TreeSet<>();

    WordTrie(List<Term> terms) {
        node();
        terms.forEach(this::add);
    }

    private int node() {
        targets.add(NOTHING);
        rests.add(NONE);
        return targets.size() - 1;
    }

    private void add(Term term) {
        Map<Integer, Integer> places = new HashMap<>();
        for (PhraseWord word : term.words()) {
            int root = word.from() == 0 ? ROOT : roots.get(place(places, word.from()));
            int target = word.to() == term.end() ? -1 - term.number() : place(places, word.to());
            int last = path(root, word.word());
            lead(last, target);
            if (word.isPrefix()) {
                lead(restAfter(last), target);
            }
        }
    }

    private int place(Map<Integer, Integer> places, int place) {
        return places.computeIfAbsent(place, unknown -> {
            roots.add(node());
            return roots.size() - 1;
        });
    }

    private int restAfter(int node) {
        int rest = rests.get(node);
        if (rest == NONE) {
            rest = node();
            rests.set(rest, rest);
            rests.set(node, rest);
        }
        return rest;
    }

    private int path(int root, String word) {
        int node = root;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            alphabet.add(unit);
            node = children.computeIfAbsent(key(node, unit), unknown -> node());
        }
        return node;
    }

    private void lead(int node, int target) {
        int[] before = targets.get(node);
        for (int known : before) {
            if (known == target) {
                return;
            }
        }
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = target;
        targets.set(node, after);
    }

    /** The beginnings of the words that begin a term. */
    WordBeginnings beginnings() {
        WordBeginnings.Builder beginnings = new WordBeginnings.Builder();
        addBeginnings(beginnings, ROOT, 0, 0);
        return beginnings.build();
    }

    /** Adds those of the words that go on after a node. */
    private void addBeginnings(WordBeginnings.Builder beginnings, int node, int depth, int hash) {
        if (depth == WordBeginnings.DEPTH) {
            beginnings.add(hash);
            return;
        }
        if (rest(node) != NONE) {
            // Any unit may come next.
            beginnings.addAll();
        }
        if (depth > 0) {
            beginnings.add(WordBeginnings.hash(hash, WordBeginnings.UNKNOWN));
        }
        if (targets(node).length > 0) {
            beginnings.add(WordBeginnings.hash(hash, WordBeginnings.ENDED));
        }
        for (char unit : alphabet) {
            int child = child(node, unit);
            if (child != NONE) {
                addBeginnings(beginnings, child, depth + 1, WordBeginnings.hash(hash, unit));
            }
        }
    }

    private static long key(int node, char unit) {
        return (long) node << Character.SIZE | unit;
    }

    /** The node after a unit, or {@link #NONE}. */
    int child(int node, char unit) {
        return children.getOrDefault(key(node, unit), NONE);
    }

    /** The heads of tokens whose first letter leads on from a node, as a set of bits. */
    long heads(int node, boolean isAfterBoundary) {
        long heads = 0;
        for (char letter : alphabet) {
            if (child(node, letter) != NONE) {
                heads |= 1L << TokenWords.head(letter, isAfterBoundary);
            }
        }
        return heads;
    }

    /** The node that passes the rest of a word after the prefix that ends at a node: itself after the first unit. */
    int rest(int node) {
        return rests.get(node);
    }

    /** Where a word leads that ends at a node: to places, or to the end of terms as -1 - their numbers. */
    int[] targets(int node) {
        return targets.get(node);
    }

    /** Root of the words after a place. */
    int root(int place) {
        return roots.get(place);
    }

    /** The units of all words. */
    SortedSet<Character> alphabet() {
        return alphabet;
    }
}
