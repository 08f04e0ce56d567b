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
import org.apache.spark.sql.connector.expressions.filter.And;
import org.apache.spark.sql.connector.expressions.filter.Not;
import org.apache.spark.sql.connector.expressions.filter.Or;
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
    private static final Set<String> NEGATED = Set.of("=", "IN");
    private static final Set<ArticleColumn> DATES = EnumSet.of(ArticleColumn.PUBLISHED, ArticleColumn.UPDATED);
    private static final Set<ArticleColumn> NUMBERS = EnumSet.of(ArticleColumn.VIEWS, ArticleColumn.ORDINAL);

    /** Archives hold milliseconds, Spark counts microseconds. */
    private static final long MICROS = 1000;

    private final boolean areTextsListed;
    private final List<Predicate> pushed = new ArrayList<>();
    private final List<Predicate> kept = new ArrayList<>();
    private Conditions conditions = Conditions.NONE;

    /**
     * Converts predicates.
     *
     * @param areTextsListed whether an archive can be asked for all texts of a column
     */
    PushedPredicates(boolean areTextsListed, Predicate... predicates) {
        this.areTextsListed = areTextsListed;
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
            case "<>" -> takeOthers(predicate);
            case "NOT" -> takeNegation(predicate);
            case "AND" -> takeAll(predicate);
            case "OR" -> takeAlternatives(predicate);
            default -> Decision.NOT;
        };
    }

    private Decision takeAll(Predicate predicate) {
        if (!(predicate instanceof And both)) {
            return Decision.NOT;
        }
        PushedPredicates all = new PushedPredicates(areTextsListed, both.left(), both.right());
        conditions = conditions.and(all.conditions);
        if (all.pushed.isEmpty()) {
            return Decision.NOT;
        }
        return all.kept.isEmpty() ? Decision.WHOLLY : Decision.PARTLY;
    }

    /** What follows from either becomes a condition. */
    private Decision takeAlternatives(Predicate predicate) {
        if (!(predicate instanceof Or alternatives)) {
            return Decision.NOT;
        }
        PushedPredicates left = new PushedPredicates(areTextsListed, alternatives.left());
        PushedPredicates right = new PushedPredicates(areTextsListed, alternatives.right());
        Conditions either = left.conditions.or(right.conditions);
        if (either.equals(Conditions.NONE)) {
            return Decision.NOT;
        }
        conditions = conditions.and(either);
        boolean areWhole = left.kept.isEmpty() && right.kept.isEmpty();
        return areWhole && left.conditions.isOrExact(right.conditions) ? Decision.WHOLLY : Decision.PARTLY;
    }

    private Decision takeNegation(Predicate predicate) {
        return predicate instanceof Not not && NEGATED.contains(not.child().name())
                ? takeOthers(not.child())
                : Decision.NOT;
    }

    /** An article must have a text that is none of the predicate. */
    private Decision takeOthers(Predicate predicate) {
        List<Expression> operands = columnFirst(predicate);
        Optional<ArticleColumn> column = ArticleColumn.find(operands.get(0))
                .filter(each -> areTextsListed && each.grouping().isPresent());
        Optional<Set<String>> texts = texts(operands.subList(1, operands.size()));
        if (column.isEmpty() || texts.isEmpty() || mayBeUnpaired(texts.get())) {
            return Decision.NOT;
        }
        conditions = conditions.and(Conditions.ofOthers(column.get(), texts.get()));
        return Decision.WHOLLY;
    }

    private static List<Expression> columnFirst(Predicate predicate) {
        List<Expression> operands = List.of(predicate.children());
        return operands.size() == 2 && operands.get(1) instanceof NamedReference
                ? List.of(operands.get(1), operands.get(0))
                : operands;
    }

    private Decision takeComparison(Predicate predicate) {
        boolean isReversed = predicate.children()[1] instanceof NamedReference;
        String comparison = isReversed ? reversed(predicate.name()) : predicate.name();
        List<Expression> operands = columnFirst(predicate);
        return ArticleColumn.find(operands.get(0))
                .map(column -> takeComparison(column, comparison, operands.get(1)))
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
                    conditions = conditions.and(Conditions.ofRange(column, bounds));
                    return Decision.WHOLLY;
                })
                .orElse(Decision.NOT);
    }

    /** Nothing is equal to null. */
    private Decision takeList(Predicate predicate) {
        List<Expression> children = List.of(predicate.children());
        List<Expression> values = children.subList(1, children.size()).stream()
                .filter(each -> !(each instanceof Literal<?> literal) || literal.value() != null)
                .toList();
        return ArticleColumn.find(children.get(0))
                .map(column -> takeValues(column, values))
                .orElse(Decision.NOT);
    }

    private Decision takeValues(ArticleColumn column, List<Expression> literals) {
        if (TEXTS.contains(column) || ArticleColumn.HEADS.contains(column)) {
            return takeTexts(column, literals);
        }
        return takeNumbers(column, literals);
    }

    /** Titles and the like are only compared where it is worth it, so Spark looks at them again. */
    private Decision takeTexts(ArticleColumn column, List<Expression> literals) {
        Optional<Set<String>> texts = texts(literals);
        if (texts.isEmpty() || (FILTERED.contains(column) && mayBeUnpaired(texts.get()))) {
            return Decision.NOT;
        }
        conditions = conditions.and(Conditions.ofTexts(column, texts.get()));
        return TEXTS.contains(column) ? Decision.WHOLLY : Decision.PARTLY;
    }

    private static Optional<Set<String>> texts(List<Expression> literals) {
        Set<String> texts = new TreeSet<>();
        for (Expression expression : literals) {
            if (!(expression instanceof Literal<?> literal)
                    || !(literal.value() instanceof UTF8String text)
                    || !UTF8String.fromString(text.toString()).equals(text)) {
                return Optional.empty();
            }
            texts.add(text.toString());
        }
        return Optional.of(texts);
    }

    /** Rows have question marks in place of unpaired surrogates. */
    private static boolean mayBeUnpaired(Set<String> texts) {
        return texts.stream().anyMatch(text -> text.contains("?"));
    }

    /** The search index knows articles with some words of a part of a text, and nothing of halves of words. */
    private Decision takePart(Predicate predicate, String before, String after) {
        Expression[] children = predicate.children();
        if (children[1] instanceof Literal<?> literal && literal.value() instanceof UTF8String part) {
            List<String> queries = ArticleColumn.find(children[0])
                    .map(column -> PartQueries.of(column, before + part + after))
                    .orElse(List.of());
            conditions = conditions.and(Conditions.ofTerms(queries));
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
        conditions = conditions.and(Conditions.ofAbsent(column.get()));
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
        conditions = conditions.and(Conditions.ofRange(column, hull));
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
            conditions = conditions.and(Conditions.ofRange(column, Bounds.ALL));
            return Decision.WHOLLY;
        }
        return conditions.texts().containsKey(column) ? Decision.WHOLLY : takeOthers(predicate);
    }
}
