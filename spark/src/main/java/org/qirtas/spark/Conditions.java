package org.qirtas.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * What a query demands of articles, in a form that travels to executors. Immutable.
 *
 * @param ranges numbers of columns: dates in milliseconds, views, ordinals. An article without a number is not wanted
 * @param texts texts of columns, of which an article must have one
 * @param others columns of which an article must have a text that is none of these
 * @param absent columns without a value
 * @param queries terms of searches. Each article that is wanted has a term of each list, and others may have them too
 */
record Conditions(
        Map<ArticleColumn, Bounds> ranges,
        Map<ArticleColumn, Set<String>> texts,
        Map<ArticleColumn, Set<String>> others,
        Set<ArticleColumn> absent,
        List<List<String>> queries)
        implements Serializable {

    /** Every article. */
    static final Conditions NONE = new Conditions(Map.of(), Map.of(), Map.of(), Set.of(), List.of());

    /** So many terms fit into a query. */
    private static final int MAX_TERMS = 8;

    static Conditions ofRange(ArticleColumn column, Bounds range) {
        return new Conditions(Map.of(column, range), Map.of(), Map.of(), Set.of(), List.of());
    }

    static Conditions ofTexts(ArticleColumn column, Set<String> wanted) {
        return new Conditions(Map.of(), Map.of(column, wanted), Map.of(), Set.of(), List.of());
    }

    static Conditions ofOthers(ArticleColumn column, Set<String> unwanted) {
        return new Conditions(Map.of(), Map.of(), Map.of(column, unwanted), Set.of(), List.of());
    }

    static Conditions ofAbsent(ArticleColumn column) {
        return new Conditions(Map.of(), Map.of(), Map.of(), Set.of(column), List.of());
    }

    /** The condition to have all of some terms of searches. */
    static Conditions ofTerms(List<String> terms) {
        List<List<String>> queries = terms.stream().map(List::of).toList();
        return new Conditions(Map.of(), Map.of(), Map.of(), Set.of(), limited(queries));
    }

    /** These conditions and others. */
    Conditions and(Conditions more) {
        List<List<String>> terms = new ArrayList<>(queries);
        terms.addAll(more.queries);
        return new Conditions(
                merged(ranges, more.ranges, Bounds::and),
                merged(texts, more.texts, Conditions::common),
                merged(others, more.others, Conditions::union),
                union(absent, more.absent),
                limited(terms));
    }

    /** Conditions that an article meets if it meets these or others. Articles that meet neither may meet them as well. */
    Conditions or(Conditions more) {
        if (isContradiction() || more.isContradiction()) {
            return isContradiction() ? more : this;
        }
        return new Conditions(
                shared(ranges, more.ranges, Bounds::hull),
                shared(texts, more.texts, Conditions::union),
                shared(others, more.others, Conditions::common),
                common(absent, more.absent),
                alternatives(queries, more.queries));
    }

    /** Whether {@link #or} gives conditions that only articles meet that meet these or others. */
    boolean isOrExact(Conditions more) {
        return isOfOneText() && more.isOfOneText() && or(more).isOfOneText();
    }

    private boolean isOfOneText() {
        return ranges.isEmpty() && absent.isEmpty() && queries.isEmpty() && texts.size() + others.size() == 1;
    }

    private static <V> Map<ArticleColumn, V> merged(
            Map<ArticleColumn, V> some, Map<ArticleColumn, V> more, BinaryOperator<V> both) {
        Map<ArticleColumn, V> merged = new EnumMap<>(ArticleColumn.class);
        merged.putAll(some);
        more.forEach((column, value) -> merged.merge(column, value, both));
        return merged;
    }

    /** The entries of columns that are in both maps. */
    private static <V> Map<ArticleColumn, V> shared(
            Map<ArticleColumn, V> some, Map<ArticleColumn, V> more, BinaryOperator<V> both) {
        Map<ArticleColumn, V> shared = merged(some, more, both);
        shared.keySet().retainAll(some.keySet());
        shared.keySet().retainAll(more.keySet());
        return shared;
    }

    private static <T extends Comparable<T>> Set<T> common(Set<T> some, Set<T> more) {
        Set<T> common = new TreeSet<>(some);
        common.retainAll(more);
        return common;
    }

    private static <T extends Comparable<T>> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> union = new TreeSet<>(some);
        union.addAll(more);
        return union;
    }

    /** Lists of which an article has terms if it has those of some lists or those of others. */
    private static List<List<String>> alternatives(List<List<String>> some, List<List<String>> more) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> terms : some) {
            for (List<String> others : more) {
                Set<String> either = new TreeSet<>(terms);
                either.addAll(others);
                all.add(List.copyOf(either));
            }
        }
        return limited(all);
    }

    /** As many lists as fit into a query. Without one of them more articles are found. */
    private static List<List<String>> limited(List<List<String>> queries) {
        List<List<String>> limited = new ArrayList<>();
        int terms = 0;
        for (List<String> query : queries) {
            if (terms + query.size() <= MAX_TERMS) {
                limited.add(query);
                terms += query.size();
            }
        }
        return List.copyOf(limited);
    }

    /** Whether no article can meet them. */
    boolean isContradiction() {
        return ranges.values().stream().anyMatch(Bounds::isEmpty)
                || texts.values().stream().anyMatch(Set::isEmpty);
    }

    /** The ids of which an article must have one, folded as in a lookup, if there is such a condition. */
    Optional<Set<String>> ids() {
        return Optional.ofNullable(texts.get(ArticleColumn.ID));
    }

    /** The texts of columns of which the beginning of an article tells whether it has one of them. */
    Map<ArticleColumn, Set<String>> heads() {
        Map<ArticleColumn, Set<String>> heads = new EnumMap<>(ArticleColumn.class);
        heads.putAll(texts);
        heads.keySet().retainAll(ArticleColumn.HEADS);
        return heads;
    }

    /** The ordinals that are wanted. */
    Bounds ordinals() {
        return ranges.getOrDefault(ArticleColumn.ORDINAL, Bounds.ALL);
    }
}
