package org.qirtas.serve.internal.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qirtas.ArticleFilter;
import org.qirtas.SearchOrder;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.web.Parameters;
import org.qirtas.serve.internal.web.Problem;

/**
 * Which articles a list has: words of a search, values, an order, the article before and the length of a page. All forms
 * of a list, pages, JSON and feeds, have the same parameters. Immutable.
 */
public final class Criteria {

    public static final String QUERY = "q";
    public static final String SOURCE = "source";
    public static final String LANGUAGE = "lang";
    public static final String SECTION = "section";
    public static final String DATE = "date";
    public static final String ORDER = "order";
    public static final String AFTER = "after";
    public static final String BEFORE = "before";
    public static final String SIZE = "n";

    /** The names of all parameters. */
    public static final Set<String> NAMES = Set.of(QUERY, SOURCE, LANGUAGE, SECTION, DATE, ORDER, AFTER, BEFORE, SIZE);

    /** The parameters that narrow a list, in the order in which they are shown. */
    public static final List<String> NARROWING = List.of(DATE, SOURCE, LANGUAGE, SECTION);

    private static final int DEFAULT_SIZE = 25;
    private static final int MAX_SIZE = 100;
    private static final int MAX_QUERY = 1_000;

    private final Map<String, List<String>> values;
    private final Optional<Period> period;

    private Criteria(Map<String, List<String>> values) {
        this.values = values;
        period = first(DATE).flatMap(Period::parse);
    }

    /** All articles, the newest first. */
    public static Criteria all() {
        return new Criteria(Map.of());
    }

    /** The criteria that parameters state, after a check. */
    public static Criteria parse(Parameters parameters, long articles) throws Problem {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : List.of(QUERY, DATE, ORDER)) {
            parameters.one(name).ifPresent(value -> values.put(name, List.of(value)));
        }
        for (String name : List.of(SOURCE, LANGUAGE, SECTION)) {
            if (!parameters.all(name).isEmpty()) {
                values.put(name, parameters.all(name));
            }
        }
        parameters.number(SIZE, 1, MAX_SIZE).ifPresent(size -> values.put(SIZE, List.of(size.toString())));
        if (articles > 0) {
            for (String name : List.of(AFTER, BEFORE)) {
                parameters.number(name, 0, articles - 1).ifPresent(end -> values.put(name, List.of(end.toString())));
            }
        }
        Criteria criteria = new Criteria(values);
        criteria.check();
        return criteria;
    }

    private void check() throws Problem {
        if (values.containsKey(DATE) && period.isEmpty()) {
            throw new Problem(
                    Problem.BAD_REQUEST, "'date' is a year, month or day, such as 2022, 2022-01 or 2022-01-28");
        }
        if (values.containsKey(AFTER) && values.containsKey(BEFORE)) {
            throw new Problem(Problem.BAD_REQUEST, "a page is either after or before an article");
        }
        if (query().length() > MAX_QUERY) {
            throw new Problem(Problem.BAD_REQUEST, "a query has at most " + MAX_QUERY + " characters");
        }
        Optional<String> order = first(ORDER);
        if (order.isPresent() && orders().stream().noneMatch(each -> name(each).equals(order.get()))) {
            throw new Problem(
                    Problem.BAD_REQUEST,
                    "'order' is one of "
                            + String.join(
                                    ", ", orders().stream().map(Criteria::name).toList()));
        }
    }

    private Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The words of a search, or an empty text. */
    public String query() {
        return first(QUERY).orElse("").strip();
    }

    /** Whether it is a search. */
    public boolean isSearch() {
        return !query().isEmpty();
    }

    /** The values of a parameter. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a parameter narrows the list. */
    public boolean isNarrowed() {
        return NARROWING.stream().anyMatch(values::containsKey);
    }

    /** The year, month or day. */
    public Optional<Period> period() {
        return period;
    }

    /** The orders that the list can have, the default first. */
    public List<SearchOrder> orders() {
        return isSearch()
                ? List.of(SearchOrder.BEST, SearchOrder.NEWEST, SearchOrder.OLDEST, SearchOrder.ADDED)
                : List.of(SearchOrder.NEWEST, SearchOrder.OLDEST, SearchOrder.ADDED);
    }

    /** The order. */
    public SearchOrder order() {
        return orders().stream()
                .filter(each -> first(ORDER).filter(name(each)::equals).isPresent())
                .findFirst()
                .orElse(orders().get(0));
    }

    /** The name of an order in an address. */
    public static String name(SearchOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** The article before the page. */
    public OptionalLong after() {
        return ordinal(AFTER);
    }

    /** The article after the page. */
    public OptionalLong before() {
        return ordinal(BEFORE);
    }

    private OptionalLong ordinal(String name) {
        return first(name).map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
    }

    /** Maximum number of articles on a page. */
    public int size() {
        return first(SIZE).map(Integer::parseInt).orElse(DEFAULT_SIZE);
    }

    /** What the values, without the words, ask of articles. */
    public ArticleFilter filter() {
        ArticleFilter filter = ArticleFilter.ALL;
        if (period.isPresent()) {
            filter = filter.withPublished(period.get().from(), period.get().to());
        }
        if (values.containsKey(SOURCE)) {
            filter = filter.withSources(values(SOURCE));
        }
        if (values.containsKey(LANGUAGE)) {
            filter = filter.withLanguages(values(LANGUAGE));
        }
        return values.containsKey(SECTION) ? filter.withSections(values(SECTION)) : filter;
    }

    /** This from the first page, with one value of a parameter; an empty one means none. */
    public Criteria with(String name, String value) {
        return with(name, value.isEmpty() ? List.of() : List.of(value));
    }

    /** This from the first page, with one value of a parameter more, or without it if it has it. */
    public Criteria toggled(String name, String value) {
        List<String> toggled = new ArrayList<>(name.equals(DATE) ? List.of() : values(name));
        if (values(name).contains(value)) {
            toggled.remove(value);
        } else {
            toggled.add(value);
        }
        return with(name, toggled);
    }

    private Criteria with(String name, List<String> changed) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.remove(AFTER);
        copy.remove(BEFORE);
        copy.remove(name);
        if (!changed.isEmpty()) {
            copy.put(name, List.copyOf(changed));
        }
        return new Criteria(copy);
    }

    /** The parameters, which {@link #parse} reads. */
    public Address at(String path) {
        Address address = Address.of(path);
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            for (String value : each.getValue()) {
                address = address.with(each.getKey(), value);
            }
        }
        return address;
    }
}
