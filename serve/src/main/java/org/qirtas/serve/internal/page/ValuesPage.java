package org.qirtas.serve.internal.page;

import java.util.List;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Overview;
import org.qirtas.serve.internal.web.Response;

/** All sources, languages or sections. */
final class ValuesPage {

    private static final int MAX_VALUES = 2_000;

    private final Page page;
    private final Grouping grouping;
    private final Overview overview;

    ValuesPage(Page page, Grouping grouping, Overview overview) {
        this.page = page;
        this.grouping = grouping;
        this.overview = overview;
    }

    Response answer() {
        String title = page.words().get("nav." + plural(grouping));
        Address feed = Address.of("/feed.atom");
        List<ValueCount> counts = overview.values(grouping);
        page.begin(title, "", Address.of('/' + plural(grouping)), feed).element("h1", title);
        if (counts.size() > MAX_VALUES) {
            String shown = page.words().number(MAX_VALUES);
            page.html()
                    .element(
                            "p",
                            page.words()
                                    .format(
                                            "values.greatest",
                                            shown,
                                            page.words().number(counts.size())));
        }
        new ValueList(page, Criteria.all(), parameter(grouping))
                .write(counts.subList(0, Math.min(MAX_VALUES, counts.size())));
        return page.end(Response.OK, feed);
    }

    /** The name of the page. */
    static String plural(Grouping grouping) {
        return switch (grouping) {
            case SOURCE -> "sources";
            case LANGUAGE -> "languages";
            case SECTION -> "sections";
            default -> "dates";
        };
    }

    /** The parameter that narrows a list to a value. */
    static String parameter(Grouping grouping) {
        return switch (grouping) {
            case SOURCE -> Criteria.SOURCE;
            case LANGUAGE -> Criteria.LANGUAGE;
            case SECTION -> Criteria.SECTION;
            default -> Criteria.DATE;
        };
    }
}
