package org.qirtas;

/**
 * An article and its ordinal. Immutable.
 *
 * @param ordinal position of the article in the order of adding, from 0
 * @param article the article, or the selected fields of it
 */
public record NumberedArticle(long ordinal, Article article) {}
