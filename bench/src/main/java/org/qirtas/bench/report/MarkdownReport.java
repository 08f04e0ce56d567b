package org.qirtas.bench.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The table.
 *
 * @param figures the figures
 */
record MarkdownReport(ReportFigures figures) {

    private static final List<String> COLUMNS = List.of(
            "file, MB",
            "of the texts",
            "get mean, µs",
            "× floor",
            "p50",
            "× floor",
            "p99",
            "miss, ns",
            "open, µs",
            "first get, ms",
            "heap, MB",
            "other memory, MB",
            "mapped files, MB",
            "resident, MB",
            "scan, ms",
            "pack, MB/s",
            "CPU, s");

    String text() {
        return "# Size and speed of article stores\n\n"
                + introduction()
                + "\n![Size and time of a get](report.svg)\n\n"
                + row("store", COLUMNS)
                + row("---", Collections.nCopies(COLUMNS.size(), "---:"))
                + figures.stores().stream().map(this::row).collect(Collectors.joining())
                + floor()
                + "\n"
                + explanation()
                + "\n"
                + settings()
                + solid();
    }

    private String introduction() {
        return format(
                "%s: %,d articles, %,d bytes of UTF-8 in all their texts. %s; %d Java machines for each time.%n",
                figures.corpus(),
                figures.articles(),
                figures.textBytes(),
                figures.machine(),
                Math.max(1, figures.forks()));
    }

    private static String row(String name, List<String> cells) {
        return "| " + name + " | " + String.join(" | ", cells) + " |\n";
    }

    private String row(StoreFigures store) {
        Footprint footprint = store.footprint();
        return row(
                store.store().label(),
                List.of(
                        format("%.2f", ReportFigures.megabytes(store.bytes())),
                        format("%.1f %%", 100 * figures.share(store)),
                        store.get().mean().text("%.2f"),
                        format("%.2f", figures.timesFloor(store)),
                        store.get().p50().text("%.2f"),
                        format("%.2f", figures.medianTimesFloor(store)),
                        store.get().p99().text("%.2f"),
                        store.missNanos().text("%,.0f"),
                        store.openMicros().text("%,.0f"),
                        footprint.firstMillis().text("%,.0f"),
                        megabytes(footprint.heapBytes()),
                        resident(footprint, footprint.otherBytes()),
                        resident(footprint, footprint.mappedBytes()),
                        resident(footprint, footprint.residentBytes()),
                        store.scanMillis().text("%,.0f"),
                        format("%.1f", figures.packSpeed(store)),
                        format("%.1f", store.packCpuSeconds())));
    }

    private static String resident(Footprint footprint, long bytes) {
        return footprint.isResidentKnown() ? megabytes(bytes) : "";
    }

    private static String megabytes(long bytes) {
        return format("%.1f", ReportFigures.megabytes(bytes));
    }

    private String floor() {
        return row(
                "UTF-8 in memory, the floor",
                List.of(
                        format("%.2f", ReportFigures.megabytes(figures.textBytes())),
                        "100.0 %",
                        figures.floor().mean().text("%.2f"),
                        "1.00",
                        figures.floor().p50().text("%.2f"),
                        "1.00",
                        figures.floor().p99().text("%.2f"),
                        "",
                        "",
                        "",
                        megabytes(figures.textBytes()),
                        "",
                        "",
                        "",
                        figures.floorScanMillis().text("%,.0f"),
                        "",
                        ""));
    }

    private static String explanation() {
        return """
                Every store gives all texts of an article as `String`s, found by its key, at random, with one thread and all
                files in the operating system's cache. The file is every file of the store, including indexes; a MB is a
                million bytes. p50 is the median, which a busy machine moves less than the mean, p99 what one get in a hundred
                exceeds. Open is opening and closing, warm. Scan is all articles. Pack is MB of UTF-8 texts a second with one
                thread, articles in memory, once, including dictionaries and indexes, and the processor time of the whole Java
                machine during the build. All figures are from one run; figures of different runs are not comparable. The
                floor is `new String(bytes, UTF_8)` of the same texts without a lookup.

                A time is the mean of all Java machines in which it was measured, one after another, and ± half of the distance
                between the fastest and the slowest of them. It is not an interval of confidence: three machines show whether
                a figure is stable, no more. A difference that is smaller than two ± is none. Without ± there was one machine.

                First get and memory are those of new Java machines that only open this store. The first get includes opening, loading
                classes that have never run and, where a store has them, its native library and its dictionary. Memory is what
                the process has after 5,000 gets and a collection, without what it had before the store was opened: the heap in
                use, other memory that is not backed by files (native memory, but also compiled code and classes), and
                resident pages of mapped files (native libraries, and the parts of the store that were read). Resident is the
                sum. Mapped pages are shared with the operating system's cache, and it may take them back; a store that
                reads through a channel has the same pages in that cache, where they are no process's.
                """;
    }

    private String settings() {
        return figures.stores().stream()
                .map(store ->
                        "- " + store.store().label() + ": " + store.store().settings() + "\n")
                .collect(Collectors.joining());
    }

    private String solid() {
        if (figures.solid().isEmpty()) {
            return "";
        }
        return "\n## Solid archives\n\n"
                + "Files without access to one article, of the same articles as JSON Lines:\n\n"
                + "| program | file, MB | of JSON Lines |\n| --- | ---: | ---: |\n"
                + figures.solid().stream().map(this::solid).collect(Collectors.joining())
                + solid(new SolidFigures("JSON Lines", figures.jsonLinesBytes()));
    }

    private String solid(SolidFigures solid) {
        return format(
                "| %s | %.2f | %.1f %% |%n",
                solid.command(),
                ReportFigures.megabytes(solid.bytes()),
                100.0 * solid.bytes() / figures.jsonLinesBytes());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
