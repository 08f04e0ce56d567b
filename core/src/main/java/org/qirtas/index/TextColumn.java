package org.qirtas.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.format.CompressedBlock;
import org.qirtas.format.FormatException;
import org.qirtas.format.Limits;
import org.qirtas.format.MatchSearch;
import org.qirtas.format.PayloadReader;
import org.qirtas.format.PayloadWriter;

/**
 * A text or nothing for each article: the distinct texts in the order of their first use as a compressed block, and a
 * number column of 0 for nothing or the text's place, counted from 1. Immutable; for any number of threads.
 */
final class TextColumn {

    private final String[] texts;
    private final NumberColumn places;

    private TextColumn(String[] texts, NumberColumn places) {
        this.texts = texts;
        this.places = places;
    }

    static TextColumn read(PayloadReader reader, byte[] bytes, int count) throws FormatException {
        byte[] block = CompressedBlock.read(reader, Limits.BLOCK);
        PayloadReader texts = new PayloadReader(block);
        List<String> distinct = new ArrayList<>();
        while (texts.remaining() > 0) {
            distinct.add(texts.text());
        }
        NumberColumn places = NumberColumn.read(reader, bytes, count);
        for (int i = 0; i < count; i++) {
            if (places.get(i) < 0 || places.get(i) > distinct.size()) {
                throw new FormatException("a column names a text that it does not have");
            }
        }
        return new TextColumn(distinct.toArray(String[]::new), places);
    }

    @Nullable
    String get(int index) {
        int place = (int) places.get(index);
        return place == 0 ? null : texts[place - 1];
    }

    /** Place of the text of an article, 0 for nothing. */
    int place(int index) {
        return (int) places.get(index);
    }

    /** Place of a text, or -1 if no article has it. */
    int place(String text) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].equals(text)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The first article of a block from an index on whose text has a place, or {@code end}. */
    int next(int index, int end, int place) {
        return places.next(index, end, place, place);
    }

    boolean mayHold(int block, int place) {
        return places.mayHold(block, place, place);
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
        private final LongList places = new LongList();

        void add(@Nullable String text) {
            if (text == null) {
                places.add(0);
            } else {
                Integer known = distinct.putIfAbsent(text, distinct.size() + 1);
                places.add(known == null ? distinct.size() : known);
            }
        }

        void write(PayloadWriter writer) {
            PayloadWriter texts = new PayloadWriter();
            distinct.keySet().forEach(texts::text);
            CompressedBlock.write(writer, texts.toBytes(), MatchSearch.THOROUGH);
            places.write(writer);
        }
    }
}
