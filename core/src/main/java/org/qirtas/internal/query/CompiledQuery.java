package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleField;
import org.qirtas.internal.words.WordBeginnings;

/** A query that is ready to be matched. Its words are prepared when they are first needed. For any number of threads. */
public final class CompiledQuery {

    private final Query query;

    /** The terms of each field that has terms. */
    private final Map<ArticleField, List<Term>> terms = new EnumMap<>(ArticleField.class);

    /** The words of the terms of each set of terms that were prepared. */
    private final Map<Long, Words> words = new ConcurrentHashMap<>();

    /** The words of some terms, the beginnings of those that begin a term, and the classes of units for them. */
    record Words(WordTrie trie, WordBeginnings beginnings, UnitClasses classes) {}

    /** Prepares a query. */
    public CompiledQuery(Query query) {
        this.query = query;
        for (Term term : query.terms()) {
            for (ArticleField field : term.fields()) {
                terms.computeIfAbsent(field, unknown -> new ArrayList<>()).add(term);
            }
        }
    }

    private static Words compile(List<Term> terms) {
        WordTrie trie = new WordTrie(terms);
        return new Words(trie, trie.beginnings(), new UnitClasses(trie.alphabet()));
    }

    /** The query. */
    public Query query() {
        return query;
    }

    /** The fields that have terms. */
    public Set<ArticleField> fields() {
        return Collections.unmodifiableSet(terms.keySet());
    }

    /** Whether a field has terms. */
    boolean searches(ArticleField field) {
        return terms.containsKey(field);
    }

    /** The words of the terms of a field; nothing if the query does not search it. Fields with the same terms share them. */
    @Nullable
    Words words(ArticleField field) {
        List<Term> searched = terms.get(field);
        return searched == null ? null : words.computeIfAbsent(Query.set(searched), unknown -> compile(searched));
    }
}
