package org.qirtas.internal.columns;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * A text or nothing for each article: the distinct texts in the order of their first use as a compressed block, and a
 * number column of 0 for nothing or the text's place, counted from 1. Immutable; for any number of threads.
 */
final class TextColumn {

    private static final long UNIT = Character.BYTES;

    /** Bytes of memory of an empty text. */
    private static final long TEXT = 64;

    private final String[] texts;
    private final NumberColumn places;
    private final long memory;

    private TextColumn(String[] texts, NumberColumn places, long memory) {
        this.texts = texts;
        this.places = places;
        this.memory = memory;
    }

    private static long memory(int bytes, int texts) {
        return UNIT * bytes + TEXT * texts;
    }

    /** Bytes of memory that the texts take. */
    long memory() {
        return memory;
    }

    /**
     * Reads a column.
     *
     * @param limit maximum bytes of the uncompressed texts
     */
    static TextColumn read(ByteReader reader, byte[] bytes, int count, int limit) throws FormatException {
        byte[] block = CompressedBlock.read(reader, limit);
        NumberColumn places = NumberColumn.read(reader, bytes, count);
        String[] texts = texts(block, distinct(places, count));
        return new TextColumn(texts, places, memory(block.length, texts.length));
    }

    /** Number of texts. Their places first occur in ascending order, so every text has an article. */
    private static int distinct(NumberColumn places, int count) throws FormatException {
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            long place = places.get(i);
            if (place < 0 || place > distinct + 1) {
                throw new FormatException("a column refers to text " + place + " where it has referred to " + distinct);
            }
            distinct = Math.max(distinct, (int) place);
        }
        if (distinct > Limits.COLUMN_DISTINCT) {
            throw new FormatException("a column has " + distinct + " texts, the limit is " + Limits.COLUMN_DISTINCT);
        }
        return distinct;
    }

    private static String[] texts(byte[] block, int count) throws FormatException {
        ByteReader reader = new ByteReader(block);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = reader.units(reader.varint(
                    Math.min(reader.remaining(), Limits.COLUMN_TEXT), "the length of a text of a column"));
        }
        reader.requireEnd("the texts of a column");
        if (new HashSet<>(Arrays.asList(texts)).size() != count) {
            throw new FormatException("a column has a text twice; a filter would find only one of them");
        }
        return texts;
    }

    @Nullable
    String get(int index) {
        int place = (int) places.get(index);
        return place == 0 ? null : texts[place - 1];
    }

    /** Place of the text of an article; 0 for no text. */
    int place(int index) {
        return (int) places.get(index);
    }

    /** Places of the given texts that occur in the column. */
    BitSet places(Set<String> wanted) {
        BitSet places = new BitSet();
        for (int i = 0; i < texts.length; i++) {
            if (wanted.contains(texts[i])) {
                places.set(i + 1);
            }
        }
        return places;
    }

    /**
     * The first article of a block, from an index on, whose place is in a range, both ends inclusive, or {@code end}.
     */
    int next(int index, int end, int from, int to) {
        return places.next(index, end, from, to);
    }

    /** The first block, from a given block on, that may hold such a text, or {@code end}. */
    int nextBlock(int block, int end, int from, int to) {
        return places.nextBlock(block, end, from, to);
    }

    boolean mayHold(int block, int from, int to) {
        return places.mayHold(block, from, to);
    }

    /** Whether a search for the text of an article, or for no text, finds the article. */
    boolean isFound(int index) {
        return places.isFound(index);
    }

    int size() {
        return texts.length;
    }

    String text(int place) {
        return texts[place - 1];
    }

    /** Gathers the texts of a column. For one thread. */
    static final class Builder {
        private final Map<String, Integer> distinct = new LinkedHashMap<>();
        private final ByteWriter texts = new ByteWriter();
        private final LongList places = new LongList();

        void add(@Nullable String text) throws FormatException {
            if (text == null) {
                places.add(0);
                return;
            }
            Integer known = distinct.putIfAbsent(text, distinct.size() + 1);
            if (known == null) {
                texts.text(text);
                requireFits();
            }
            places.add(known == null ? distinct.size() : known);
        }

        private void requireFits() throws FormatException {
            if (distinct.size() > Limits.COLUMN_DISTINCT || texts.length() > Limits.COLUMN_TEXTS) {
                throw new FormatException(
                        "a source, language, section or form of date is one too many: an archive holds "
                                + Limits.COLUMN_DISTINCT + " different ones of " + Limits.COLUMN_TEXTS + " bytes");
            }
        }

        /** Bytes of memory that the texts take when they are read. */
        long memory() {
            return TextColumn.memory(texts.length(), distinct.size());
        }

        void write(ByteWriter writer) {
            CompressedBlock.write(writer, texts.toBytes(), ZstdParameters.THOROUGH, bytes -> {});
            NumberColumn.write(writer, places);
        }
    }
}
