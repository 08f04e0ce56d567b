package org.qirtas.serve.internal.page;

import java.io.IOException;
import java.util.List;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Entry;
import org.qirtas.serve.internal.view.Holdings;
import org.qirtas.serve.internal.view.Overview;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Response;

/** The first page: what is in the archive. */
final class FrontPage {

    private static final int VALUES = 12;
    private static final String NEWEST = "5";

    private final Holdings holdings;

    FrontPage(Holdings holdings) {
        this.holdings = holdings;
    }

    Response answer(Page page) throws IOException, Problem {
        Overview overview = holdings.overview();
        Address feed = Address.of("/feed.atom");
        page.begin(holdings.name(), "", Address.of("/"), feed)
                .open("h1")
                .element("bdi", holdings.name())
                .close();
        facts(page, overview);
        new Chart(page, overview.months()).write();
        page.html().open("div", "class", "columns");
        for (Grouping grouping : List.of(Grouping.SOURCE, Grouping.LANGUAGE, Grouping.SECTION)) {
            values(page, grouping, overview.values(grouping));
        }
        page.html().close();
        newest(page);
        return page.end(Response.OK, feed);
    }

    private static void facts(Page page, Overview overview) {
        Wording words = page.words();
        Markup html = page.html().open("dl", "class", "facts");
        fact(html, words.get("front.articles"), words.number(overview.articles()));
        if (overview.first().isPresent() && overview.last().isPresent()) {
            fact(
                    html,
                    words.get("front.first"),
                    page.dates().of(overview.first().get()));
            fact(html, words.get("front.last"), page.dates().of(overview.last().get()));
        }
        if (overview.files() > 1) {
            fact(html, words.get("front.files"), words.number(overview.files()));
        }
        if (overview.unknownDates() > 0) {
            fact(html, words.get("front.unknownDates"), words.number(overview.unknownDates()));
        }
        html.close();
    }

    private static void fact(Markup html, String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close();
    }

    private static void values(Page page, Grouping grouping, List<ValueCount> counts) {
        if (counts.stream().allMatch(each -> each.value() == null)) {
            return;
        }
        Markup html = page.html().open("section");
        html.element("h2", page.words().get("nav." + ValuesPage.plural(grouping)));
        new ValueList(page, Criteria.all(), ValuesPage.parameter(grouping))
                .write(counts.subList(0, Math.min(VALUES, counts.size())));
        if (counts.size() > VALUES) {
            html.open("p")
                    .element(
                            "a",
                            page.words().format("front.all", page.words().number(counts.size())),
                            "href",
                            page.to('/' + ValuesPage.plural(grouping)))
                    .close();
        }
        html.close();
    }

    private void newest(Page page) throws IOException, Problem {
        page.html().open("section").element("h2", page.words().get("front.newest"));
        page.html().open("ol", "class", "entries");
        for (Entry entry :
                holdings.list(Criteria.all().with(Criteria.SIZE, NEWEST)).entries()) {
            new EntryItem(page).write(entry);
        }
        page.html().close(2);
    }
}
