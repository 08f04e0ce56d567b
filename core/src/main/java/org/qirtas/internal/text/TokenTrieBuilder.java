package org.qirtas.internal.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Lays out the nodes of a {@link TokenTrie}. Each node is followed by the nodes below it, which keeps the steps of a
 * search close together. For one thread.
 */
final class TokenTrieBuilder {

    /** Places that are tried for the children of a node before they are put after all others. */
    private static final int TRIES = 16;

    private static final int NO_TOKEN = -1;
    private static final int NO_PARENT = -1;

    private final String[] tokens;
    private final int[] numbers;

    /** Codes, sorted as far as nodes have been placed: a node is a range of them. */
    private final long[] codes;

    private final BitSet used = new BitSet();
    private long[] slots = new long[1 << 12];
    private int firstFree = TokenTrie.ROOT + 1;
    private int firstWide = TokenTrie.ROOT + 1;

    /**
     * A trie of all tokens; the code of a token is its index. Empty tokens are omitted.
     *
     * @param vocabulary tokens by code
     */
    static TokenTrie build(String[] vocabulary) {
        return new TokenTrieBuilder(vocabulary).build();
    }

    private TokenTrieBuilder(String[] vocabulary) {
        tokens = vocabulary;
        numbers = numbers(vocabulary);
        codes = IntStream.range(0, tokens.length)
                .filter(code -> !tokens[code].isEmpty())
                .asLongStream()
                .toArray();
        Arrays.fill(slots, TokenTrie.EMPTY);
        used.set(TokenTrie.ROOT);
    }

    /** Numbers from 1 on for the units that tokens have, the most frequent first; 0 for all others. */
    private static int[] numbers(String[] vocabulary) {
        int[] counts = new int[1 << Character.SIZE];
        for (String token : vocabulary) {
            for (int i = 0; i < token.length(); i++) {
                counts[token.charAt(i)]++;
            }
        }
        long[] sorted = new long[counts.length];
        Arrays.setAll(sorted, unit -> (long) -counts[unit] << Character.SIZE | unit);
        Arrays.sort(sorted);
        int[] numbers = new int[counts.length];
        for (int i = 0; i < sorted.length && sorted[i] < 0; i++) {
            numbers[(char) sorted[i]] = i + 1;
        }
        return numbers;
    }

    private TokenTrie build() {
        place(0, codes.length, 0, TokenTrie.ROOT, NO_PARENT);
        int largest = Arrays.stream(numbers).max().orElse(0);
        room(used.length() + largest + 1);
        return new TokenTrie(Arrays.copyOf(slots, used.length() + largest + 1), numbers);
    }

    /**
     * Writes the node of the tokens that share their first units, and all nodes below it.
     *
     * @param start first of the tokens in {@link #codes}
     * @param to index after the last of them
     * @param depth number of units shared
     * @param slot slot of the node
     * @param parent slot of the node above
     */
    private void place(int start, int to, int depth, int slot, int parent) {
        int from = start;
        sort(from, to, depth);
        int code = NO_TOKEN;
        if (from < to && numberAt(from, depth) == 0) {
            code = (int) codes[from++];
        }
        int[] children = new int[to - from];
        int[] starts = new int[to - from + 1];
        int count = 0;
        for (int i = from; i < to; i++) {
            int number = numberAt(i, depth);
            if (count == 0 || children[count - 1] != number) {
                starts[count] = i;
                children[count++] = number;
            }
        }
        starts[count] = to;
        int base = count == 0 ? 0 : base(children, count);
        for (int i = 0; i < count; i++) {
            used.set(base + children[i]);
        }
        firstFree = used.nextClearBit(firstFree);
        room(slot + 1);
        slots[slot] = TokenTrie.node(parent, base, code);
        for (int i = 0; i < count; i++) {
            place(starts[i], starts[i + 1], depth + 1, base + children[i], slot);
        }
    }

    /** Sorts tokens by the number of one unit. */
    private void sort(int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            codes[i] |= (long) numberAt(i, depth) << Integer.SIZE;
        }
        Arrays.sort(codes, from, to);
        for (int i = from; i < to; i++) {
            codes[i] = (int) codes[i];
        }
    }

    /** Number of a unit of a token, 0 after its end. */
    private int numberAt(int index, int depth) {
        String token = tokens[(int) codes[index]];
        return depth == token.length() ? 0 : numbers[token.charAt(depth)];
    }

    /** A base from which the slots of all children are free. */
    private int base(int[] children, int count) {
        int first = children[0];
        int slot = used.nextClearBit(Math.max(first, count == 1 ? firstFree : firstWide));
        for (int tries = 0; !isFree(slot - first, children, count); tries++) {
            slot = used.nextClearBit(slot + 1);
            if (tries == TRIES) {
                slot = Math.max(first, used.length());
                firstWide = Math.max(firstWide, used.nextClearBit(firstWide + TRIES));
            }
        }
        if (slot - first > TokenTrie.MAX_BASE) {
            throw new IllegalStateException("the vocabulary is too large for a trie");
        }
        return slot - first;
    }

    private boolean isFree(int base, int[] children, int count) {
        for (int i = 1; i < count; i++) {
            if (used.get(base + children[i])) {
                return false;
            }
        }
        return true;
    }

    private void room(int length) {
        if (length > slots.length) {
            int old = slots.length;
            slots = Arrays.copyOf(slots, Math.max(length, old * 2));
            Arrays.fill(slots, old, slots.length, TokenTrie.EMPTY);
        }
    }
}
