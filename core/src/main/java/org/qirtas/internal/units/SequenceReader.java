package org.qirtas.internal.units;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.FormatException;

/**
 * Reads sequences that refer to the dictionary of a text model. Everything is checked: no bits can make it read or write
 * elsewhere. For one thread.
 */
public final class SequenceReader {

    /** Maximum bytes of a sequence that has been read. */
    public static final int MAX_BYTES = UnitCoding.MAX_SEQUENCE * Short.BYTES;

    private static final VarHandle UNIT = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    private final UnitCodes codes;
    private final byte[] dictionary;
    private byte[] content = new byte[1 << 12];
    private int offset;

    /**
     * A reader.
     *
     * @param dictionary the units of the dictionary, two bytes each, the lower one first
     */
    public SequenceReader(UnitCodes codes, byte[] dictionary) {
        this.codes = codes;
        this.dictionary = dictionary;
    }

    /** Begins with the result of the last call. */
    public byte[] content() {
        return content;
    }

    /**
     * Reads a sequence into {@link #content()}.
     *
     * @param coded has the sequence from {@code from} to {@code to}
     * @param needed how many bytes are needed; more may be read. If it is more than there are, all is read
     * @return number of bytes
     */
    public int read(byte[] coded, int from, int to, int needed) throws FormatException {
        if (from == to || coded[to - 1] == 0 || codes.classes() == 0) {
            throw new FormatException("a coded article has no end, or its text model no classes");
        }
        long end =
                to * (long) Byte.SIZE - 1 - Integer.numberOfLeadingZeros(coded[to - 1] << (Integer.SIZE - Byte.SIZE));
        BitReader bits = new BitReader(coded, from, to);
        int classes = codes.classes();
        PrefixTables contexts = codes.contexts();
        PrefixTables units = codes.units();
        offset = UnitCoding.FIRST_OFFSET;
        long bit = bits.position();
        int context = 0;
        int size = 0;
        while (bit < end && size < needed) {
            long next = bits.peek(bit);
            int entry = contexts.entry(context, next);
            if (entry < 0) {
                throw new FormatException("a class that nothing follows");
            }
            int found = PrefixTables.value(entry);
            bit += PrefixTables.length(entry);
            next >>>= PrefixTables.length(entry);
            if (found == UnitCoding.match(classes)) {
                bits.seek(bit);
                size = match(bits, size);
                bit = bits.position();
                context = codes.classOf((char) UNIT.get(content, size - Short.BYTES));
                continue;
            }
            char unit;
            if (found < classes) {
                int own = units.entry(found, next);
                if (own < 0) {
                    throw new FormatException("a class without units");
                }
                bit += PrefixTables.length(own);
                unit = units.symbol(found, PrefixTables.value(own));
                context = found;
            } else {
                bit += Character.SIZE;
                unit = (char) next;
                context = codes.classOf(unit);
            }
            makeRoom(size + Short.BYTES);
            UNIT.set(content, size, unit);
            size += Short.BYTES;
        }
        if (bit > end) {
            throw new FormatException("a coded article passes its end");
        }
        return size;
    }

    private void makeRoom(int bytes) throws FormatException {
        if (bytes > content.length) {
            if (bytes > MAX_BYTES) {
                throw new FormatException("a coded article is longer than " + UnitCoding.MAX_SEQUENCE + " units");
            }
            content = Arrays.copyOf(content, Math.min(MAX_BYTES, Math.max(bytes, 2 * content.length)));
        }
    }

    /** Repeats earlier units, possibly such as it has just repeated, and returns where they end. */
    private int match(BitReader bits, int size) throws FormatException {
        int length = (codes.number(UnitCodes.MATCH_LENGTHS, bits) + UnitCoding.MIN_MATCH) * Short.BYTES;
        int stated = codes.number(UnitCodes.OFFSETS, bits);
        offset = stated == UnitCoding.REPEATED ? offset : stated;
        int from = size - offset * Short.BYTES;
        if (from < -dictionary.length) {
            throw new FormatException("a match " + offset + " units back begins before the dictionary");
        }
        makeRoom(size + length);
        int to = size;
        if (from < 0) {
            int before = Math.min(length, -from);
            System.arraycopy(dictionary, dictionary.length + from, content, to, before);
            to += before;
            from += before;
        }
        for (int matchEnd = size + length; to < matchEnd; to += Short.BYTES, from += Short.BYTES) {
            UNIT.set(content, to, (char) UNIT.get(content, from));
        }
        return size + length;
    }
}
