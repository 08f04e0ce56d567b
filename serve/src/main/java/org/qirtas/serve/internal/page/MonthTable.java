package org.qirtas.serve.internal.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Criteria;

/** The days of a month in weeks, each with its number of articles. A week begins as it does for the reader. */
final class MonthTable {

    private static final int WEEK = 7;

    private final Page page;
    private final Wording words;
    private final Markup html;
    private final Period month;
    private final Map<String, Long> counts;

    /** Counts are by the text of the day. */
    MonthTable(Page page, Period month, Map<String, Long> counts) {
        this.page = page;
        words = page.words();
        html = page.html();
        this.month = month;
        this.counts = counts;
    }

    void write() {
        DayOfWeek first = DayOfWeek.of(Integer.parseInt(words.get("calendar.first")));
        html.open("table", "class", "calendar");
        html.element("caption", words.format("calendar.caption", page.dates().of(month)), "class", "unseen");
        html.open("thead").open("tr");
        for (int i = 0; i < WEEK; i++) {
            DayOfWeek day = first.plus(i);
            html.element(
                    "th",
                    page.dates().shortDay(day),
                    "scope",
                    "col",
                    "abbr",
                    page.dates().day(day));
        }
        html.close(2).open("tbody");
        List<Period> days = month.days();
        DayOfWeek weekday = LocalDate.parse(days.get(0).text()).getDayOfWeek();
        int before = Math.floorMod(weekday.getValue() - first.getValue(), WEEK);
        for (int start = -before; start < days.size(); start += WEEK) {
            html.open("tr");
            for (int i = start; i < start + WEEK; i++) {
                html.open("td");
                if (i >= 0 && i < days.size()) {
                    day(days.get(i), i + 1);
                }
                html.close();
            }
            html.close();
        }
        html.close(2);
    }

    private void day(Period day, int number) {
        long count = counts.getOrDefault(day.text(), 0L);
        if (count == 0) {
            html.element("span", words.number(number), "class", "day");
            return;
        }
        String list = page.to(Criteria.all().with(Criteria.DATE, day.text()).at("/articles"));
        html.open("a", "href", list, "aria-label", page.dates().of(day) + ": " + words.articles(count));
        html.element("span", words.number(number), "class", "day").text(" ");
        html.element("span", words.number(count), "class", "count").close();
    }
}
