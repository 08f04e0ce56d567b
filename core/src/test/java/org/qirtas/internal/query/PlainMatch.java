package org.qirtas.internal.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.internal.words.WordsOfText;
import org.qirtas.internal.words.WordsOfText.Word;

/** What a query finds, by comparing every word of every text. The other ways of matching must come to the same. */
public final class PlainMatch {

    private PlainMatch() {}

    /** Whether an article with some texts matches. */
    public static boolean matches(Query query, Map<ArticleField, List<String>> texts) {
        return query.required().stream().allMatch(terms -> terms.stream().anyMatch(term -> count(term, texts) > 0))
                && query.excluded().stream().allMatch(term -> count(term, texts) == 0);
    }

    /** Number of words that end a term in the texts. */
    public static int count(Term term, Map<ArticleField, List<String>> texts) {
        return term.fields().stream()
                .flatMap(field -> texts.getOrDefault(field, List.of()).stream())
                .mapToInt(text -> count(term, text))
                .sum();
    }

    static int count(Term term, String text) {
        Map<Integer, Set<Integer>> reached = new HashMap<>();
        int count = 0;
        for (Word word : WordsOfText.of(text)) {
            Set<Integer> places = new HashSet<>(reached.getOrDefault(word.from(), Set.of()));
            places.add(0);
            boolean isEnd = false;
            for (PhraseWord next : term.words()) {
                if (places.contains(next.from()) && isSame(next, word.word())) {
                    isEnd |= next.to() == term.end();
                    reached.computeIfAbsent(word.to(), unknown -> new HashSet<>())
                            .add(next.to());
                }
            }
            count += isEnd ? 1 : 0;
        }
        return count;
    }

    private static boolean isSame(PhraseWord wanted, String word) {
        return wanted.isPrefix() ? word.startsWith(wanted.word()) : word.equals(wanted.word());
    }
}
