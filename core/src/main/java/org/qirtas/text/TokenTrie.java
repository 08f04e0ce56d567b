package org.qirtas.text;

import java.util.Arrays;

/**
 * Finds the longest token that a text begins with: a trie whose edges lie in one open-addressing hash table, a node and
 * a character leading to the next node. Immutable once built, so that many threads may search it.
 */
final class TokenTrie {

    /** Node 0 is the root; an edge that leads to it is an empty slot, for no edge leads there. */
    private static final int ROOT = 0;

    private static final int NO_TOKEN = -1;

    private final long[] edges;
    private final int[] targets;
    private final int mask;
    private final int[] rootTargets = new int[1 << 16];
    private int[] tokens = new int[1024];
    private int nodes = 1;

    /**
     * A trie of all tokens; the code of a token is its index. Null entries are left out.
     *
     * @param vocabulary tokens by code
     */
    TokenTrie(String[] vocabulary) {
        int characters = 0;
        for (String token : vocabulary) {
            characters += token.length();
        }
        int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, characters)) << 2);
        edges = new long[capacity];
        targets = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(tokens, NO_TOKEN);
        for (int code = 0; code < vocabulary.length; code++) {
            if (!vocabulary[code].isEmpty()) {
                insert(vocabulary[code], code);
            }
        }
    }

    private void insert(String token, int code) {
        int node = rootTargets[token.charAt(0)];
        if (node == ROOT) {
            node = newNode();
            rootTargets[token.charAt(0)] = node;
        }
        for (int i = 1; i < token.length(); i++) {
            long edge = edge(node, token.charAt(i));
            int slot = slot(edge);
            if (targets[slot] == ROOT) {
                edges[slot] = edge;
                targets[slot] = newNode();
            }
            node = targets[slot];
        }
        tokens[node] = code;
    }

    private int newNode() {
        if (nodes == tokens.length) {
            tokens = Arrays.copyOf(tokens, nodes * 2);
            Arrays.fill(tokens, nodes, tokens.length, NO_TOKEN);
        }
        return nodes++;
    }

    private static long edge(int node, char c) {
        return (long) node << 16 | c;
    }

    private int slot(long edge) {
        int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (targets[slot] != ROOT && edges[slot] != edge) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * The longest token at a place of a text.
     *
     * @param text the text
     * @param start where the token begins
     * @param end where the text ends
     * @return code of the token in the lower 32 bits, its length in the upper; -1 if none fits
     */
    long longest(char[] text, int start, int end) {
        int node = rootTargets[text[start]];
        if (node == ROOT) {
            return NO_TOKEN;
        }
        long found = tokens[node] == NO_TOKEN ? NO_TOKEN : match(tokens[node], 1);
        for (int i = start + 1; i < end; i++) {
            node = targets[slot(edge(node, text[i]))];
            if (node == ROOT) {
                return found;
            }
            if (tokens[node] != NO_TOKEN) {
                found = match(tokens[node], i + 1 - start);
            }
        }
        return found;
    }

    private static long match(int code, int length) {
        return (long) length << 32 | code;
    }
}
