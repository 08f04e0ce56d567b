package org.qirtas.internal.text;

/**
 * Finds the tokens that a text begins with: a double-array trie (Aoe 1989) over UTF-16 units. The units are
 * numbered by frequency, which keeps frequent ones close together. Immutable once built; many threads may search it.
 *
 * <p>A node is a slot of one array; the child for a unit stands in the slot {@code base + number of the unit}, if that
 * slot names the node as its parent. A step therefore reads one 64-bit word: the code of the token that ends there plus
 * 1 in the lowest 17 bits, the base in the next 23, the parent in the uppermost 24.
 */
final class TokenTrie {

    private static final int CODE_BITS = 17;
    private static final int BASE_BITS = 23;
    private static final int PARENT_SHIFT = CODE_BITS + BASE_BITS;

    /** Largest base. */
    static final int MAX_BASE = (1 << BASE_BITS) - 1;

    /** Slot of the root. */
    static final int ROOT = 0;

    /** A slot without a node: it has no parent. */
    static final long EMPTY = -1;

    private final long[] slots;
    private final int[] numbers;

    /** A trie with the nodes that its builder laid out. */
    TokenTrie(long[] slots, int[] numbers) {
        this.slots = slots;
        this.numbers = numbers;
    }

    /**
     * The longest token at a place of a text.
     *
     * @param text the text
     * @param start where the token begins
     * @param end where the text ends
     * @return code of the token in the lower 32 bits, its length in the upper; -1 if no token matches
     */
    long longest(char[] text, int start, int end) {
        long node = slots[ROOT];
        int parent = ROOT;
        long found = -1;
        for (int i = start; i < end; i++) {
            int slot = base(node) + numbers[text[i]];
            node = slots[slot];
            if (!isBelow(node, parent)) {
                return found;
            }
            parent = slot;
            int code = code(node);
            if (code >= 0) {
                found = (long) (i + 1 - start) << Integer.SIZE | code;
            }
        }
        return found;
    }

    /** Number of a unit; 0 if no token has it. */
    int number(char unit) {
        return numbers[unit];
    }

    /** The node in a slot. */
    long node(int slot) {
        return slots[slot];
    }

    /** Whether a node is a child of the node in a slot. */
    static boolean isBelow(long node, int parent) {
        return (int) (node >>> PARENT_SHIFT) == parent;
    }

    /** The slot before those of the children of a node. */
    static int base(long node) {
        return (int) (node >>> CODE_BITS) & MAX_BASE;
    }

    /** The token that ends at a node; -1 if none does. */
    static int code(long node) {
        return ((int) node & (1 << CODE_BITS) - 1) - 1;
    }

    /** A node; its code is -1 if no token ends there. */
    static long node(int parent, int base, int code) {
        return (long) parent << PARENT_SHIFT | (long) base << CODE_BITS | (code + 1);
    }
}
