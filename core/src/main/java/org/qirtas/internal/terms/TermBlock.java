package org.qirtas.internal.terms;

import java.io.IOException;
import org.qirtas.ByteRange;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;

/**
 * Up to 128 consecutive terms with their documents. The first term is in the directory of the index. For any number of
 * threads.
 *
 * <pre>
 *  | length of the terms (varint) | length of the lists (varint) | terms | starts of groups of lists | lists |
 * </pre>
 *
 * <p>A list of more than 4,096 documents is in parts of so many. The block then has their places instead of the list. Tiers
 * follow a list, if the index has them.
 */
final class TermBlock {

    /** Maximum number of terms. */
    static final int TERMS = 1 << 7;

    /** Terms whose lists are passed one by one to come to the next. */
    static final int GROUP = 1 << 5;

    /** Documents of a part of a long list. */
    static final int PART = 1 << 12;

    /** Bits of the place of a long list, and of a position. */
    static final int PLACE_BITS = 40;

    /** Bits of the length of a part. */
    static final int LENGTH_BITS = 24;

    private static final int PART_BITS = PLACE_BITS + LENGTH_BITS + Integer.SIZE;

    /** Bits of the length and the checksum of the tiers of a long list. */
    private static final int TIERS_BITS = 2 * Integer.SIZE;

    private static final ByteRange NOWHERE = new ByteRange(0, 0);

    private static final byte[] NO_BOUNDS = {};

    private final Context context;
    private final byte[] bytes;
    private final String first;
    private final int terms;
    private final int termsStart;
    private final int groupsStart;
    private final int groupWidth;
    private final int listsStart;

    /**
     * A block.
     *
     * @param context what all blocks of the index share
     * @param terms number of its terms
     */
    TermBlock(Context context, byte[] bytes, String first, int terms) throws FormatException {
        this.context = context;
        this.bytes = bytes;
        this.first = first;
        this.terms = terms;
        ByteReader in = new ByteReader(bytes);
        int termsLength = in.varint(bytes.length, "the length of the terms of a block");
        int listsLength = in.varint(bytes.length, "the length of the lists of a block");
        termsStart = in.position();
        groupsStart = termsStart + termsLength;
        groupWidth = BitPacking.width((long) listsLength * Byte.SIZE);
        listsStart = groupsStart + (int) BitPacking.length((terms - 1) / GROUP, groupWidth);
        if ((long) listsStart + listsLength != bytes.length) {
            throw new FormatException("a block of terms has a wrong length");
        }
    }

    /**
     * What the blocks of an index share.
     *
     * @param hasTiers whether lists have tiers
     * @param pages has the parts of long lists
     */
    record Context(TermCode code, DocumentOrder order, PostingCode postings, boolean hasTiers, TermPages pages) {}

    /** Walks over the terms. For one thread. */
    final class Walk {

        private final TermReader reader;
        private final int[] counts = new int[terms];
        private final BitReader lists = new BitReader(bytes, listsStart);
        private int nextList;
        private int next;

        private Walk() {
            reader = new TermReader(context.code(), new BitReader(bytes, termsStart, groupsStart), first);
        }

        /** Goes to the next term, which is the first one at the beginning. Returns whether there is one. */
        boolean next() throws FormatException {
            if (next == terms) {
                return false;
            }
            if (next > 0) {
                reader.next();
            }
            counts[next] = reader.documents();
            if (counts[next] > context.order().size()) {
                throw new FormatException("a term is in more documents than there are");
            }
            next++;
            return true;
        }

        TermReader term() {
            return reader;
        }

        /** Number of documents of the term. */
        int count() {
            return counts[next - 1];
        }

        /** The ranks of the documents of the term, ascending. Lists on the way from one term to the next are passed. */
        int[] ranks() throws IOException, FormatException {
            return postings(false).ranks();
        }

        /** The documents of the term, and bounds of what it counts in them. Lists on the way are passed as well. */
        Postings postings() throws IOException, FormatException {
            return postings(true);
        }

        private Postings postings(boolean areBounded) throws IOException, FormatException {
            int term = next - 1;
            if (nextList < term / GROUP * GROUP || nextList > term) {
                nextList = term / GROUP * GROUP;
                lists.seek((long) listsStart * Byte.SIZE + groupStart(nextList / GROUP));
            }
            for (; nextList < term; nextList++) {
                pass(lists, counts[nextList]);
            }
            nextList = term + 1;
            return read(lists, counts[term], areBounded);
        }

        /** The documents of the term, which can be read after the walk went on. */
        TermList list() {
            int term = next - 1;
            return new BlockList(counts, term);
        }
    }

    Walk walk() {
        return new Walk();
    }

    /** The bit of the lists at which a group begins. */
    private long groupStart(int group) {
        return group == 0 ? 0 : BitPacking.get(bytes, groupsStart, group - 1, groupWidth);
    }

    /** The documents of a term, with the number of documents of each term up to it. */
    private final class BlockList implements TermList {

        private final int[] counts;
        private final int term;

        BlockList(int[] counts, int term) {
            this.counts = counts;
            this.term = term;
        }

        @Override
        public int count() {
            return counts[term];
        }

        @Override
        public int[] ranks() throws IOException, FormatException {
            return read(reader(), count(), false).ranks();
        }

        @Override
        public Postings postings() throws IOException, FormatException {
            return read(reader(), count(), true);
        }

        /** A reader at the list. */
        private BitReader reader() throws FormatException {
            int group = term / GROUP;
            BitReader in = new BitReader(bytes, listsStart);
            in.seek((long) listsStart * Byte.SIZE + groupStart(group));
            for (int i = group * GROUP; i < term; i++) {
                pass(in, counts[i]);
            }
            return in;
        }

        @Override
        public ByteRange parts() throws FormatException {
            if (count() <= PART) {
                return NOWHERE;
            }
            BitReader in = reader();
            long place = in.readLong(PLACE_BITS);
            return context.pages().parts(place, passParts(in, count()));
        }

        @Override
        public ByteRange tiers() throws FormatException {
            if (count() <= PART || !context.hasTiers()) {
                return NOWHERE;
            }
            BitReader in = reader();
            long place = in.readLong(PLACE_BITS);
            place += passParts(in, count());
            return context.pages().parts(place, in.read(Integer.SIZE));
        }
    }

    /** Passes the places of the parts of a long list, and returns their bytes. */
    private static long passParts(BitReader in, int count) throws FormatException {
        long length = 0;
        for (int part = parts(count); part > 0; part--) {
            in.skip(PLACE_BITS);
            length += in.read(LENGTH_BITS);
            in.skip(Integer.SIZE);
        }
        return length;
    }

    private void pass(BitReader in, int count) throws FormatException {
        if (count > PART) {
            in.skip(PLACE_BITS + parts(count) * PART_BITS + (context.hasTiers() ? TIERS_BITS : 0));
            return;
        }
        context.postings().pass(in, count);
        if (context.hasTiers()) {
            TierCode.pass(in, count);
        }
    }

    private static int parts(int count) {
        return (count + PART - 1) / PART;
    }

    /**
     * Reads a list.
     *
     * @param areBounded whether there are bounds; otherwise the tiers are passed
     */
    private Postings read(BitReader in, int count, boolean areBounded) throws IOException, FormatException {
        int[] ranks = new int[count];
        if (count > PART) {
            return new Postings(ranks, bounds(in, readParts(in, ranks), count, areBounded));
        }
        context.postings().read(in, count, 0, ranks, 0, count);
        return new Postings(ranks, bounds(in, count, areBounded));
    }

    /** Reads the tiers of a list in a block. */
    private byte[] bounds(BitReader in, int count, boolean areBounded) throws FormatException {
        if (areBounded) {
            return context.hasTiers() ? TierCode.read(in, count) : TierCode.unknown(count);
        }
        if (context.hasTiers()) {
            TierCode.pass(in, count);
        }
        return NO_BOUNDS;
    }

    /** Reads the tiers of a long list, which are at a place after its parts. */
    private byte[] bounds(BitReader in, long place, int count, boolean areBounded) throws IOException, FormatException {
        if (!context.hasTiers()) {
            return bounds(in, count, areBounded);
        }
        int length = in.read(Integer.SIZE);
        int checksum = in.read(Integer.SIZE);
        return areBounded
                ? TierCode.read(new BitReader(context.pages().part(place, length, checksum), 0), count)
                : NO_BOUNDS;
    }

    /** Reads the parts of a long list, and returns where they end. */
    private long readParts(BitReader in, int[] ranks) throws IOException, FormatException {
        long place = in.readLong(PLACE_BITS);
        for (int from = 0; from < ranks.length; from += PART) {
            long position = in.readLong(PLACE_BITS);
            int length = in.read(LENGTH_BITS);
            byte[] part = context.pages().part(place, length, in.read(Integer.SIZE));
            context.postings()
                    .read(
                            new BitReader(part, 0),
                            ranks.length,
                            position,
                            ranks,
                            from,
                            Math.min(ranks.length, from + PART));
            if (from > 0 && ranks[from] <= ranks[from - 1]) {
                throw new FormatException("the parts of a list do not ascend");
            }
            place += length;
        }
        return place;
    }
}
