package org.qirtas;

import org.jspecify.annotations.Nullable;

/**
 * A value and the number of articles that have it. Immutable.
 *
 * @param value the value, or {@code null} for articles without a value
 * @param count their number, at least 1
 */
public record ValueCount(@Nullable String value, long count) {}
