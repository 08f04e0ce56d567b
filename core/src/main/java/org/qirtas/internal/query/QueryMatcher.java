package org.qirtas.internal.query;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.query.CompiledQuery.Words;
import org.qirtas.internal.text.Vocabulary;

/**
 * Matches a query with the coded texts of articles, one text after the other. For one thread; keeps the automata of the
 * vocabularies that it met last.
 */
public final class QueryMatcher {

    /** Vocabularies with automata. Each takes at most 12 MB for each set of fields, usually below 1 MB. */
    private static final int MAX_VOCABULARIES = 8;

    private static final int MAX_NUMBERS = 1 << 20;
    private static final int MAX_PAGES = 1 << 13;

    private final CompiledQuery query;
    private final Match match;
    private final int maxNumbers;
    private final int maxPages;
    private final Map<Vocabulary, Map<ArticleField, TokenAutomaton>> automata = new LinkedHashMap<>();
    private @Nullable Vocabulary vocabulary;
    private Map<ArticleField, TokenAutomaton> entered = Map.of();

    /**
     * A matcher of a query.
     *
     * @param isCounting whether the places of each term are counted, for which every article is read to its end
     */
    public QueryMatcher(CompiledQuery query, boolean isCounting) {
        this(query, isCounting, MAX_NUMBERS, MAX_PAGES);
    }

    /** A matcher whose automata keep less, for tests. */
    QueryMatcher(CompiledQuery query, boolean isCounting, int maxNumbers, int maxPages) {
        this.query = query;
        this.maxNumbers = maxNumbers;
        this.maxPages = maxPages;
        match = new Match(query.query(), isCounting);
    }

    /** Begins an article. */
    public void begin() {
        match.begin();
    }

    /**
     * Goes to a vocabulary.
     *
     * @param meaning the vocabulary of the texts that come next
     */
    public void enter(Vocabulary meaning) {
        if (meaning == vocabulary) {
            return;
        }
        vocabulary = meaning;
        if (!automata.containsKey(meaning) && automata.size() == MAX_VOCABULARIES) {
            automata.remove(automata.keySet().iterator().next());
        }
        entered = automata.computeIfAbsent(meaning, this::automata);
    }

    private Map<ArticleField, TokenAutomaton> automata(Vocabulary meaning) {
        IdentityHashMap<Words, TokenAutomaton> shared = new IdentityHashMap<>();
        Map<ArticleField, TokenAutomaton> made = new EnumMap<>(ArticleField.class);
        for (ArticleField field : Term.SEARCHED) {
            Words words = query.words(field);
            if (words != null) {
                made.put(
                        field,
                        shared.computeIfAbsent(
                                words,
                                unknown -> new TokenAutomaton(
                                        new WordAutomaton(words.trie(), words.classes(), maxNumbers),
                                        words.beginnings(),
                                        meaning,
                                        maxPages)));
            }
        }
        return made;
    }

    /** Whether a field has terms. Texts of other fields must not be taken. */
    public boolean searches(ArticleField field) {
        return query.searches(field);
    }

    /**
     * Takes a text of a searched field.
     *
     * @param field the field
     * @param codes holds the text
     * @param start where it begins
     * @param end where the codes end
     * @return where the END of the text ends; {@link Match#NO_END} if the codes end without one, {@link Match#DECIDED} if
     *     the match is decided
     */
    public int take(ArticleField field, byte[] codes, int start, int end) throws FormatException {
        TokenAutomaton automaton = entered.get(field);
        if (automaton == null) {
            throw new IllegalStateException("the query does not search " + field);
        }
        match.enter(field);
        return automaton.run(codes, start, end, match);
    }

    /** What has been found in the article. */
    public Match match() {
        return match;
    }
}
