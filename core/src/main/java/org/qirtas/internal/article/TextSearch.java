package org.qirtas.internal.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.text.Vocabulary;

/**
 * Finds out whether the text of articles is in the dictionary of a text model, also if the model was made from another
 * version of an article. It compares pieces of 32 units: an article is there if a quarter of its pieces is. It takes
 * sixteen bytes for a piece. For one thread.
 */
public final class TextSearch {

    /** Units from one piece of an article to the next. In a dictionary a piece may begin anywhere. */
    private static final int STEP = RollingHash.UNITS / 2;

    private static final int SHARE = 4;
    private static final int FILTER_BITS = 22;

    private final List<long[]> articles = new ArrayList<>();
    private final RollingHash hash = new RollingHash();

    /** Adds an article to search for: title, lead and body. Without a piece it will not be found. */
    public void add(Article article) {
        LongList pieces = new LongList();
        addPieces(article.title(), pieces);
        addPieces(article.lead(), pieces);
        addPieces(article.body(), pieces);
        articles.add(Arrays.stream(pieces.toArray()).sorted().distinct().toArray());
    }

    private void addPieces(@Nullable String text, LongList pieces) {
        hash.restart();
        for (int i = 0; text != null && i < text.length(); i++) {
            if (hash.add(text.charAt(i)) && (i + 1 - RollingHash.UNITS) % STEP == 0) {
                pieces.add(hash.value());
            }
        }
    }

    /** Whether the dictionary of a model has the text of one of the articles. */
    public boolean isIn(TextModel model) {
        long[] wanted = articles.stream()
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        BitSet found = find(wanted, model);
        return articles.stream()
                .anyMatch(pieces -> pieces.length > 0 && count(pieces, wanted, found) * SHARE >= pieces.length);
    }

    private static long count(long[] pieces, long[] wanted, BitSet found) {
        return Arrays.stream(pieces)
                .filter(piece -> found.get(Arrays.binarySearch(wanted, piece)))
                .count();
    }

    /** The places of those hashes that are hashes of pieces of the dictionary. */
    private BitSet find(long[] wanted, TextModel model) {
        BitSet filter = new BitSet(1 << FILTER_BITS);
        Arrays.stream(wanted).forEach(piece -> filter.set(filterPlace(piece)));
        BitSet found = new BitSet(wanted.length);
        units(model, unit -> {
            if (hash.add(unit) && filter.get(filterPlace(hash.value()))) {
                int place = Arrays.binarySearch(wanted, hash.value());
                if (place >= 0) {
                    found.set(place);
                }
            }
        });
        return found;
    }

    private static int filterPlace(long piece) {
        return (int) (piece >>> (Long.SIZE - FILTER_BITS));
    }

    /** Takes a unit of a text. */
    private interface UnitReceiver {
        void take(char unit);
    }

    /** Passes on the units of all texts of a dictionary. Numbers between them look like texts, which does no harm. */
    private void units(TextModel model, UnitReceiver receiver) {
        byte[] bytes = model.dictionary().bytes();
        hash.restart();
        for (int i = model.dictionary().headerLength(); i + 1 < bytes.length; i += Short.BYTES) {
            int code = unit(bytes, i);
            if (code == Vocabulary.END) {
                hash.restart();
            } else if (code == Vocabulary.ESCAPE && i + 3 < bytes.length) {
                i += Short.BYTES;
                receiver.take((char) unit(bytes, i));
            } else {
                String token = model.vocabulary().token(code);
                for (int k = 0; k < token.length(); k++) {
                    receiver.take(token.charAt(k));
                }
            }
        }
    }

    private static int unit(byte[] bytes, int start) {
        return (bytes[start] & 0xFF) | ((bytes[start + 1] & 0xFF) << Byte.SIZE);
    }
}
