package org.qirtas.internal.catalogue;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.index.KeyIndex;

/**
 * Maps the hash of a key to the members of a catalogue that may have it: the number of members, then an index as of an
 * archive, with numbers of members in place of ordinals. For any number of threads.
 *
 * <pre>
 *  0         4
 *  | members | directory of the index | pages...
 *  |- under the checksum of the section -|
 * </pre>
 */
public final class KeyCatalogue {

    /** Keys of all members together: 2^27 take half of the bytes that a section may have. */
    private static final int MAX_KEYS = 1 << 27;

    private final KeyIndex index;
    private final int members;

    private KeyCatalogue(KeyIndex index, int members) {
        this.index = index;
        this.members = members;
    }

    /** Collects the keys of members. For one thread. */
    public static final class Builder {

        private final LongList hashes = new LongList();
        private final LongList numbers = new LongList();
        private int members;

        /** Adds the hashes of all keys of the next member. */
        public void addMember(long[] keys) throws FormatException {
            if (keys.length > MAX_KEYS - hashes.size()) {
                throw new FormatException("more than " + MAX_KEYS + " keys");
            }
            Arrays.stream(keys).sorted().distinct().forEach(hash -> {
                hashes.add(hash);
                numbers.add(members);
            });
            members++;
        }

        /** The payload of the section. */
        public Payload toBytes() {
            int[] numbered =
                    Arrays.stream(numbers.toArray()).mapToInt(Math::toIntExact).toArray();
            Payload index = KeyIndex.toBytes(hashes.toArray(), numbered, members);
            ByteWriter start = new ByteWriter().u32(members).bytes(index.checked());
            return new Payload(start.toBytes(), index.pages());
        }
    }

    /**
     * Reads bytes that have been checked against their checksum.
     *
     * @param pages the pages after them
     */
    public static KeyCatalogue fromBytes(byte[] checked, PageSource pages) throws FormatException {
        int members = new ByteReader(checked).u32();
        if (members < 0 || members > Limits.CATALOGUE_MEMBERS) {
            throw new FormatException(
                    Integer.toUnsignedString(members) + " members, the limit is " + Limits.CATALOGUE_MEMBERS);
        }
        byte[] directory = Arrays.copyOfRange(checked, Integer.BYTES, checked.length);
        return new KeyCatalogue(KeyIndex.ofMany(directory, pages, members), members);
    }

    /** Number of members. */
    public int members() {
        return members;
    }

    /** Numbers of the members that may have a key, ascending. */
    public int[] candidates(long hash) throws IOException, FormatException {
        return Arrays.stream(index.candidates(hash)).distinct().toArray();
    }

    /** Requires that all pages match their checksums, and hold their entries in order. */
    public void check() throws IOException, FormatException {
        for (int page = 0; page < index.pages(); page++) {
            index.check(page);
        }
    }
}
