package org.qirtas.serve.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Holdings;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Request;
import org.qirtas.serve.internal.web.Response;

/** A calendar with numbers of articles: all years, the months of a year, or the days of a month. */
final class DatesPage {

    private static final String PATH = "/dates";

    private final Page page;
    private final Wording words;
    private final Markup html;
    private final Holdings holdings;

    /** The months with their numbers, and the years; in order of time. */
    private final Map<Period, Long> months = new TreeMap<>((a, b) -> a.from().compareTo(b.from()));

    private final TreeMap<Period, Long> years = new TreeMap<>((a, b) -> a.from().compareTo(b.from()));

    DatesPage(Page page, Holdings holdings) throws IOException {
        this.page = page;
        words = page.words();
        html = page.html();
        this.holdings = holdings;
        for (ValueCount month : holdings.overview().months()) {
            Period.parse(String.valueOf(month.value())).ifPresent(each -> {
                months.put(each, month.count());
                each.longer().ifPresent(year -> years.merge(year, month.count(), Long::sum));
            });
        }
    }

    /** The year or month that a request names, if it names one; a day stands for its month. */
    static Optional<Period> asked(Request request) throws Problem {
        Optional<String> text = request.parameters().one(Criteria.DATE);
        Optional<Period> period = text.flatMap(Period::parse);
        if (text.isPresent() && period.isEmpty()) {
            throw new Problem(Problem.BAD_REQUEST, "'date' is a year or a month, such as 2022 or 2022-01");
        }
        return period.map(each -> each.isDay() ? each.longer().orElseThrow() : each);
    }

    Response answer(Optional<Period> asked) throws IOException {
        Address here = asked.map(this::address).orElse(Address.of(PATH));
        Address feed = Address.of("/feed.atom");
        String title = asked.map(page.dates()::of).orElse(words.get("nav.dates"));
        page.begin(title, "", here, feed).element("h1", title);
        if (asked.isPresent()) {
            period(asked.get());
        } else {
            years.descendingMap().forEach(this::year);
        }
        return page.end(Response.OK, feed);
    }

    private Address address(Period period) {
        return Address.of(PATH).with(Criteria.DATE, period.text());
    }

    private void year(Period year, long count) {
        html.open("section").open("h2");
        html.element("a", page.dates().of(year), "href", page.to(address(year))).text(" ");
        html.element("span", words.number(count), "class", "count").close();
        months(year);
        html.close();
    }

    private void months(Period year) {
        html.open("ul", "class", "months");
        for (Period month : year.months()) {
            long count = months.getOrDefault(month, 0L);
            String href = count > 0 ? page.to(address(month)) : null;
            html.open("li").element(href == null ? "span" : "a", page.dates().month(month), "href", href);
            html.text(" ")
                    .element("span", words.number(count), "class", "count")
                    .close();
        }
        html.close();
    }

    private void period(Period period) throws IOException {
        Map<Period, Long> counts = period.longer().isEmpty() ? years : months;
        trail(period);
        String list = page.to(Criteria.all().with(Criteria.DATE, period.text()).at("/articles"));
        html.open("p")
                .element("a", words.articles(counts.getOrDefault(period, 0L)), "href", list)
                .close();
        if (period.longer().isEmpty()) {
            months(period);
        } else {
            Map<String, Long> days = new HashMap<>();
            holdings.days(period).forEach(day -> days.put(String.valueOf(day.value()), day.count()));
            new MonthTable(page, period, days).write();
        }
        steps(new ArrayList<>(counts.keySet()), period);
    }

    /** The way back to longer periods. */
    private void trail(Period period) {
        html.open("nav", "aria-label", words.get("calendar.longer")).open("ul");
        html.open("li")
                .element("a", words.get("front.dates"), "href", page.to(PATH))
                .close();
        period.longer()
                .ifPresent(year -> html.open("li")
                        .element("a", page.dates().of(year), "href", page.to(address(year)))
                        .close());
        html.close(2);
    }

    /** The periods with articles before and after one. */
    private void steps(List<Period> all, Period period) {
        Period before = null;
        Period after = null;
        for (Period each : all) {
            before = each.from().isBefore(period.from()) ? each : before;
            after = after == null && each.from().isAfter(period.from()) ? each : after;
        }
        if (before != null || after != null) {
            html.open("nav", "class", "pager", "aria-label", words.get("calendar.steps"));
            step("calendar.previous", "prev", before);
            step("calendar.next", "next", after);
            html.close();
        }
    }

    private void step(String name, String relation, @Nullable Period period) {
        if (period != null) {
            html.open("a", "rel", relation, "href", page.to(address(period)));
            html.element("span", words.get(name), "class", "label").text(" ");
            html.text(page.dates().of(period)).close();
        }
    }
}
