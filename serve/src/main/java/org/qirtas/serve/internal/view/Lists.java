package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Articles;
import org.qirtas.Grouping;
import org.qirtas.Hit;
import org.qirtas.QueryException;
import org.qirtas.SearchOrder;
import org.qirtas.Selection;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.web.Problem;

/** Makes pages of lists: of selections and of searches. */
final class Lists {

    private final Holdings holdings;
    private final Articles articles;

    Lists(Holdings holdings) {
        this.holdings = holdings;
        articles = holdings.articles();
    }

    Listing list(Criteria criteria) throws IOException, Problem {
        return criteria.isSearch() ? found(criteria) : selected(criteria);
    }

    private Listing selected(Criteria criteria) throws IOException {
        Selection all = articles.select(criteria.filter()).order(order(criteria.order()));
        int size = criteria.size();
        if (criteria.before().isPresent()) {
            long[] before = new Preceding(articles, criteria)
                    .of(criteria.before().getAsLong(), order(criteria.order()), size + 1);
            return before.length <= size
                    ? selected(criteria.with(Criteria.BEFORE, ""))
                    : listing(criteria, all, Preceding.reversed(Arrays.copyOf(before, size)), true, true);
        }
        boolean isLater = criteria.after().isPresent();
        Selection rest = isLater ? all.after(criteria.after().getAsLong()) : all;
        long[] found = rest.limit(size + 1L).ordinals().toArray();
        return listing(criteria, all, Arrays.copyOf(found, Math.min(found.length, size)), isLater, found.length > size);
    }

    private Listing listing(Criteria criteria, Selection all, long[] ordinals, boolean isLater, boolean hasNext)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (long ordinal : ordinals) {
            entries.add(entry(ordinal, Optional.empty()));
        }
        return new Listing(
                criteria,
                all.count(),
                true,
                entries,
                previous(criteria, entries, isLater),
                next(criteria, entries, hasNext),
                facets(criteria),
                Optional.empty());
    }

    private static ArticleOrder order(SearchOrder order) {
        return switch (order) {
            case OLDEST -> ArticleOrder.OLDEST_FIRST;
            case ADDED -> ArticleOrder.ADDED;
            default -> ArticleOrder.NEWEST_FIRST;
        };
    }

    private Entry entry(long ordinal, Optional<Hit> hit) throws IOException {
        return new Entry(
                ordinal,
                Damaged.skip(() -> articles.headline(ordinal)),
                hit.isEmpty() ? Optional.empty() : Damaged.skip(hit.get()::snippet));
    }

    private static Optional<Criteria> previous(Criteria criteria, List<Entry> entries, boolean hasPrevious) {
        return hasPrevious && !entries.isEmpty()
                ? Optional.of(criteria.with(
                        Criteria.BEFORE, Long.toString(entries.get(0).ordinal())))
                : Optional.empty();
    }

    private static Optional<Criteria> next(Criteria criteria, List<Entry> entries, boolean hasNext) {
        return hasNext
                ? Optional.of(criteria.with(
                        Criteria.AFTER,
                        Long.toString(entries.get(entries.size() - 1).ordinal())))
                : Optional.empty();
    }

    private List<Facet> facets(Criteria criteria) throws IOException {
        ArticleFilter filter = criteria.filter();
        return List.of(
                new Facet(Criteria.DATE, dates(criteria, filter)),
                new Facet(Criteria.SOURCE, articles.counts(Grouping.SOURCE, filter)),
                new Facet(Criteria.LANGUAGE, articles.counts(Grouping.LANGUAGE, filter)),
                new Facet(Criteria.SECTION, articles.counts(Grouping.SECTION, filter)));
    }

    /** Years, the months of a year, or the days of a month. */
    private List<ValueCount> dates(Criteria criteria, ArticleFilter filter) throws IOException {
        Optional<Period> period = criteria.period();
        if (period.isEmpty()) {
            return articles.counts(Grouping.YEAR, filter);
        }
        return period.get().unit() == ChronoUnit.YEARS
                ? articles.counts(Grouping.MONTH, filter)
                : days(period.get(), filter);
    }

    /** The days of a month with their numbers of articles, without days that have none. */
    List<ValueCount> days(Period month, ArticleFilter filter) throws IOException {
        List<ValueCount> days = new ArrayList<>();
        for (Period day : month.days()) {
            long count = articles.count(filter.withPublished(day.from(), day.to()));
            if (count > 0) {
                days.add(new ValueCount(day.text(), count));
            }
        }
        return days;
    }

    private Listing found(Criteria criteria) throws IOException, Problem {
        List<Hit> hits = search(criteria);
        int first = first(criteria, hits);
        int end = Math.min(hits.size(), first + criteria.size());
        List<Entry> entries = new ArrayList<>();
        for (Hit hit : hits.subList(first, end)) {
            entries.add(entry(hit.ordinal(), Optional.of(hit)));
        }
        return new Listing(
                criteria,
                hits.size(),
                hits.size() < RecentSearches.MAX_HITS,
                entries,
                previous(criteria, entries, first > 0),
                next(criteria, entries, end < hits.size()),
                facets(criteria, hits),
                first == 0 ? named(criteria) : Optional.empty());
    }

    private List<Hit> search(Criteria criteria) throws IOException, Problem {
        try {
            return holdings.searches().hits(criteria);
        } catch (QueryException e) {
            throw new Problem(
                    Problem.BAD_REQUEST, "character " + (e.position() + 1) + " of the query: " + e.getMessage());
        }
    }

    /** The place of the first one of the page. */
    private static int first(Criteria criteria, List<Hit> hits) throws Problem {
        if (criteria.before().isPresent()) {
            return Math.max(0, position(hits, criteria.before().getAsLong()) - criteria.size());
        }
        return criteria.after().isPresent() ? position(hits, criteria.after().getAsLong()) + 1 : 0;
    }

    private static int position(List<Hit> hits, long ordinal) throws Problem {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).ordinal() == ordinal) {
                return i;
            }
        }
        throw new Problem(Problem.BAD_REQUEST, "'after' and 'before' must be articles of the list");
    }

    private List<Facet> facets(Criteria criteria, List<Hit> hits) throws IOException {
        Optional<FacetColumns> columns = holdings.facetColumns();
        long[] ordinals = hits.stream().mapToLong(Hit::ordinal).toArray();
        return columns.isEmpty()
                ? List.of()
                : columns.get().count(ordinals, criteria.period().isEmpty());
    }

    private Optional<Long> named(Criteria criteria) throws IOException {
        long[] ordinals = articles.ordinals(criteria.query()).toArray();
        return ordinals.length == 0 ? Optional.empty() : Optional.of(ordinals[ordinals.length - 1]);
    }
}
