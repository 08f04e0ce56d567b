package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        Selection rest =
                criteria.after().isPresent() ? all.after(criteria.after().getAsLong()) : all;
        long[] ordinals = rest.limit(criteria.size() + 1L).ordinals().toArray();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(ordinals.length, criteria.size()); i++) {
            entries.add(entry(ordinals[i], Optional.empty()));
        }
        return new Listing(
                criteria,
                all.count(),
                true,
                entries,
                next(criteria, entries, ordinals.length > criteria.size()),
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

    private List<ValueCount> days(Period period, ArticleFilter filter) throws IOException {
        List<ValueCount> days = new ArrayList<>();
        if (period.start() instanceof YearMonth month) {
            for (LocalDate date = month.atDay(1); YearMonth.from(date).equals(month); date = date.plusDays(1)) {
                Period day = Period.of(date);
                long count = articles.count(filter.withPublished(day.from(), day.to()));
                if (count > 0) {
                    days.add(new ValueCount(day.text(), count));
                }
            }
        }
        return days;
    }

    private Listing found(Criteria criteria) throws IOException, Problem {
        List<Hit> hits = search(criteria);
        int first =
                criteria.after().isPresent() ? position(hits, criteria.after().getAsLong()) + 1 : 0;
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

    private static int position(List<Hit> hits, long ordinal) throws Problem {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).ordinal() == ordinal) {
                return i;
            }
        }
        throw new Problem(Problem.BAD_REQUEST, "'after' must be an article of the list");
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
