package org.qirtas.internal.units;

import java.util.List;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.PrefixCodeWriter;

/** Writes literals and matches as bits. */
final class UnitBits implements Division.Receiver {

    private final BitWriter steps = new BitWriter();
    private final BitWriter details = new BitWriter();
    private final ClassedUnits source;
    private final PrefixCodeWriter[] contexts;
    private final PrefixCodeWriter[] units;
    private final int[] codeOf = new int[UnitCoding.UNITS];
    private final PrefixCodeWriter matchLengths;
    private final PrefixCodeWriter offsets;

    private UnitBits(ClassedUnits source, UnitLengths lengths) {
        this.source = source;
        int classes = lengths.classes();
        contexts = new PrefixCodeWriter[classes];
        units = new PrefixCodeWriter[classes];
        char[][] members = lengths.members();
        for (int i = 0; i < classes; i++) {
            contexts[i] = new PrefixCodeWriter(lengths.contexts()[i]);
            units[i] = new PrefixCodeWriter(lengths.of(members[i]));
            for (int k = 0; k < members[i].length; k++) {
                codeOf[members[i][k]] = k;
            }
        }
        matchLengths = new PrefixCodeWriter(lengths.matchLengths());
        offsets = new PrefixCodeWriter(lengths.offsets());
    }

    /**
     * Writes a sequence: the codes of classes and matches, and then those of units, lengths and offsets.
     *
     * @param lengths of codes for all symbols that it needs
     */
    static void write(ByteWriter writer, ClassedUnits source, Division division, UnitLengths lengths) {
        UnitBits bits = new UnitBits(source, lengths);
        division.forEach(bits);
        for (byte[] written : List.of(bits.steps.toBytes(), bits.details.toBytes())) {
            writer.varint(written.length).bytes(written);
        }
    }

    @Override
    public void literal(int at) {
        int found = source.classAt(at);
        contexts[source.classBefore(at)].write(steps, found);
        units[found].write(details, codeOf[source.units()[at]]);
    }

    @Override
    public void match(int at, int length, int offset) {
        contexts[source.classBefore(at)].write(steps, source.classes());
        writeNumber(matchLengths, length - UnitCoding.MIN_MATCH);
        writeNumber(offsets, offset);
    }

    private void writeNumber(PrefixCodeWriter codes, int number) {
        int code = NumberCode.of(number);
        codes.write(details, code);
        details.write(number - NumberCode.smallest(code), NumberCode.furtherBits(code));
    }
}
