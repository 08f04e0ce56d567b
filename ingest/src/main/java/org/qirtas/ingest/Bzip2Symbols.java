package org.qirtas.ingest;

import java.io.IOException;

/**
 * The symbols of a block of a bzip2 file. Each is a byte by its place among the bytes used last, or a digit of the length
 * of a run of the last one. Every 50 symbols may have another prefix code. For one thread.
 *
 * <pre>
 * bits: 16 + 16 for each: bytes in use | 3: codes | 15: groups | code of each group | lengths of each code | symbols
 * </pre>
 */
final class Bzip2Symbols {

    private static final int GROUP = 50;
    private static final int MIN_CODES = 2;
    private static final int MAX_CODES = 6;
    private static final int MAX_GROUPS = 18_002;
    private static final int BYTES_A_RANGE = 16;
    private static final int RUN_DIGITS = 2;

    private final BitStream bits;
    private final byte[] recent = new byte[256];
    private int used;

    Bzip2Symbols(BitStream bits) {
        this.bits = bits;
    }

    /**
     * Decodes the bytes of a block.
     *
     * @param bytes where to put them, one in each number
     * @param counts where to count each byte
     * @return how many there are
     */
    int decode(int[] bytes, int[] counts) throws IOException {
        readBytesInUse();
        int codes = (int) bits.bits(3);
        Bzip2Stream.require(used > 0 && codes >= MIN_CODES && codes <= MAX_CODES, "a block without codes");
        byte[] groups = groups(codes);
        Bzip2Code[] all = new Bzip2Code[codes];
        for (int i = 0; i < codes; i++) {
            all[i] = Bzip2Code.read(bits, used + RUN_DIGITS);
        }
        return symbols(groups, all, bytes, counts);
    }

    private void readBytesInUse() throws IOException {
        int ranges = (int) bits.bits(BYTES_A_RANGE);
        for (int range = 0; range < BYTES_A_RANGE; range++) {
            boolean isUsed = (ranges >>> (BYTES_A_RANGE - 1 - range) & 1) == 1;
            int inRange = isUsed ? (int) bits.bits(BYTES_A_RANGE) : 0;
            for (int i = 0; i < BYTES_A_RANGE; i++) {
                if ((inRange >>> (BYTES_A_RANGE - 1 - i) & 1) == 1) {
                    recent[used++] = (byte) (range * BYTES_A_RANGE + i);
                }
            }
        }
    }

    /** The code of each group, by its place among the codes used last. */
    private byte[] groups(int codes) throws IOException {
        int count = (int) bits.bits(15);
        Bzip2Stream.require(count > 0, "a block without groups");
        byte[] order = {0, 1, 2, 3, 4, 5};
        byte[] groups = new byte[Math.min(count, MAX_GROUPS)];
        for (int i = 0; i < count; i++) {
            int place = 0;
            while (bits.bit() == 1) {
                place++;
                Bzip2Stream.require(place < codes, "a group without a code");
            }
            byte code = toFront(order, place);
            if (i < groups.length) {
                groups[i] = code;
            }
        }
        return groups;
    }

    private static byte toFront(byte[] order, int place) {
        byte value = order[place];
        System.arraycopy(order, 0, order, 1, place);
        order[0] = value;
        return value;
    }

    private int symbols(byte[] groups, Bzip2Code[] codes, int[] bytes, int[] counts) throws IOException {
        int length = 0;
        int digit = 1;
        int run = 0;
        for (int i = 0; ; i++) {
            Bzip2Stream.require(i / GROUP < groups.length, "a block without an end");
            int symbol = codes[groups[i / GROUP]].next(bits);
            if (symbol < RUN_DIGITS) {
                run += digit << symbol;
                digit <<= 1;
                Bzip2Stream.require(run <= bytes.length - length, "a block is longer than its file allows");
                continue;
            }
            length = put(recent[0], run, bytes, counts, length);
            if (symbol == used + 1) {
                return length;
            }
            run = 0;
            digit = 1;
            Bzip2Stream.require(length < bytes.length, "a block is longer than its file allows");
            length = put(toFront(recent, symbol - 1), 1, bytes, counts, length);
        }
    }

    private static int put(byte value, int times, int[] bytes, int[] counts, int length) {
        int unsigned = value & 0xFF;
        counts[unsigned] += times;
        for (int i = length; i < length + times; i++) {
            bytes[i] = unsigned;
        }
        return length + times;
    }
}
