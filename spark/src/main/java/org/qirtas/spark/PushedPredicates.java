package org.qirtas.spark;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Converts predicates of Spark, all of which must be true, to conditions. Those that the conditions do not decide are
 * kept for Spark. For one thread.
 */
final class PushedPredicates {

    private static final Set<ArticleColumn> TEXTS =
            EnumSet.of(ArticleColumn.ID, ArticleColumn.SOURCE, ArticleColumn.LANGUAGE, ArticleColumn.SECTION);
    private static final Set<ArticleColumn> FILTERED = EnumSet.of(
            ArticleColumn.SOURCE,
            ArticleColumn.LANGUAGE,
            ArticleColumn.SECTION,
            ArticleColumn.PUBLISHED,
            ArticleColumn.UPDATED,
            ArticleColumn.VIEWS);
    private static final Set<ArticleColumn> DATES = EnumSet.of(ArticleColumn.PUBLISHED, ArticleColumn.UPDATED);
    private static final Set<ArticleColumn> NUMBERS = EnumSet.of(ArticleColumn.VIEWS, ArticleColumn.ORDINAL);

    /** Archives hold milliseconds, Spark counts microseconds. */
    private static final long MICROS = 1000;

    private final List<Predicate> pushed = new ArrayList<>();
    private final List<Predicate> kept = new ArrayList<>();
    private Conditions conditions = Conditions.NONE;

    PushedPredicates(Predicate... predicates) {
        List<Predicate> later = new ArrayList<>();
        for (Predicate predicate : predicates) {
            if (predicate.name().equals("IS_NOT_NULL")) {
                later.add(predicate);
            } else {
                sort(predicate, take(predicate));
            }
        }
        later.forEach(predicate -> sort(predicate, takePresence(predicate)));
    }

    /** How far conditions decide a predicate. */
    private enum Decision {
        WHOLLY,
        PARTLY,
        NOT
    }

    private void sort(Predicate predicate, Decision decision) {
        if (decision != Decision.NOT) {
            pushed.add(predicate);
        }
        if (decision != Decision.WHOLLY) {
            kept.add(predicate);
        }
    }

    /** The predicates that take part in the conditions. */
    Predicate[] pushed() {
        return pushed.toArray(Predicate[]::new);
    }

    /** The predicates that Spark must still evaluate. */
    Predicate[] kept() {
        return kept.toArray(Predicate[]::new);
    }

    Conditions conditions() {
        return conditions;
    }

    private Decision take(Predicate predicate) {
        return switch (predicate.name()) {
            case "=", "<=>", "<", "<=", ">", ">=" -> takeComparison(predicate);
            case "IN" -> takeList(predicate);
            case "CONTAINS" -> takePart(predicate, "", "");
            case "STARTS_WITH" -> takePart(predicate, " ", "");
            case "ENDS_WITH" -> takePart(predicate, "", " ");
            case "IS_NULL" -> takeAbsence(predicate);
            default -> Decision.NOT;
        };
    }

    private Decision takeComparison(Predicate predicate) {
        Expression left = predicate.children()[0];
        Expression right = predicate.children()[1];
        boolean isReversed = right instanceof NamedReference;
        String comparison = isReversed ? reversed(predicate.name()) : predicate.name();
        return ArticleColumn.find(isReversed ? right : left)
                .map(column -> takeComparison(column, comparison, isReversed ? left : right))
                .orElse(Decision.NOT);
    }

    private static String reversed(String comparison) {
        return switch (comparison) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> comparison;
        };
    }

    private Decision takeComparison(ArticleColumn column, String comparison, Expression literal) {
        if (comparison.equals("=") || comparison.equals("<=>")) {
            return takeValues(column, List.of(literal));
        }
        return bounds(column, comparison, literal)
                .map(bounds -> {
                    conditions = conditions.with(column, bounds);
                    return Decision.WHOLLY;
                })
                .orElse(Decision.NOT);
    }

    private Decision takeList(Predicate predicate) {
        List<Expression> children = List.of(predicate.children());
        return ArticleColumn.find(children.get(0))
                .map(column -> takeValues(column, children.subList(1, children.size())))
                .orElse(Decision.NOT);
    }

    private Decision takeValues(ArticleColumn column, List<Expression> literals) {
        if (TEXTS.contains(column) || ArticleColumn.HEADS.contains(column)) {
            return takeTexts(column, literals);
        }
        return takeNumbers(column, literals);
    }

    /** A lookup folds ids, and may find others. Texts of articles are read, and Spark looks at them again. */
    private Decision takeTexts(ArticleColumn column, List<Expression> literals) {
        Set<String> texts = new TreeSet<>();
        for (Expression expression : literals) {
            if (!(expression instanceof Literal<?> literal) || !(literal.value() instanceof UTF8String text)) {
                return Decision.NOT;
            }
            texts.add(text.toString());
        }
        conditions = conditions.with(column, texts);
        return FILTERED.contains(column) ? Decision.WHOLLY : Decision.PARTLY;
    }

    /** The search index knows articles with some words of a part of a text, and nothing of halves of words. */
    private Decision takePart(Predicate predicate, String before, String after) {
        Expression[] children = predicate.children();
        if (children[1] instanceof Literal<?> literal && literal.value() instanceof UTF8String part) {
            List<String> queries = ArticleColumn.find(children[0])
                    .map(column -> PartQueries.of(column, before + part + after))
                    .orElse(List.of());
            conditions = conditions.withQueries(queries);
            return queries.isEmpty() ? Decision.NOT : Decision.PARTLY;
        }
        return Decision.NOT;
    }

    private Decision takeAbsence(Predicate predicate) {
        Optional<ArticleColumn> column =
                ArticleColumn.find(predicate.children()[0]).filter(FILTERED::contains);
        if (column.isEmpty()) {
            return Decision.NOT;
        }
        conditions = conditions.withAbsent(column.get());
        return Decision.WHOLLY;
    }

    /** Of several numbers only the range that they are in becomes a condition. */
    private Decision takeNumbers(ArticleColumn column, List<Expression> literals) {
        Bounds hull = Bounds.NONE;
        for (Expression literal : literals) {
            Optional<Bounds> bounds = bounds(column, "=", literal);
            if (bounds.isEmpty()) {
                return Decision.NOT;
            }
            hull = hull.hull(bounds.get());
        }
        conditions = conditions.with(column, hull);
        return literals.size() == 1 ? Decision.WHOLLY : Decision.PARTLY;
    }

    private static Optional<Bounds> bounds(ArticleColumn column, String comparison, Expression expression) {
        boolean isDate = DATES.contains(column);
        if ((isDate || NUMBERS.contains(column))
                && expression instanceof Literal<?> literal
                && literal.value() instanceof Long number) {
            return Optional.of(Bounds.of(comparison, number, isDate ? MICROS : 1));
        }
        return Optional.empty();
    }

    /** That there is a value follows from any other condition on it. */
    private Decision takePresence(Predicate predicate) {
        Optional<ArticleColumn> found = ArticleColumn.find(predicate.children()[0]);
        if (found.isEmpty()) {
            return Decision.NOT;
        }
        ArticleColumn column = found.get();
        if (DATES.contains(column) || NUMBERS.contains(column)) {
            conditions = conditions.with(column, Bounds.ALL);
            return Decision.WHOLLY;
        }
        return conditions.texts().containsKey(column) ? Decision.WHOLLY : Decision.NOT;
    }
}
