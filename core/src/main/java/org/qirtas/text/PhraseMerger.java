package org.qirtas.text;

/** Merges whole words that often follow each other into phrases. For one thread. */
final class PhraseMerger {

    /** Rounds before the last, each with half the threshold of the one before it. */
    private static final int EARLY_ROUNDS = 4;

    private final int[] sequence;
    private final TokenList tokens;
    private int length;

    /**
     * A merger.
     *
     * @param sequence tokens of words, and separators; it is overwritten
     * @param tokens receives the phrases
     */
    PhraseMerger(int[] sequence, TokenList tokens) {
        this.sequence = sequence;
        this.tokens = tokens;
        length = sequence.length;
    }

    /** Merges all pairs of words or phrases that occur so often, the most frequent first. */
    void merge(int least) {
        for (int round = EARLY_ROUNDS; round >= 0; round--) {
            int[] occurrences = occurrences();
            PairCounts merges = countPairs(occurrences, least << round).most(Integer.MAX_VALUE, least << round);
            merges.replaceAll(tokens::joined);
            apply(merges, new PairFilter(merges, occurrences.length));
        }
    }

    private int[] occurrences() {
        int[] occurrences = new int[tokens.size()];
        for (int i = 0; i < length; i++) {
            if (sequence[i] != SampleWords.SEPARATOR) {
                occurrences[sequence[i]]++;
            }
        }
        return occurrences;
    }

    /** Counts the pairs that can occur so often because their halves do. */
    private PairCounts countPairs(int[] occurrences, int least) {
        PairCounts counts = new PairCounts(1 << 12);
        for (int i = 0; i + 1 < length; i++) {
            int left = sequence[i];
            int right = sequence[i + 1];
            if (left != SampleWords.SEPARATOR
                    && right != SampleWords.SEPARATOR
                    && occurrences[left] >= least
                    && occurrences[right] >= least
                    && tokens.length(left) + tokens.length(right) <= Vocabulary.MAX_TOKEN_LENGTH) {
                counts.add(PairCounts.pair(left, right), 1);
                if (left == right && i + 2 < length && sequence[i + 2] == left) {
                    i++;
                }
            }
        }
        return counts;
    }

    private void apply(PairCounts merges, PairFilter filter) {
        int write = 0;
        int read = 0;
        while (read < length) {
            int token = sequence[read++];
            if (read < length && filter.mayHold(token, sequence[read])) {
                int joined = merges.get(PairCounts.pair(token, sequence[read]), -1);
                if (joined >= 0) {
                    token = joined;
                    read++;
                }
            }
            sequence[write++] = token;
        }
        length = write;
    }
}
