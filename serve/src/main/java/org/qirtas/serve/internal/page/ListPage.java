package org.qirtas.serve.internal.page;

import java.util.List;
import org.qirtas.SearchOrder;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Facet;
import org.qirtas.serve.internal.view.Listing;
import org.qirtas.serve.internal.web.Response;

/** A page of a list of articles: a search, or those with given values. */
final class ListPage {

    private static final String PATH = "/articles";
    private static final int SHOWN = 10;
    private static final int MAX_VALUES = 100;

    private final Page page;
    private final Wording words;
    private final Listing listing;
    private final Criteria criteria;

    ListPage(Page page, Listing listing) {
        this.page = page;
        words = page.words();
        this.listing = listing;
        criteria = listing.criteria();
    }

    Response answer() {
        String title = criteria.isSearch() ? words.format("list.search", criteria.query()) : words.get("nav.articles");
        Address feed = criteria.with(Criteria.ORDER, "").with(Criteria.SIZE, "").at("/feed.atom");
        Markup html =
                page.begin(title, criteria.query(), criteria.at(PATH), feed).element("h1", title);
        String count = words.articles(listing.count());
        html.element("p", listing.isCountExact() ? count : words.format("list.more", count), "class", "total");
        active();
        orders();
        html.open("div", "class", "list").open("div");
        entries();
        pager();
        html.close();
        facets();
        html.close();
        return page.end(Response.OK, feed);
    }

    /** The values that narrow the list, each with a way to remove it. */
    private void active() {
        if (!criteria.isNarrowed()) {
            return;
        }
        Markup html = page.html().open("ul", "class", "active", "aria-label", words.get("list.active"));
        for (String name : Criteria.NARROWING) {
            for (String value : criteria.values(name)) {
                String label = ValueList.label(page, name, value);
                html.open("li")
                        .open(
                                "a",
                                "href",
                                page.to(criteria.toggled(name, value).at(PATH)),
                                "title",
                                words.format("list.remove", label));
                html.element("bdi", label).text(" ✕").close(2);
            }
        }
        html.close();
    }

    private void orders() {
        Markup html = page.html()
                .open("nav", "class", "orders", "aria-label", words.get("list.order"))
                .open("ul");
        for (SearchOrder order : criteria.orders()) {
            String name = Criteria.name(order);
            String current = order == criteria.order() ? "true" : null;
            html.open("li")
                    .element(
                            "a",
                            words.get("order." + name),
                            "href",
                            page.to(criteria.with(Criteria.ORDER, name).at(PATH)),
                            "aria-current",
                            current)
                    .close();
        }
        html.close(2);
    }

    private void entries() {
        Markup html = page.html();
        html.element("h2", words.get("list.results"), "class", "unseen");
        listing.namedByQuery()
                .ifPresent(ordinal -> html.open("p")
                        .element("a", words.get("list.named"), "href", page.to(Address.article(ordinal)))
                        .close());
        if (listing.entries().isEmpty()) {
            html.element("p", words.get("list.none"));
            return;
        }
        html.open("ol", "class", "entries");
        listing.entries().forEach(new EntryItem(page)::write);
        html.close();
    }

    private void pager() {
        if (listing.previous().isEmpty() && listing.next().isEmpty()) {
            return;
        }
        Markup html = page.html().open("nav", "class", "pager", "aria-label", words.get("list.pages"));
        listing.previous().ifPresent(previous -> {
            String first = page.to(criteria.with(Criteria.AFTER, "").at(PATH));
            html.element("a", words.get("list.first"), "href", first);
            html.element("a", words.get("list.previous"), "rel", "prev", "href", page.to(previous.at(PATH)));
        });
        listing.next()
                .ifPresent(next ->
                        html.element("a", words.get("list.next"), "rel", "next", "href", page.to(next.at(PATH))));
        html.close();
    }

    private void facets() {
        Markup html = page.html().open("aside", "aria-label", words.get("list.narrow"));
        for (Facet facet : listing.facets()) {
            List<ValueCount> values = facet.values();
            if (values.stream().anyMatch(each -> each.value() != null)) {
                html.open("section").element("h2", words.get("facet." + facet.name()));
                ValueList list = new ValueList(page, criteria, facet.name());
                list.write(values.subList(0, Math.min(SHOWN, values.size())));
                if (values.size() > SHOWN) {
                    html.open("details").element("summary", words.get("facet.more"));
                    list.write(values.subList(SHOWN, Math.min(MAX_VALUES, values.size())));
                    html.close();
                }
                html.close();
            }
        }
        html.close();
    }
}
