package org.qirtas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns the tokens of a vocabulary from sample texts by byte-pair encoding over UTF-16 units (Sennrich, Haddow and
 * Birch 2016, after Gage 1994), many pairs a round: inside words first, a word taking its leading space along; then,
 * where whole words meet, phrases. Deterministic; for one thread.
 */
public final class VocabularyTrainer {

    /** Marks a token in the stream that begins a word, a number or a run of other characters. */
    private static final int WORD_START = 1 << 30;

    private static final int TOKEN = WORD_START - 1;

    /** Ends a text in the stream; no pair reaches over it. */
    private static final int SEPARATOR = -1;

    /** Characters seen less often are cheaper as escapes. */
    private static final int MIN_CHARACTER_COUNT = 2;

    /** Pairs seen less often do not pay for their place in the vocabulary. */
    private static final int MIN_PAIR_COUNT = 4;

    /** A round merges at most this share of the tokens there are, so that counts do not grow stale. */
    private static final int ROUND_DIVISOR = 5;

    private static final int MIN_ROUND = 48;

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int[] stream;
    private int length;

    private VocabularyTrainer(List<String> texts) {
        long characters = 0;
        for (String text : texts) {
            characters += text.length() + 1;
        }
        stream = new int[Math.toIntExact(characters)];
        int[] counts = new int[1 << 16];
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                counts[text.charAt(i)]++;
            }
        }
        int[] codeByCharacter = new int[1 << 16];
        for (int c = 0; c < counts.length; c++) {
            codeByCharacter[c] = counts[c] >= MIN_CHARACTER_COUNT ? code(String.valueOf((char) c)) : SEPARATOR;
        }
        texts.forEach(text -> append(text, codeByCharacter));
    }

    /**
     * The tokens learned from texts.
     *
     * @param texts sample texts, together at most 2^30 UTF-16 units
     * @param limit number of tokens at which training ends; the characters of the texts come on top if they are more
     * @return distinct tokens, none empty, in no particular order
     */
    public static List<String> train(List<String> texts, int limit) {
        VocabularyTrainer trainer = new VocabularyTrainer(texts);
        while (trainer.tokens.size() < limit && trainer.mergeRound(limit)) {}
        return trainer.tokens;
    }

    private int code(String token) {
        Integer known = codes.putIfAbsent(token, tokens.size());
        if (known == null) {
            tokens.add(token);
            return tokens.size() - 1;
        }
        return known;
    }

    private void append(String text, int[] codeByCharacter) {
        char previous = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = codeByCharacter[c];
            if (code == SEPARATOR) {
                stream[length++] = SEPARATOR;
            } else {
                stream[length++] = beginsWord(previous, c) || i == 0 ? code | WORD_START : code;
            }
            previous = c;
        }
        stream[length++] = SEPARATOR;
    }

    private static boolean beginsWord(char previous, char c) {
        CharacterKind kind = CharacterKind.of(c);
        CharacterKind before = CharacterKind.of(previous);
        return kind != before && !(previous == ' ' && kind != CharacterKind.SPACE);
    }

    private boolean mergeRound(int limit) {
        PairCounts counts = countPairs();
        int room = Math.min(limit - tokens.size(), Math.max(MIN_ROUND, tokens.size() / ROUND_DIVISOR));
        long[] best = counts.most(room, MIN_PAIR_COUNT);
        if (best.length == 0) {
            return false;
        }
        PairCounts merges = new PairCounts(best.length);
        for (long pair : best) {
            merges.put(pair, code(tokens.get(PairCounts.left(pair)) + tokens.get(PairCounts.right(pair))));
        }
        apply(merges);
        return true;
    }

    private PairCounts countPairs() {
        PairCounts counts = new PairCounts(Math.max(1 << 12, length / 8));
        for (int i = 0; i + 1 < length; i++) {
            if (mayMerge(i)) {
                int left = stream[i] & TOKEN;
                int right = stream[i + 1] & TOKEN;
                counts.increment(PairCounts.pair(left, right));
                if (left == right && i + 2 < length && stream[i + 2] == stream[i + 1]) {
                    i++;
                }
            }
        }
        return counts;
    }

    /** Inside a word always; over a word's end only if both sides are whole words or phrases. */
    private boolean mayMerge(int i) {
        if (stream[i] == SEPARATOR || stream[i + 1] == SEPARATOR) {
            return false;
        }
        int length = tokens.get(stream[i] & TOKEN).length()
                + tokens.get(stream[i + 1] & TOKEN).length();
        if (length > Vocabulary.MAX_TOKEN_LENGTH) {
            return false;
        }
        if ((stream[i + 1] & WORD_START) == 0) {
            return true;
        }
        boolean rightEnds = i + 2 >= length || stream[i + 2] == SEPARATOR || (stream[i + 2] & WORD_START) != 0;
        return rightEnds && (stream[i] & WORD_START) != 0;
    }

    private void apply(PairCounts merges) {
        int write = 0;
        int read = 0;
        while (read < length) {
            int merged = SEPARATOR;
            if (read + 1 < length && mayMerge(read)) {
                merged = merges.get(PairCounts.pair(stream[read] & TOKEN, stream[read + 1] & TOKEN), SEPARATOR);
            }
            if (merged == SEPARATOR) {
                stream[write++] = stream[read++];
            } else {
                stream[write++] = merged | (stream[read] & WORD_START);
                read += 2;
            }
        }
        length = write;
        if (length < stream.length / 4) {
            stream = Arrays.copyOf(stream, length);
        }
    }
}
