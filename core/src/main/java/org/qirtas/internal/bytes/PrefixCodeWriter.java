package org.qirtas.internal.bytes;

/** Writes symbols with a prefix code. The only symbol of a code takes no bits. Immutable. */
public final class PrefixCodeWriter {

    private final byte[] lengths;
    private final int[] codes;
    private final boolean isSingle;

    /**
     * A writer.
     *
     * @param lengths from {@link CodeLengths}
     */
    public PrefixCodeWriter(byte[] lengths) {
        this.lengths = lengths;
        codes = CodeLengths.codes(lengths);
        int symbols = 0;
        for (byte length : lengths) {
            symbols += length > 0 ? 1 : 0;
        }
        isSingle = symbols == 1;
    }

    /** Writes a symbol that has a code. */
    public void write(BitWriter bits, int symbol) {
        if (!isSingle) {
            int length = lengths[symbol];
            bits.write(Integer.reverse(codes[symbol]) >>> (Integer.SIZE - length), length);
        }
    }
}
