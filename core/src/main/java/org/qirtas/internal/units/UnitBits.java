package org.qirtas.internal.units;

import java.util.List;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.ByteWriter;

/** Writes literals and matches as bits. */
final class UnitBits implements Division.Receiver {

    private final BitWriter steps = new BitWriter();
    private final BitWriter details = new BitWriter();
    private final char[] source;
    private final byte[] classOf;
    private final PrefixCodes[] contexts;
    private final PrefixCodes[] units;
    private final int[] codeOf = new int[UnitCoding.UNITS];
    private final PrefixCodes matchLengths;
    private final PrefixCodes offsets;

    private UnitBits(char[] source, UnitLengths lengths) {
        this.source = source;
        classOf = lengths.classOf();
        int classes = lengths.classes();
        contexts = new PrefixCodes[classes];
        units = new PrefixCodes[classes];
        char[][] members = lengths.members();
        for (int i = 0; i < classes; i++) {
            contexts[i] = new PrefixCodes(lengths.contexts()[i]);
            units[i] = new PrefixCodes(lengths.of(members[i]));
            for (int k = 0; k < members[i].length; k++) {
                codeOf[members[i][k]] = k;
            }
        }
        matchLengths = new PrefixCodes(lengths.matchLengths());
        offsets = new PrefixCodes(lengths.offsets());
    }

    /**
     * Writes a sequence: the codes of classes and matches, and then those of units, lengths and offsets.
     *
     * @param lengths of codes for all symbols that it needs
     */
    static void write(ByteWriter writer, char[] source, Division division, UnitLengths lengths) {
        UnitBits bits = new UnitBits(source, lengths);
        division.forEach(bits);
        for (byte[] written : List.of(bits.steps.toBytes(), bits.details.toBytes())) {
            writer.varint(written.length).bytes(written);
        }
    }

    @Override
    public void literal(int at) {
        int found = classOf[source[at]] & 0xFF;
        contexts[context(at)].write(steps, found);
        units[found].write(details, codeOf[source[at]]);
    }

    @Override
    public void match(int at, int length, int offset) {
        contexts[context(at)].write(steps, contexts.length);
        matchLengths.writeNumber(details, length - UnitCoding.MIN_MATCH);
        offsets.writeNumber(details, offset);
    }

    private int context(int at) {
        return at == 0 ? 0 : classOf[source[at - 1]] & 0xFF;
    }
}
