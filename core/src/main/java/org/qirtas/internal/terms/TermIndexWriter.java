package org.qirtas.internal.terms;

import java.util.Arrays;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.ZstdParameters;

/** Writes a search index. For one thread. */
final class TermIndexWriter {

    private final TermCollector collected;
    private final int groupBits;
    private final byte[] weights;
    private final DocumentOrder order;
    private final int[] ranks;
    private final PostingCode postings;
    private final int[] sorted;
    private final TermCode code;
    private final TermSymbols symbols;
    private final TermSymbols.Writer writer;
    private final ByteWriter blocks = new ByteWriter();
    private final ByteWriter longLists = new ByteWriter();

    TermIndexWriter(TermCollector collected, int groupBits) throws FormatException {
        this.collected = collected;
        this.groupBits = groupBits;
        weights = DocumentOrder.weights(collected.distinct());
        order = DocumentOrder.of(weights);
        ranks = order.ranks();
        postings = new PostingCode(order);
        sorted = collected.terms().sorted();
        TermAlphabet alphabet = TermAlphabet.of(collected.terms().unitCounts());
        symbols = new TermSymbols(alphabet);
        code = code(alphabet);
        writer = new TermSymbols.Writer(code);
    }

    private TermCode code(TermAlphabet alphabet) throws FormatException {
        TermSymbols.Counter counter = new TermSymbols.Counter();
        String before = "";
        for (int i = 0; i < sorted.length; i++) {
            String term = collected.terms().term(sorted[i]);
            if (i % TermBlock.TERMS != 0) {
                symbols.term(term, before, counter);
            }
            symbols.documents(collected.lists().count(sorted[i]), counter);
            before = term;
        }
        return counter.code(alphabet);
    }

    Payload write() throws FormatException {
        int count = (sorted.length + TermBlock.TERMS - 1) / TermBlock.TERMS;
        long[] lengths = new long[count];
        ByteWriter checksums = new ByteWriter();
        ByteWriter firsts = new ByteWriter();
        String before = "";
        for (int block = 0; block < count; block++) {
            int from = block * TermBlock.TERMS;
            byte[] bytes = block(from, Math.min(sorted.length, from + TermBlock.TERMS));
            lengths[block] = bytes.length;
            checksums.u32(Crc32c.of(bytes));
            blocks.bytes(bytes);
            String first = collected.terms().term(sorted[from]);
            int shared = TermSymbols.shared(first, before);
            firsts.varint(shared).varint(first.length() - shared).units(first, shared);
            before = first;
        }
        ByteWriter codes = new ByteWriter();
        code.write(codes);
        int width = BitPacking.width(Arrays.stream(lengths).max().orElse(0));
        ByteWriter directory = new ByteWriter()
                .u32(collected.documents())
                .u8(groupBits)
                .u32(sorted.length)
                .u8(width)
                .bytes(BitPacking.pack(lengths, width))
                .bytes(checksums.toBytes());
        for (byte[] part : new byte[][] {weights, codes.toBytes(), firsts.toBytes()}) {
            CompressedBlock.write(directory, part, ZstdParameters.THOROUGH, done -> {});
        }
        return new Payload(
                directory.toBytes(), blocks.bytes(longLists.toBytes()).toBytes());
    }

    private byte[] block(int from, int to) throws FormatException {
        BitWriter termBits = new BitWriter();
        writer.begin(termBits);
        BitWriter listBits = new BitWriter();
        long[] groups = new long[(to - from - 1) / TermBlock.GROUP];
        String before = "";
        for (int i = from; i < to; i++) {
            String term = collected.terms().term(sorted[i]);
            int documents = collected.lists().count(sorted[i]);
            if (i > from) {
                symbols.term(term, before, writer);
                if ((i - from) % TermBlock.GROUP == 0) {
                    groups[(i - from) / TermBlock.GROUP - 1] = listBits.bits();
                }
            }
            symbols.documents(documents, writer);
            before = term;
            list(ranks(sorted[i]), listBits);
        }
        byte[] lists = listBits.toBytes();
        byte[] coded = termBits.toBytes();
        return new ByteWriter()
                .varint(coded.length)
                .varint(lists.length)
                .bytes(coded)
                .bytes(BitPacking.pack(groups, BitPacking.width((long) lists.length * Byte.SIZE)))
                .bytes(lists)
                .toBytes();
    }

    private int[] ranks(int term) {
        int[] documents = collected.lists().documents(term);
        for (int i = 0; i < documents.length; i++) {
            documents[i] = ranks[documents[i]];
        }
        Arrays.sort(documents);
        return documents;
    }

    private void list(int[] list, BitWriter out) {
        if (list.length <= TermBlock.PART) {
            postings.write(list, 0, list.length, list.length, out);
            return;
        }
        out.write(longLists.length(), TermBlock.PLACE_BITS);
        for (int from = 0; from < list.length; from += TermBlock.PART) {
            BitWriter part = new BitWriter();
            postings.write(list, from, Math.min(list.length, from + TermBlock.PART), list.length, part);
            byte[] bytes = part.toBytes();
            out.write(postings.end(list, from), TermBlock.PLACE_BITS);
            out.write(bytes.length, TermBlock.LENGTH_BITS);
            out.write(Crc32c.of(bytes), Integer.SIZE);
            longLists.bytes(bytes);
        }
    }
}
