package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The place of each article in a file of consecutive articles: a hash table in memory, read from a file of its own with
 * about ten bytes for each article.
 *
 * <pre>
 * index = articles (varint), (hash of the key (8 bytes), bytes of the article (varint)) * articles
 * </pre>
 */
final class KeyIndex {

    private static final String FILE = "index";

    private final long[] hashes;
    private final long[] offsets;
    private final int[] lengths;
    private final int[] slots;
    private final int mask;

    private KeyIndex(int articles) {
        int size = Integer.highestOneBit(Math.max(1, articles)) << 2;
        hashes = new long[size];
        offsets = new long[size];
        lengths = new int[size];
        slots = new int[articles];
        mask = size - 1;
    }

    /** Takes the articles in the order of the file. */
    static final class Writer {
        private final ByteOutput entries = new ByteOutput();
        private int articles;

        void add(String key, int length) {
            entries.fixed64(KeyHash.of(key));
            entries.varint(length);
            articles++;
        }

        void write(Path folder) throws IOException {
            ByteOutput out = new ByteOutput();
            out.varint(articles);
            out.writeBytes(entries.toByteArray());
            Files.write(folder.resolve(FILE), out.toByteArray());
        }
    }

    static KeyIndex read(Path folder) throws IOException {
        ByteInput in = new ByteInput(Files.readAllBytes(folder.resolve(FILE)), 0);
        int articles = in.varint();
        KeyIndex index = new KeyIndex(articles);
        long offset = 0;
        for (int i = 0; i < articles; i++) {
            long hash = in.fixed64();
            int length = in.varint();
            int slot = index.slot(hash);
            index.hashes[slot] = hash;
            index.offsets[slot] = offset;
            index.lengths[slot] = length;
            index.slots[i] = slot;
            offset += length;
        }
        return index;
    }

    /** The slot with the hash, or otherwise the slot for it; an empty slot has the length 0. */
    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> Integer.SIZE) & mask;
        while (lengths[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The slot of a key, -1 if there is none. */
    int find(String key) {
        int slot = slot(KeyHash.of(key));
        return lengths[slot] == 0 ? -1 : slot;
    }

    /** All slots in the order of the file. */
    IntStream slots() {
        return Arrays.stream(slots);
    }

    long offset(int slot) {
        return offsets[slot];
    }

    int length(int slot) {
        return lengths[slot];
    }
}
