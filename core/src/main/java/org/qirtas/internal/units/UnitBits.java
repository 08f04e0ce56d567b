package org.qirtas.internal.units;

import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.PrefixCodeWriter;

/** Writes literals and matches as bits. For one thread. */
final class UnitBits {

    private final UnitLengths lengths;
    private final PrefixCodeWriter[] contexts;
    private final PrefixCodeWriter[] units;
    private final int[] codeOf = new int[UnitCoding.UNITS];
    private final PrefixCodeWriter matchLengths;
    private final PrefixCodeWriter offsets;

    /** A writer with codes of some lengths. */
    UnitBits(UnitLengths lengths) {
        this.lengths = lengths;
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
     * Writes a sequence that has been divided.
     *
     * @param steps receives the codes of classes and of what stands in their place
     * @param details receives the codes of units, lengths and offsets
     */
    void write(Sequence sequence, Division division, BitWriter steps, BitWriter details) {
        division.forEach(new Division.Receiver() {
            @Override
            public void literal(int at) {
                writeLiteral(sequence, at, steps, details);
            }

            @Override
            public void match(int at, int length, int offset) {
                contexts[sequence.classBefore(at)].write(steps, UnitCoding.match(sequence.classes()));
                write(matchLengths, length - UnitCoding.MIN_MATCH, details);
                write(offsets, offset, details);
            }
        });
    }

    private void writeLiteral(Sequence sequence, int at, BitWriter steps, BitWriter details) {
        int before = sequence.classBefore(at);
        int found = sequence.classAt(at);
        char unit = sequence.units()[at];
        if (lengths.hasCode(unit) && lengths.canFollow(before, found)) {
            contexts[before].write(steps, found);
            units[found].write(details, codeOf[unit]);
        } else {
            contexts[before].write(steps, UnitCoding.plain(sequence.classes()));
            details.write(unit, Character.SIZE);
        }
    }

    private static void write(PrefixCodeWriter codes, int number, BitWriter details) {
        int code = NumberCode.of(number);
        codes.write(details, code);
        details.write(number - NumberCode.smallest(code), NumberCode.furtherBits(code));
    }
}
