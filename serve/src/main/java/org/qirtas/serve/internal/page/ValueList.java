package org.qirtas.serve.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.view.Criteria;

/** A list of values with the numbers of their articles. Each leads to a list that it narrows. */
final class ValueList {

    private final Page page;
    private final Criteria criteria;
    private final String parameter;

    ValueList(Page page, Criteria criteria, String parameter) {
        this.page = page;
        this.criteria = criteria;
        this.parameter = parameter;
    }

    void write(List<ValueCount> counts) {
        Markup html = page.html().open("ul", "class", "values");
        for (ValueCount count : counts) {
            html.open("li");
            value(html, count.value());
            html.text(" ")
                    .element("span", page.words().number(count.count()), "class", "count")
                    .close();
        }
        html.close();
    }

    /** Articles without a value cannot be selected. */
    private void value(Markup html, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            html.element("span", page.words().get("value.none"));
            return;
        }
        boolean isActive = criteria.values(parameter).contains(value);
        html.open(
                "a",
                "href",
                page.to(criteria.toggled(parameter, value).at("/articles")),
                "aria-current",
                isActive ? "true" : null);
        html.element("bdi", Page.cut(label(page, parameter, value))).close();
    }

    /** A value in words. */
    static String label(Page page, String parameter, String value) {
        if (parameter.equals(Criteria.DATE)) {
            return Period.parse(value).map(page.dates()::of).orElse(value);
        }
        return parameter.equals(Criteria.LANGUAGE) ? page.words().language(value) : value;
    }
}
