package org.qirtas.internal.units;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;

/** Reads the coded units of a dictionary. Everything is checked: no bits can make it read or write elsewhere. */
final class UnitReader {

    private static final VarHandle UNIT = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    private final UnitCodes codes;

    /** The codes of classes and of what stands in their place. */
    private final BitReader steps;

    /** The codes of units, lengths and offsets. */
    private final BitReader details;

    private final byte[] content;
    private int offset = UnitCoding.FIRST_OFFSET;

    private UnitReader(UnitCodes codes, BitReader steps, BitReader details, byte[] content) {
        this.codes = codes;
        this.steps = steps;
        this.details = details;
        this.content = content;
    }

    /**
     * Reads units as bytes, two for each, the lower one first.
     *
     * @param units their number
     */
    static byte[] read(ByteReader reader, UnitCodes codes, int units) throws FormatException {
        BitReader steps = bits(reader);
        BitReader details = bits(reader);
        byte[] content = new byte[units * Short.BYTES];
        new UnitReader(codes, steps, details, content).readAll();
        return content;
    }

    private static BitReader bits(ByteReader reader) throws FormatException {
        return reader.bits(reader.varint(reader.remaining(), "the length of coded units"));
    }

    /** Positions are variables: a field would have to be stored and loaded again at each step. */
    private void readAll() throws FormatException {
        int classes = codes.classes();
        if (classes == 0 && content.length > 0) {
            throw new FormatException("units without classes");
        }
        PrefixTables contexts = codes.contexts();
        PrefixTables units = codes.units();
        long step = steps.position();
        long detail = details.position();
        int context = 0;
        int to = 0;
        while (to < content.length) {
            int entry = contexts.entry(context, steps.peek(step));
            if (entry < 0) {
                throw new FormatException("a class that nothing follows");
            }
            int found = PrefixTables.value(entry);
            step += PrefixTables.length(entry);
            if (found < classes) {
                int unit = units.entry(found, details.peek(detail));
                detail += PrefixTables.length(unit);
                if (unit < 0) {
                    throw new FormatException("a class without units");
                }
                UNIT.set(content, to, units.symbol(found, PrefixTables.value(unit)));
                to += Short.BYTES;
                context = found;
            } else if (found == UnitCoding.match(classes)) {
                to = match(to);
                detail = details.position();
                context = codes.classOf((char) UNIT.get(content, to - Short.BYTES));
            } else {
                char unit = (char) details.peek(detail);
                detail += Character.SIZE;
                UNIT.set(content, to, unit);
                to += Short.BYTES;
                context = codes.classOf(unit);
            }
            steps.seek(step);
            details.seek(detail);
        }
        steps.requireEnd("coded units");
        details.requireEnd("coded units");
    }

    /** Repeats earlier units, possibly such as it has just repeated, and returns where they end. */
    private int match(int to) throws FormatException {
        int length = codes.number(UnitCodes.MATCH_LENGTHS, details) + UnitCoding.MIN_MATCH;
        int stated = codes.number(UnitCodes.OFFSETS, details);
        offset = stated == UnitCoding.REPEATED ? offset : stated;
        int from = to - offset * Short.BYTES;
        if (from < 0 || length > (content.length - to) / Short.BYTES) {
            throw new FormatException("a match of " + length + " units, " + offset + " back, leaves the units");
        }
        int matchEnd = to + length * Short.BYTES;
        for (int i = to; i < matchEnd; i += Short.BYTES, from += Short.BYTES) {
            UNIT.set(content, i, (char) UNIT.get(content, from));
        }
        return matchEnd;
    }
}
