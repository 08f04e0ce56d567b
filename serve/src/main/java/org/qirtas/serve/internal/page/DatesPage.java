package org.qirtas.serve.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Holdings;
import org.qirtas.serve.internal.web.Response;

/** All years with their months. */
final class DatesPage {

    private final Holdings holdings;

    DatesPage(Holdings holdings) {
        this.holdings = holdings;
    }

    Response answer(Page page) throws IOException {
        String title = page.words().get("nav.dates");
        Address feed = Address.of("/feed.atom");
        page.begin(title, "", Address.of("/dates"), feed).element("h1", title);
        page.html().open("div", "class", "columns");
        years(holdings.overview().months()).forEach((year, months) -> write(page, year, months));
        page.html().close();
        return page.end(Response.OK, feed);
    }

    /** The months of each year, the latest year first. */
    private static Map<Period, List<ValueCount>> years(List<ValueCount> months) {
        Map<Period, List<ValueCount>> years = new TreeMap<>((a, b) -> b.from().compareTo(a.from()));
        for (ValueCount month : months) {
            Period.parse(String.valueOf(month.value()))
                    .flatMap(Period::longer)
                    .ifPresent(year -> years.computeIfAbsent(year, each -> new ArrayList<>())
                            .add(month));
        }
        return years;
    }

    private static void write(Page page, Period year, List<ValueCount> months) {
        Markup html = page.html().open("section").open("h2");
        String address = page.to(Criteria.all().with(Criteria.DATE, year.text()).at("/articles"));
        html.element("a", page.dates().of(year), "href", address).close();
        new ValueList(page, Criteria.all(), Criteria.DATE).write(months);
        html.close();
    }
}
