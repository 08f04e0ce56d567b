package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of equally many bytes, with an index of the first row that has some of its bytes. For one thread. */
final class ByteRows {

    private static final int ROWS_A_BLOCK = 1024;

    private final int length;
    private final List<byte[]> blocks = new ArrayList<>();
    private int size;

    ByteRows(int length) {
        this.length = length;
    }

    int size() {
        return size;
    }

    void add(byte[] row) {
        if (size % ROWS_A_BLOCK == 0) {
            blocks.add(new byte[ROWS_A_BLOCK * length]);
        }
        System.arraycopy(row, 0, block(size), offset(size), length);
        size++;
    }

    /** The bytes that hold a row, from {@link #offset}. */
    byte[] block(int row) {
        return blocks.get(row / ROWS_A_BLOCK);
    }

    int offset(int row) {
        return row % ROWS_A_BLOCK * length;
    }

    /** An index of rows by the bytes from one position to another. */
    Index index(int from, int to) {
        return new Index(from, to);
    }

    /** A hash table of rows with linear probing. A slot holds a row plus 1, or 0. At most 3 of 4 slots are taken. */
    final class Index {

        /** Maximum number of bytes for a row. */
        static final int BYTES = 11;

        private final int from;
        private final int to;
        private int[] slots = new int[64];
        private int taken;

        private Index(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** The first row with the bytes of a row that need not be there, or -1. */
        int find(byte[] row) {
            return slots[slot(row, 0)] - 1;
        }

        /** Adds the last row, unless there is one with its bytes. */
        void addLast() {
            int row = size - 1;
            int slot = slot(block(row), offset(row));
            if (slots[slot] == 0) {
                slots[slot] = row + 1;
                taken++;
                if (taken > slots.length / 4 * 3) {
                    grow();
                }
            }
        }

        private void grow() {
            int[] old = slots;
            slots = new int[2 * old.length];
            for (int entry : old) {
                if (entry != 0) {
                    slots[slot(block(entry - 1), offset(entry - 1))] = entry;
                }
            }
        }

        /** The slot of the row with these bytes, or a free one. */
        private int slot(byte[] bytes, int offset) {
            int slot = hash(bytes, offset) & (slots.length - 1);
            while (slots[slot] != 0 && !isEqual(slots[slot] - 1, bytes, offset)) {
                slot = (slot + 1) & (slots.length - 1);
            }
            return slot;
        }

        private boolean isEqual(int row, byte[] bytes, int offset) {
            int start = offset(row);
            return Arrays.equals(block(row), start + from, start + to, bytes, offset + from, offset + to);
        }

        private int hash(byte[] bytes, int offset) {
            int hash = 0x811C9DC5;
            for (int i = offset + from; i < offset + to; i++) {
                hash = (hash ^ bytes[i]) * 0x01000193;
            }
            return hash ^ (hash >>> 15);
        }
    }
}
