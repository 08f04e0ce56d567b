package org.qirtas.internal.query;

import java.util.List;
import java.util.Random;
import org.qirtas.internal.words.WordsOfText;
import org.qirtas.internal.words.WordsOfText.Word;

/** Queries of words that stand in some texts: words, phrases, beginnings, fields, alternatives, exclusions. */
public final class SampledQueries {

    private static final List<String> FIELDS = List.of("title:", "author:", "tag:", "lead:", "body:");

    private final List<String> texts;
    private final Random random;

    public SampledQueries(List<String> texts, long seed) {
        this.texts =
                texts.stream().filter(text -> !WordsOfText.of(text).isEmpty()).toList();
        random = new Random(seed);
    }

    /** A query with at least one required term. */
    public String next() {
        StringBuilder query = new StringBuilder(term());
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> query.append(" -").append(term()).append(' ').append(term());
                case 1 -> query.append(" OR ").append(term());
                default -> query.append(' ').append(term());
            }
        }
        return query.toString();
    }

    private String term() {
        String field = random.nextInt(4) == 0 ? FIELDS.get(random.nextInt(FIELDS.size())) : "";
        String text = texts.get(random.nextInt(texts.size()));
        List<Word> words = WordsOfText.of(text);
        int first = random.nextInt(words.size());
        Word begin = words.get(first);
        Word end = words.get(Math.min(words.size() - 1, first + random.nextInt(4)));
        return field
                + switch (random.nextInt(4)) {
                    case 0 -> begin.word();
                    case 1 -> prefix(begin.word());
                    case 2 -> quoted(text, begin.start(), begin.end());
                    default -> quoted(text, Math.min(begin.start(), end.start()), Math.max(begin.end(), end.end()));
                };
    }

    private String prefix(String word) {
        return word.substring(0, 1 + random.nextInt(word.length())) + "*";
    }

    private static String quoted(String text, int start, int end) {
        return '"' + text.substring(start, end).replaceAll("[\"\u201C\u201D]", " ") + '"';
    }
}
