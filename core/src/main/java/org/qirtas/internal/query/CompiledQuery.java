package org.qirtas.internal.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleField;

/** A query that is ready to be matched. Immutable; for any number of threads. */
public final class CompiledQuery {

    private final Query query;

    /** The words of the terms of each field that has terms. Fields with the same terms share them. */
    private final Map<ArticleField, Words> words = new HashMap<>();

    /** The words of some terms and the classes of units for them. */
    record Words(WordTrie trie, UnitClasses classes) {}

    /** Prepares a query. */
    public CompiledQuery(Query query) {
        this.query = query;
        Map<Long, Words> bySet = new HashMap<>();
        for (ArticleField field : Term.SEARCHED) {
            List<Term> terms = query.terms().stream()
                    .filter(term -> term.fields().contains(field))
                    .toList();
            if (!terms.isEmpty()) {
                words.put(field, bySet.computeIfAbsent(Query.set(terms), unknown -> compile(terms)));
            }
        }
    }

    private static Words compile(List<Term> terms) {
        WordTrie trie = new WordTrie(terms);
        return new Words(trie, new UnitClasses(trie.alphabet()));
    }

    /** The query. */
    public Query query() {
        return query;
    }

    /** The fields that have terms. */
    public Set<ArticleField> fields() {
        return Set.copyOf(words.keySet());
    }

    /** The words of the terms of a field; nothing if the query does not search it. */
    @Nullable
    Words words(ArticleField field) {
        return words.get(field);
    }
}
