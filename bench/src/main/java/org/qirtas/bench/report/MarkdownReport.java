package org.qirtas.bench.report;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The table.
 *
 * @param figures the figures
 */
record MarkdownReport(ReportFigures figures) {

    private static final String HEAD = """
            | store | file, MB | of the texts | get mean, µs | × floor | p50 | × floor | p99 | miss, ns | open, µs | first get, ms | heap, MB | other memory, MB | scan, ms | pack, MB/s | CPU, s |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    String text() {
        return "# Size and speed of article stores\n\n"
                + introduction()
                + "\n![Size and time of a get](report.svg)\n\n"
                + HEAD
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
                "%s: %,d articles, %,d bytes of UTF-8 in all their texts. %s.%n",
                figures.corpus(), figures.articles(), figures.textBytes(), figures.machine());
    }

    private String row(StoreFigures store) {
        return format(
                "| %s | %.2f | %.1f %% | %.2f | %.2f | %.2f | %.2f | %.2f | %,.0f | %,.0f | %,.0f | %.1f | %s | %,.0f | %.1f | %.1f |%n",
                store.store().label(),
                ReportFigures.megabytes(store.bytes()),
                100 * figures.share(store),
                store.get().mean(),
                figures.timesFloor(store),
                store.get().p50(),
                figures.medianTimesFloor(store),
                store.get().p99(),
                store.missNanos(),
                store.openMicros(),
                store.footprint().firstMillis(),
                ReportFigures.megabytes(store.footprint().heapBytes()),
                other(store.footprint().otherBytes()),
                store.scanMillis(),
                figures.packSpeed(store),
                store.packCpuSeconds());
    }

    private static String other(long bytes) {
        return bytes < 0 ? "" : format("%.1f", ReportFigures.megabytes(bytes));
    }

    private String floor() {
        return format(
                "| UTF-8 in memory, the floor | %.2f | 100.0 %% | %.2f | 1.00 | %.2f | 1.00 | %.2f | | | | %.1f | | %,.0f | | |%n",
                ReportFigures.megabytes(figures.textBytes()),
                figures.floor().mean(),
                figures.floor().p50(),
                figures.floor().p99(),
                ReportFigures.megabytes(figures.textBytes()),
                figures.floorScanMillis());
    }

    private static String explanation() {
        return """
                Every store gives all texts of an article as `String`s, found by its key, at random, with one thread and all
                files in the operating system's cache. The file is every file of the store, including indexes; a MB is a
                million bytes. p50 is the median, which a busy machine moves less than the mean, p99 what one get in a hundred
                exceeds. Open is opening and closing, warm. The first get, opening included, is that of a new Java machine,
                and so are the heap in use after 5,000 gets and the other memory that is not backed by files (of a Java
                machine: compiled code and classes are part of it). Scan is all articles. Pack is MB of UTF-8 texts a second with one thread,
                articles in memory, once, including dictionaries and indexes, and the processor time of the whole Java machine
                during the build. All figures are from one run; figures of different runs are not comparable. The floor is
                `new String(bytes, UTF_8)` of the same texts without a lookup.
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
