package org.qirtas.internal.units;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.zstd.CompressedBlock;

/** Reads coded units. Everything is checked: no bits can make it read or write elsewhere. */
public final class UnitReader {

    private static final VarHandle UNIT = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int MATCH_LENGTHS = 0;
    private static final int OFFSETS = 1;

    private final int classes;
    private final byte[] classOf;
    private final PrefixTables contexts;
    private final PrefixTables units;
    private final PrefixTables numbers = new PrefixTables(2);
    /** The codes of classes and matches. */
    private final BitReader steps;

    /** The codes of units, lengths and offsets. */
    private final BitReader details;

    private final byte[] content;
    private final int start;
    private int offset = UnitCoding.FIRST_OFFSET;

    private UnitReader(UnitLengths lengths, BitReader steps, BitReader details, byte[] content, int start)
            throws FormatException {
        this.steps = steps;
        this.details = details;
        this.content = content;
        this.start = start;
        classes = lengths.classes();
        classOf = lengths.classOf();
        contexts = new PrefixTables(classes);
        units = new PrefixTables(classes);
        char[] symbols = ascending(classes + 1);
        for (byte[] context : lengths.contexts()) {
            contexts.add(symbols, context);
        }
        for (char[] members : lengths.members()) {
            units.add(members, lengths.of(members));
        }
        char[] codes = ascending(NumberCode.COUNT);
        numbers.add(codes, lengths.matchLengths());
        numbers.add(codes, lengths.offsets());
    }

    private static char[] ascending(int count) {
        char[] symbols = new char[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (char) i;
        }
        return symbols;
    }

    /**
     * Reads coded units as bytes, two for each, the lower one first.
     *
     * @param prefix bytes to put before them
     * @param limit maximum bytes of both
     */
    public static byte[] read(ByteReader reader, byte[] prefix, int limit) throws FormatException {
        int units = reader.varint((limit - prefix.length) / Short.BYTES, "the number of units");
        int classes = reader.varint(UnitCoding.MAX_CLASSES, "the number of classes");
        byte[] lengths = CompressedBlock.read(reader, UnitLengths.MAX_BYTES);
        BitReader steps = bits(reader);
        BitReader details = bits(reader);
        byte[] content = Arrays.copyOf(prefix, prefix.length + units * Short.BYTES);
        new UnitReader(UnitLengths.fromBytes(lengths, classes), steps, details, content, prefix.length).readAll();
        return content;
    }

    private static BitReader bits(ByteReader reader) throws FormatException {
        return reader.bits(reader.varint(reader.remaining(), "the length of coded units"));
    }

    /** Positions are variables: a field would have to be stored and loaded again at each step. */
    private void readAll() throws FormatException {
        if (classes == 0 && start < content.length) {
            throw new FormatException("units without classes");
        }
        long step = steps.position();
        long detail = details.position();
        int context = 0;
        int to = start;
        while (to < content.length) {
            int entry = contexts.entry(context, steps.peek(step));
            int found = PrefixTables.symbol(entry);
            step += PrefixTables.length(entry);
            if (found < classes) {
                int unit = units.entry(found, details.peek(detail));
                detail += PrefixTables.length(unit);
                if (unit < 0) {
                    throw new FormatException("a class without units");
                }
                UNIT.set(content, to, (char) PrefixTables.symbol(unit));
                to += Short.BYTES;
                context = found;
            } else if (found == classes) {
                to = match(to);
                detail = details.position();
                context = classOf[(char) UNIT.get(content, to - Short.BYTES)] & 0xFF;
            } else {
                throw new FormatException("a class that nothing follows");
            }
            steps.seek(step);
            details.seek(detail);
        }
        steps.requireEnd("coded units");
        details.requireEnd("coded units");
    }

    /** Repeats earlier units, possibly such as it has just repeated, and returns where they end. */
    private int match(int to) throws FormatException {
        int length = number(MATCH_LENGTHS) + UnitCoding.MIN_MATCH;
        int stated = number(OFFSETS);
        offset = stated == UnitCoding.REPEATED ? offset : stated;
        int from = to - offset * Short.BYTES;
        if (from < start || length > (content.length - to) / Short.BYTES) {
            throw new FormatException("a match of " + length + " units, " + offset + " back, leaves the units");
        }
        int matchEnd = to + length * Short.BYTES;
        for (int i = to; i < matchEnd; i += Short.BYTES, from += Short.BYTES) {
            UNIT.set(content, i, (char) UNIT.get(content, from));
        }
        return matchEnd;
    }

    private int number(int table) throws FormatException {
        long next = details.peek();
        int entry = numbers.entry(table, next);
        if (entry < 0) {
            throw new FormatException("a number without a code");
        }
        int code = PrefixTables.symbol(entry);
        int width = NumberCode.furtherBits(code);
        details.skip(PrefixTables.length(entry) + width);
        return NumberCode.smallest(code) + (int) (next >>> PrefixTables.length(entry) & (1L << width) - 1);
    }
}
