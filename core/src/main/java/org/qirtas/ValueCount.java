package org.qirtas;

import org.jspecify.annotations.Nullable;

/**
 * How many articles have a value. Immutable.
 *
 * @param value the value, or {@code null} for the articles that have none
 * @param count their number, at least 1
 */
public record ValueCount(@Nullable String value, long count) {}
