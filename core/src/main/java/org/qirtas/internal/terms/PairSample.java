package org.qirtas.internal.terms;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.qirtas.internal.bytes.LongList;

/**
 * The neighbouring words of the first documents. They tell which words are so often in the same documents that their
 * pairs are worth a term. For one thread.
 */
final class PairSample {

    private static final int MAX_DOCUMENTS = 1 << 13;

    /** Neighbours after which no document is added: a sample takes eight bytes for each. */
    private static final int MANY = 1 << 22;

    /** Words are often together if one of so many documents has both. */
    private static final int ONE_OF = 48;

    /** Words that are together in fewer documents are not often together. */
    private static final int MIN_TOGETHER = 16;

    private final TermTable words = new TermTable();

    /** The numbers of two neighbours each. */
    private final LongList neighbours = new LongList();

    /** Number of neighbours before the end of each document. */
    private final int[] ends = new int[MAX_DOCUMENTS];

    private int documents;

    /** Whether no document should be added. */
    boolean isComplete() {
        return documents == MAX_DOCUMENTS || neighbours.size() >= MANY;
    }

    /** Begins the next document. */
    void document() {
        ends[documents++] = neighbours.size();
    }

    /** The number of a word. */
    int number(char[] units, int offset, int length) {
        return words.number(units, offset, length);
    }

    /** Adds neighbours of the document. */
    void add(int first, int second) {
        neighbours.add((long) first << Integer.SIZE | second);
        ends[documents - 1] = neighbours.size();
    }

    private int first(int place) {
        return (int) (neighbours.get(place) >>> Integer.SIZE);
    }

    private int second(int place) {
        return (int) neighbours.get(place);
    }

    /** Receives neighbours. */
    interface Receiver {
        void neighbours(int document, int first, int second);
    }

    private void each(Receiver receiver) {
        int place = 0;
        for (int document = 0; document < documents; document++) {
            for (; place < ends[document]; place++) {
                receiver.neighbours(document, first(place), second(place));
            }
        }
    }

    /** Passes on the neighbours that are some pairs, with the numbers that their words have there. */
    void each(WordPairs pairs, Receiver receiver) {
        int[] numbers = IntStream.range(0, words.size())
                .map(word -> pairs.number(words.term(word)))
                .toArray();
        each((document, first, second) -> {
            if (numbers[first] >= 0 && numbers[second] >= 0 && pairs.has(numbers[first], numbers[second])) {
                receiver.neighbours(document, numbers[first], numbers[second]);
            }
        });
    }

    /** The words that are often together, in both orders. */
    WordPairs together() {
        int often = Math.max(MIN_TOGETHER, (documents + ONE_OF - 1) / ONE_OF);
        int[] frequent = frequent(often);
        BitSet[] holders = holders(frequent);
        WordPairs together = new WordPairs();
        for (int first = 0; first < frequent.length; first++) {
            together.add(words.term(frequent[first]));
            for (int second = 0; second <= first; second++) {
                if (both(holders[first], holders[second]) >= often) {
                    together.add(first, second);
                    together.add(second, first);
                }
            }
        }
        return together;
    }

    private static int both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    /** The words of a number of documents or more, the most frequent first, as many as there may be in pairs. */
    private int[] frequent(int often) {
        int[] counts = new int[words.size()];
        int[] lasts = new int[words.size()];
        Arrays.fill(lasts, -1);
        each((document, first, second) -> {
            for (int word : new int[] {first, second}) {
                counts[word] += lasts[word] == document ? 0 : 1;
                lasts[word] = document;
            }
        });
        return IntStream.range(0, counts.length)
                .filter(word -> counts[word] >= often)
                .boxed()
                .sorted(Comparator.comparing(word -> -counts[word]))
                .limit(WordPairs.MAX_WORDS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The documents that have each of some words. */
    private BitSet[] holders(int[] some) {
        BitSet[] holders = IntStream.range(0, some.length)
                .mapToObj(place -> new BitSet(documents))
                .toArray(BitSet[]::new);
        int[] places = new int[words.size()];
        Arrays.fill(places, -1);
        for (int place = 0; place < some.length; place++) {
            places[some[place]] = place;
        }
        each((document, first, second) -> {
            for (int word : new int[] {first, second}) {
                if (places[word] >= 0) {
                    holders[places[word]].set(document);
                }
            }
        });
        return holders;
    }
}
