package org.qirtas.serve.internal.view;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of articles.
 *
 * @param criteria what was asked for
 * @param count number of articles in the whole list
 * @param isCountExact whether there are not more
 * @param entries the articles on this page
 * @param previous the same with the page before this, if there is one that can be found without all pages before it
 * @param next the same with the page after this, if there is one
 * @param facets the values in the whole list
 * @param namedByQuery the newest article whose key is the query
 */
public record Listing(
        Criteria criteria,
        long count,
        boolean isCountExact,
        List<Entry> entries,
        Optional<Criteria> previous,
        Optional<Criteria> next,
        List<Facet> facets,
        Optional<Long> namedByQuery) {}
