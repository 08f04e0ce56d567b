package org.qirtas.serve.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Address;

/** A chart of the number of articles by month, or by year if there are many months. */
final class Chart {

    private static final int MAX_BARS = 180;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 120;
    private static final int MAX_WIDTH = 90;

    private final Page page;
    private final List<Bar> bars;
    private final boolean isByYear;

    /** A bar of the chart. */
    private record Bar(Period period, long count) {}

    Chart(Page page, List<ValueCount> months) {
        this.page = page;
        List<Bar> known = new ArrayList<>();
        for (ValueCount month : months) {
            Period.parse(String.valueOf(month.value())).ifPresent(each -> known.add(new Bar(each, month.count())));
        }
        List<Bar> all = filled(known);
        isByYear = all.size() > MAX_BARS;
        List<Bar> shown = isByYear ? filled(years(known)) : all;
        // A wrong date far away leaves too many years between.
        bars = shown.size() > MAX_BARS ? last(years(known)) : shown;
    }

    private static List<Bar> years(List<Bar> months) {
        Map<Period, Long> counts = new TreeMap<>((a, b) -> a.from().compareTo(b.from()));
        months.forEach(bar -> bar.period.longer().ifPresent(year -> counts.merge(year, bar.count, Long::sum)));
        return counts.entrySet().stream()
                .map(each -> new Bar(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Bar> last(List<Bar> bars) {
        return bars.subList(Math.max(0, bars.size() - MAX_BARS), bars.size());
    }

    /** The bars with empty ones between; it ends when there are too many. */
    private static List<Bar> filled(List<Bar> known) {
        List<Bar> filled = new ArrayList<>();
        for (Bar bar : known) {
            if (!filled.isEmpty()) {
                Period missing = filled.get(filled.size() - 1).period.next();
                while (missing.from().isBefore(bar.period.from()) && filled.size() <= MAX_BARS) {
                    filled.add(new Bar(missing, 0));
                    missing = missing.next();
                }
            }
            filled.add(bar);
        }
        return filled;
    }

    void write() {
        if (bars.isEmpty()) {
            return;
        }
        Wording words = page.words();
        String first = page.dates().of(bars.get(0).period);
        String last = page.dates().of(bars.get(bars.size() - 1).period);
        Markup html = page.html().open("section");
        html.element("h2", words.get(isByYear ? "front.byYear" : "front.byMonth"));
        html.open(
                "svg",
                "class",
                "chart",
                "role",
                "img",
                "viewBox",
                "0 0 " + WIDTH + ' ' + HEIGHT,
                "preserveAspectRatio",
                "none",
                "aria-label",
                words.format("front.chart", first, last));
        bars(html);
        html.close()
                .open("p", "class", "ends")
                .element("span", first)
                .element("span", last)
                .close();
        html.open("p")
                .element("a", words.get("front.dates"), "href", page.to(Address.of("/dates")))
                .close(2);
    }

    private void bars(Markup html) {
        long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
        double step = (double) WIDTH / bars.size();
        boolean isMirrored = page.words().direction().equals("rtl");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double height = Math.max(bar.count > 0 ? 1 : 0, (double) HEIGHT * bar.count / most);
            double width = Math.min(step * 0.85, MAX_WIDTH);
            double x = step * (isMirrored ? bars.size() - 1 - i : i) + (step - width) / 2;
            html.open(
                    "rect",
                    "x",
                    number(x),
                    "y",
                    number(HEIGHT - height),
                    "width",
                    number(width),
                    "height",
                    number(height));
            html.element(
                            "title",
                            page.dates().of(bar.period) + ": " + page.words().articles(bar.count))
                    .close();
        }
    }

    private static String number(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
