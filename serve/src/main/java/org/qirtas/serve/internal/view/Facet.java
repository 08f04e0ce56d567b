package org.qirtas.serve.internal.view;

import java.util.List;
import org.qirtas.ValueCount;

/**
 * The values by which a list can be narrowed.
 *
 * @param name the name of the parameter that narrows it
 * @param values the values with the numbers of their articles
 */
public record Facet(String name, List<ValueCount> values) {}
