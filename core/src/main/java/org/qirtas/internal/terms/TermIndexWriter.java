package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.io.TemporaryBytes;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.ZstdParameters;

/** Writes a search index, after it has read all terms twice: to count units, and to count symbols. For one thread. */
final class TermIndexWriter {

    private final TermCollector.Source terms;
    private final TermForm form;
    private final DocumentOrder order;
    private final int[] ranks;
    private final PostingCode postings;
    private final TermSymbols symbols;
    private final TermCode code;
    private final TermSymbols.Writer writer;
    private final LongList lengths = new LongList();
    private final ByteWriter checksums = new ByteWriter();
    private final ByteWriter firsts = new ByteWriter();
    private final TemporaryBytes blocks;
    private final TemporaryBytes longLists;
    private int size;

    /**
     * A writer.
     *
     * @param form what the index knows
     * @param distinct number of different terms of each document
     * @param blocks receives the blocks
     * @param longLists receives the parts of long lists
     */
    TermIndexWriter(
            TermCollector.Source terms, int[] distinct, TermForm form, TemporaryBytes blocks, TemporaryBytes longLists)
            throws IOException, FormatException {
        this.terms = terms;
        this.form = form;
        this.blocks = blocks;
        this.longLists = longLists;
        order = DocumentOrder.of(DocumentOrder.weights(distinct));
        ranks = order.ranks();
        postings = new PostingCode(order);
        TermAlphabet alphabet = alphabet();
        symbols = new TermSymbols(alphabet);
        code = code(alphabet);
        writer = new TermSymbols.Writer(code);
    }

    private TermAlphabet alphabet() throws IOException {
        long[] counts = new long[1 << Character.SIZE];
        for (SortedTerms each = terms.open(); each.next(); size++) {
            String term = each.term();
            for (int i = 0; i < term.length(); i++) {
                counts[term.charAt(i)]++;
            }
        }
        return TermAlphabet.of(counts);
    }

    private TermCode code(TermAlphabet alphabet) throws IOException, FormatException {
        TermSymbols.Counter counter = new TermSymbols.Counter();
        SortedTerms each = terms.open();
        String before = "";
        for (int i = 0; each.next(); i++) {
            String term = each.term();
            if (i % TermBlock.TERMS != 0) {
                symbols.term(term, before, counter);
            }
            symbols.documents(each.count(), counter);
            before = term;
        }
        return counter.code(alphabet);
    }

    /** Writes blocks and long lists, and returns what belongs before them. */
    byte[] write() throws IOException, FormatException {
        SortedTerms each = terms.open();
        String before = "";
        for (int from = 0; each.next(); from += TermBlock.TERMS) {
            String first = each.term();
            int shared = TermSymbols.shared(first, before);
            firsts.varint(shared).varint(first.length() - shared).units(first, shared);
            before = first;
            byte[] block = block(each, Math.min(TermBlock.TERMS, size - from));
            lengths.add(block.length);
            checksums.u32(Crc32c.of(block));
            blocks.write(block);
        }
        return directory();
    }

    private byte[] directory() {
        ByteWriter codes = new ByteWriter();
        code.write(codes);
        int width = BitPacking.width(Arrays.stream(lengths.toArray()).max().orElse(0));
        ByteWriter directory = new ByteWriter()
                .u32(order.size())
                .u8(form.number())
                .u32(size)
                .u8(width)
                .bytes(BitPacking.pack(lengths.toArray(), width))
                .bytes(checksums.toBytes());
        for (byte[] part : new byte[][] {order.weights(), codes.toBytes(), firsts.toBytes()}) {
            CompressedBlock.write(directory, part, ZstdParameters.THOROUGH, done -> {});
        }
        return directory.toBytes();
    }

    /** A block of consecutive terms, of which the first one has been reached already. */
    private byte[] block(SortedTerms each, int count) throws IOException, FormatException {
        BitWriter termBits = new BitWriter();
        writer.begin(termBits);
        BitWriter listBits = new BitWriter();
        long[] groups = new long[(count - 1) / TermBlock.GROUP];
        String before = each.term();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                each.next();
                symbols.term(each.term(), before, writer);
                before = each.term();
                if (i % TermBlock.GROUP == 0) {
                    groups[i / TermBlock.GROUP - 1] = listBits.bits();
                }
            }
            symbols.documents(each.count(), writer);
            byte[] impacts = new byte[each.count()];
            list(ranks(each, impacts), impacts, listBits);
        }
        return block(termBits.toBytes(), groups, listBits.toBytes());
    }

    private static byte[] block(byte[] coded, long[] groups, byte[] lists) {
        return new ByteWriter()
                .varint(coded.length)
                .varint(lists.length)
                .bytes(coded)
                .bytes(BitPacking.pack(groups, BitPacking.width((long) lists.length * Byte.SIZE)))
                .bytes(lists)
                .toBytes();
    }

    /** The ranks of the documents of a term, and the impacts in their order. */
    private int[] ranks(SortedTerms each, byte[] impacts) throws IOException {
        int[] documents = new int[each.count()];
        each.documents(documents, impacts, 0);
        return order.ranks(documents, ranks, impacts);
    }

    private void list(int[] list, byte[] impacts, BitWriter out) throws IOException {
        if (list.length > TermBlock.PART) {
            longList(list, impacts, out);
            return;
        }
        postings.write(list, 0, list.length, list.length, out);
        if (form.hasTiers()) {
            TierCode.write(impacts, out);
        }
    }

    private void longList(int[] list, byte[] impacts, BitWriter out) throws IOException {
        out.write(longLists.length(), TermBlock.PLACE_BITS);
        for (int from = 0; from < list.length; from += TermBlock.PART) {
            BitWriter part = new BitWriter();
            postings.write(list, from, Math.min(list.length, from + TermBlock.PART), list.length, part);
            out.write(postings.end(list, from), TermBlock.PLACE_BITS);
            part(part, TermBlock.LENGTH_BITS, out);
        }
        if (form.hasTiers()) {
            BitWriter tiers = new BitWriter();
            TierCode.write(impacts, tiers);
            part(tiers, Integer.SIZE, out);
        }
    }

    private void part(BitWriter part, int lengthBits, BitWriter out) throws IOException {
        byte[] bytes = part.toBytes();
        out.write(bytes.length, lengthBits);
        out.write(Crc32c.of(bytes), Integer.SIZE);
        longLists.write(bytes);
    }
}
