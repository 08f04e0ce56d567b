package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qirtas.internal.words.Folding;

/**
 * Where a reader of a text is in the words of some terms: a set of positions in {@link WordTrie}, changed unit by unit.
 * It follows {@link org.qirtas.internal.words.WordReader} word by word. For one thread.
 *
 * <p>A position inside a word remembers how the word began, because a run with joiners is a word as well as each of its
 * parts: the first part may become the whole run, and the others may not.
 */
final class WordPositions {

    /** Not in a word, and nothing is expected. */
    static final int BETWEEN = 0;

    /** In a word. */
    static final int INSIDE = 1;

    /** After a joiner, before the next part of the run. */
    static final int JOINED = 2;

    /** The word began with its run. */
    private static final int FIRST = 0;

    /** The word is a run that goes on after a joiner, without a letter yet. */
    private static final int OPEN = 1;

    /** The word is a run with several parts. */
    private static final int RUN = 2;

    /** The word is a part after a joiner. */
    private static final int PART = 3;

    private static final int FORMS = 4;

    private final WordTrie trie;
    private int place = BETWEEN;

    /** Nodes inside words, each times {@link #FORMS} plus how its word began. */
    private Set<Integer> nodes = new TreeSet<>();

    /** Places in terms from which the next word may lead on. */
    private final Set<Integer> places = new TreeSet<>();

    /** Numbers of the terms that ended, once for each word that ended them. */
    private final List<Integer> ended = new ArrayList<>();

    WordPositions(WordTrie trie) {
        this.trie = trie;
    }

    /** Goes to what {@link #key} returned. */
    void enter(int[] key) {
        nodes.clear();
        places.clear();
        ended.clear();
        place = key[0];
        for (int i = 1; i < key.length; i++) {
            if (key[i] < 0) {
                places.add(-1 - key[i]);
            } else {
                nodes.add(key[i]);
            }
        }
    }

    /** The positions as numbers, equal for equal positions. */
    int[] key() {
        int[] key = new int[1 + nodes.size() + places.size()];
        int length = 0;
        key[length++] = place;
        for (int next : places) {
            key[length++] = -1 - next;
        }
        for (int node : nodes) {
            key[length++] = node;
        }
        return key;
    }

    /** Numbers of the terms that have ended since the last call of {@link #enter}. */
    int[] ended() {
        return ended.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The heads of tokens that may lead on from here, and not only from between or inside words, as a set of bits. */
    long heads() {
        if (place == JOINED) {
            return -1;
        }
        long heads = 0;
        Set<Integer> next = new TreeSet<>(places);
        for (int each : nodes) {
            int node = each / FORMS;
            if (trie.rest(node) != WordTrie.NONE) {
                return -1;
            }
            heads |= trie.heads(node, false);
            for (int target : trie.targets(node)) {
                if (target < 0) {
                    return -1;
                }
                next.add(target);
            }
        }
        for (int after : next) {
            int root = trie.root(after);
            heads |= trie.heads(root, true) | (place == BETWEEN ? trie.heads(root, false) : 0);
        }
        return heads;
    }

    /** Takes a unit of a text. */
    void take(UnitClasses.Folded unit) {
        switch (unit.kind()) {
            case Folding.LETTER -> letter(unit.letter());
            case Folding.SINGLE -> {
                boundary();
                letter(unit.letter());
                boundary();
            }
            case Folding.JOINER -> joiner();
            case Folding.BOUNDARY -> boundary();
            default -> {
                // Vanishes.
            }
        }
    }

    private void letter(char letter) {
        Set<Integer> next = new TreeSet<>();
        for (int each : nodes) {
            int form = each % FORMS;
            advance(each / FORMS, letter, form == OPEN ? RUN : form, next);
        }
        if (place != INSIDE) {
            int form = place == BETWEEN ? FIRST : PART;
            advance(WordTrie.ROOT, letter, form, next);
            places.forEach(each -> advance(trie.root(each), letter, form, next));
        }
        nodes = next;
        places.clear();
        place = INSIDE;
    }

    private void advance(int node, char letter, int form, Set<Integer> next) {
        int child = trie.child(node, letter);
        if (child != WordTrie.NONE) {
            next.add(child * FORMS + form);
        }
        int rest = trie.rest(node);
        if (rest != WordTrie.NONE) {
            next.add(rest * FORMS + form);
        }
    }

    /** The last part ends, and with it a run of several parts. */
    private void boundary() {
        end(form -> form == FIRST || form == PART);
        end(form -> form == RUN);
        nodes.clear();
        place = BETWEEN;
    }

    /** A part ends. The first one may become a run. */
    private void joiner() {
        if (place != INSIDE) {
            return;
        }
        end(form -> form == FIRST || form == PART);
        Set<Integer> runs = new TreeSet<>();
        for (int each : nodes) {
            int form = each % FORMS;
            if (form != PART) {
                runs.add(each - form + (form == FIRST ? OPEN : form));
            }
        }
        nodes = runs;
        place = JOINED;
    }

    private interface Form {
        boolean is(int form);
    }

    /** Ends the word with some forms: a term once, whatever ways lead to its end. */
    private void end(Form ending) {
        Set<Integer> terms = new TreeSet<>();
        for (int each : nodes) {
            if (ending.is(each % FORMS)) {
                for (int target : trie.targets(each / FORMS)) {
                    if (target < 0) {
                        terms.add(-1 - target);
                    } else {
                        places.add(target);
                    }
                }
            }
        }
        ended.addAll(terms);
    }
}
