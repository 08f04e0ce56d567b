package org.qirtas.internal.read;

/**
 * An article that matches a query.
 *
 * @param ordinal its ordinal
 * @param score how well it matches; 0 if that was not asked for
 */
public record FoundArticle(long ordinal, double score) {}
