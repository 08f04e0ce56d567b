package org.qirtas.bench.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.qirtas.internal.words.WordReader;

/**
 * The folded words of the texts of an article, with a gap between texts: no phrase goes from one to the next. A joined
 * word is at the places of its first and of its last part.
 */
final class WordTokens extends TokenStream {

    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordReader reader = new WordReader();

    private List<String> texts = List.of();
    private int text;

    /** The words of the text: their letters, and where these end; and their positions. */
    private char[] letters = new char[1 << 10];

    private int[] starts = new int[1 << 8];
    private int[] lengths = new int[1 << 8];
    private int[] positions = new int[1 << 8];
    private int used;
    private int words;

    private int next;
    private int last;

    /** Begins with other texts. */
    WordTokens of(List<String> read) {
        texts = read;
        text = 0;
        words = 0;
        next = 0;
        last = -GAP;
        return this;
    }

    @Override
    public boolean incrementToken() {
        while (next == words) {
            if (text == texts.size()) {
                return false;
            }
            last = -GAP;
            read(texts.get(text++));
        }
        clearAttributes();
        term.copyBuffer(letters, starts[next], lengths[next]);
        increment.setPositionIncrement(positions[next] - last);
        last = positions[next++];
        return true;
    }

    private void read(String read) {
        next = 0;
        words = 0;
        used = 0;
        reader.reset(read);
        while (reader.next()) {
            System.arraycopy(reader.units(), reader.offset(), room(reader.length()), used, reader.length());
            insert(place(), reader.from());
            if (reader.to() - reader.from() > 1) {
                insert(words, reader.to() - 1);
            }
            used += reader.length();
        }
    }

    /** A joined word comes after its parts, and belongs before them. */
    private int place() {
        int place = words;
        while (place > 0 && positions[place - 1] >= reader.from()) {
            place--;
        }
        return place;
    }

    private void insert(int place, int position) {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, 2 * words);
            lengths = Arrays.copyOf(lengths, 2 * words);
            positions = Arrays.copyOf(positions, 2 * words);
        }
        int moved = words - place;
        System.arraycopy(starts, place, starts, place + 1, moved);
        System.arraycopy(lengths, place, lengths, place + 1, moved);
        System.arraycopy(positions, place, positions, place + 1, moved);
        starts[place] = used;
        lengths[place] = reader.length();
        positions[place] = position;
        words++;
    }

    private char[] room(int length) {
        if (used + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (used + length));
        }
        return letters;
    }
}
