package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.ByteRange;
import org.qirtas.SearchIndex;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.zstd.CompressedBlock;

/**
 * The search index of a generation: which documents have a term. A document is an article, or a group of consecutive
 * articles. A lookup reads one block; that of a long list, its parts as well. For any number of threads.
 *
 * <pre>
 *  0           4            5       9       10
 *  | documents | form       | terms | width | lengths of the blocks | CRC-32C of each | weights | codes | first terms | blocks | long lists
 *  |------------------------------ under the checksum of the section --------------------------------------------|
 * </pre>
 */
public final class TermIndex {

    /** Maximum bytes of the first terms of all blocks. */
    private static final int FIRST_TERMS = 1 << 28;

    /** Maximum bytes of the codes. */
    private static final int CODES = 1 << 20;

    /** More than what a directory has for the codes of the terms. */
    private static final int USUAL_START = 1 << 13;

    /** An index has more than so many times the bytes that its directory has for the blocks. */
    private static final int USUAL_SHARE = 1 << 9;

    private final TermForm form;
    private final int terms;
    private final FirstTerms firsts;
    private final TermBlock.Context context;

    private TermIndex(TermForm form, int terms, FirstTerms firsts, TermBlock.Context context) {
        this.form = form;
        this.terms = terms;
        this.firsts = firsts;
        this.context = context;
    }

    /**
     * Reads the directory of an index, which has been checked against its checksum.
     *
     * @param pages the blocks after it
     * @param articles number of articles of the generation
     */
    public static TermIndex fromBytes(byte[] directory, PageSource pages, int articles) throws FormatException {
        ByteReader in = new ByteReader(directory);
        int documents = in.u32();
        TermForm form = TermForm.of(in.u8());
        int terms = in.u32();
        int width = in.u8();
        if (documents != documents(articles, form.groupBits()) || terms < 0 || width >= Integer.SIZE) {
            throw new FormatException("the numbers of the search index contradict each other");
        }
        int blocks = (int) (((long) terms + TermBlock.TERMS - 1) / TermBlock.TERMS);
        int lengths = in.position();
        in.skip(Math.toIntExact(Math.min(Integer.MAX_VALUE, BitPacking.length(blocks, width))));
        int[] checksums = new int[Math.min(blocks, in.remaining())];
        long[] starts = new long[checksums.length + 1];
        for (int i = 0; i < blocks; i++) {
            checksums[i] = in.u32();
            starts[i + 1] = starts[i] + BitPacking.get(directory, lengths, i, width);
        }
        TermPages checked = new TermPages(pages, starts, checksums);
        byte[] weights = CompressedBlock.read(in, documents);
        if (weights.length != documents) {
            throw new FormatException("the lengths of the search index contradict each other");
        }
        ByteReader codes = new ByteReader(CompressedBlock.read(in, CODES));
        TermCode code = TermCode.read(codes);
        codes.requireEnd("the codes of the search index");
        FirstTerms firsts = FirstTerms.read(new ByteReader(CompressedBlock.read(in, FIRST_TERMS)), blocks);
        in.requireEnd("the directory of the search index");
        DocumentOrder order = DocumentOrder.of(weights);
        TermBlock.Context context =
                new TermBlock.Context(code, order, new PostingCode(order), form.hasTiers(), checked);
        return new TermIndex(form, terms, firsts, context);
    }

    /** Number of documents of a number of articles. */
    static int documents(int articles, int groupBits) {
        return (int) (((long) articles + (1 << groupBits) - 1) >>> groupBits);
    }

    /**
     * Bytes of the section of an index in which its directory usually ends.
     *
     * @param length bytes of the section
     */
    public static long usualDirectory(int articles, long length) {
        return USUAL_START + articles / 2 + length / USUAL_SHARE;
    }

    /** The option with which the index was written. */
    public SearchIndex option() {
        return form.option();
    }

    /** Whether bounds are known of what terms count in documents. */
    public boolean hasTiers() {
        return form.hasTiers();
    }

    /** Whether some pairs of words have terms. */
    public boolean hasPairs() {
        return form.hasPairs();
    }

    /** The term that a word may have together with the one right after it, if there can be one. */
    public static Optional<String> pair(String first, String second) {
        return Math.max(first.length(), second.length()) <= WordPairs.MAX_UNITS
                ? Optional.of(WordPairs.term(first, second))
                : Optional.empty();
    }

    /** Number of different terms. */
    public int terms() {
        return terms;
    }

    /** Number of documents. */
    public int documents() {
        return context.order().size();
    }

    /** Binary logarithm of the number of articles of a document; 0 if each article is a document. */
    public int groupBits() {
        return form.groupBits();
    }

    /** The document with a rank. */
    public int document(int rank) {
        return context.order().document(rank);
    }

    /** The documents that have a term, or null if there are none. Terms are cut to the length of those in the index. */
    public @Nullable TermList find(String term) throws IOException, FormatException {
        String wanted = cut(term);
        int block = firsts.blockOf(wanted);
        if (block < 0) {
            return null;
        }
        TermBlock.Walk walk = block(block).walk();
        while (walk.next()) {
            int compared = walk.term().compareTo(wanted);
            if (compared >= 0) {
                return compared == 0 ? walk.list() : null;
            }
        }
        return null;
    }

    /**
     * The documents of terms, without terms that have none. Their blocks are announced together.
     *
     * @param beginnings beginnings of further terms, whose blocks will be read soon and are announced as well
     */
    public Map<String, TermList> find(Set<String> wanted, Set<String> beginnings) throws IOException, FormatException {
        announceBlocks(wanted, beginnings);
        Map<String, TermList> found = new HashMap<>();
        for (String term : wanted) {
            TermList list = find(term);
            if (list != null) {
                found.put(term, list);
            }
        }
        return found;
    }

    /**
     * The ranks of the documents of all terms that begin with texts, by these.
     *
     * @param lists other documents that will be read soon: they are announced together with the long lists of the terms
     */
    public Map<String, BitSet> ranks(Set<String> beginnings, Collection<TermList> lists)
            throws IOException, FormatException {
        Map<String, BitSet> ranks = new HashMap<>();
        Map<String, List<TermList>> longLists = new HashMap<>();
        List<TermList> announced = new ArrayList<>(lists);
        for (String beginning : beginnings) {
            BitSet found = new BitSet(documents());
            List<TermList> left = new ArrayList<>();
            addShort(beginning, found, left);
            ranks.put(beginning, found);
            longLists.put(beginning, left);
            announced.addAll(left);
        }
        announceLists(announced, false);
        for (Map.Entry<String, BitSet> found : ranks.entrySet()) {
            addLong(longLists.getOrDefault(found.getKey(), List.of()), found.getValue());
        }
        return ranks;
    }

    void announceBlocks(Set<String> wanted, Set<String> beginnings) throws IOException {
        List<ByteRange> places = new ArrayList<>();
        for (String term : wanted) {
            int block = firsts.blockOf(cut(term));
            if (block >= 0) {
                places.add(context.pages().blocks(block, block + 1));
            }
        }
        for (String beginning : beginnings) {
            String text = cut(beginning);
            places.add(context.pages().blocks(firsts.startOf(text), firsts.endOf(text)));
        }
        context.pages().announce(places);
    }

    /** Announces lists, and also their tiers if there will be bounds. */
    void announceLists(Collection<TermList> lists, boolean areBounded) throws IOException, FormatException {
        List<ByteRange> places = new ArrayList<>();
        for (TermList list : lists) {
            places.add(list.parts());
            if (areBounded) {
                places.add(list.tiers());
            }
        }
        context.pages().announce(places);
    }

    /** Receives terms. */
    interface Receiver {
        void take(TermBlock.Walk walk) throws IOException, FormatException;
    }

    /** Adds the ranks of the documents of all terms that begin with a text to a set. Returns the number of terms. */
    public int addAll(String prefix, BitSet ranks) throws IOException, FormatException {
        List<TermList> longLists = new ArrayList<>();
        int terms = addShort(prefix, ranks, longLists);
        addLong(longLists, ranks);
        return terms;
    }

    /** Adds what is in blocks. */
    private int addShort(String prefix, BitSet ranks, List<TermList> longLists) throws IOException, FormatException {
        int[] terms = {0};
        each(prefix, walk -> {
            terms[0]++;
            if (walk.count() > TermBlock.PART) {
                longLists.add(walk.list());
            } else {
                add(walk.ranks(), ranks);
            }
        });
        return terms[0];
    }

    private static void addLong(List<TermList> lists, BitSet ranks) throws IOException, FormatException {
        for (TermList list : lists) {
            add(list.ranks(), ranks);
        }
    }

    private static void add(int[] added, BitSet ranks) {
        for (int rank : added) {
            ranks.set(rank);
        }
    }

    /** Passes on each term that begins with a text. */
    void each(String prefix, Receiver receiver) throws IOException, FormatException {
        String wanted = cut(prefix);
        int end = firsts.endOf(wanted);
        for (int block = firsts.startOf(wanted); block < end; block++) {
            TermBlock.Walk walk = block(block).walk();
            while (walk.next()) {
                if (walk.term().startsWith(wanted)) {
                    receiver.take(walk);
                } else if (walk.term().compareTo(wanted) > 0) {
                    return;
                }
            }
        }
    }

    /** Whether the documents of a word are exactly those of its term. */
    public static boolean isWhole(String word) {
        return word.length() < TermCode.MAX_UNITS;
    }

    private static String cut(String term) {
        return isWhole(term) ? term : term.substring(0, TermCode.MAX_UNITS);
    }

    private TermBlock block(int number) throws IOException, FormatException {
        int count = Math.min(TermBlock.TERMS, terms - number * TermBlock.TERMS);
        return new TermBlock(context, context.pages().block(number), firsts.of(number), count);
    }
}
