package org.qirtas.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.bench.store.Store;

/** What the files say about figures of one Java machine and of three. */
class ReportFilesTest {

    @TempDir
    private Path folder;

    private static Latency latency(double... values) {
        return new Latency(Repeated.of(values), Repeated.of(values), Repeated.of(values));
    }

    private static ReportFigures figures(Footprint footprint, double... values) {
        Repeated figure = Repeated.of(values);
        Latency get = latency(values);
        StoreFigures zip = new StoreFigures(Store.ZIP, 1_000_000, 2, 2, get, figure, figure, figure, footprint);
        return new ReportFigures(
                "news", 100, 2_000_000, "a machine", values.length, get, figure, List.of(zip), 0, List.of());
    }

    /** Writes the files, and returns the row of the store. */
    private String write(ReportFigures figures) throws IOException {
        ReportFiles.write(figures, folder);
        return Files.readAllLines(folder.resolve("report.md")).stream()
                .filter(line -> line.startsWith("| zip "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theErrorIsHalfOfTheDistance() throws IOException {
        Footprint footprint = new Footprint(Repeated.of(100, 140), 1_000_000, 2_000_000, 3_000_000);
        assertEquals(
                "| zip | 1.00 | 50.0 % | 4.00 ± 1.50 | 1.00 | 4.00 ± 1.50 | 1.00 | 4.00 ± 1.50 | 4 ± 2 | 4 ± 2 "
                        + "| 120 ± 20 | 1.0 | 2.0 | 3.0 | 6.0 | 4 ± 2 | 1.0 | 2.0 |",
                write(figures(footprint, 3, 6, 3)));
        String json = Files.readString(folder.resolve("report.json"));
        for (String field : List.of(
                "\"forks\" : 3,",
                "\"getP50Micros\" : 4.0,",
                "\"getP50MicrosError\" : 1.5,",
                "\"firstGetMillisError\" : 20.0,",
                "\"residentBytes\" : 6000000,")) {
            assertTrue(json.contains(field), field + json);
        }
    }

    @Test
    void aPlotSaysWhichCornerIsBetter() {
        ReportFigures figures = figures(new Footprint(Repeated.of(1), 1, 1, 1), 3);
        assertEquals("news: 100 articles. Lower left is better", new ScatterPlot(figures).title());
    }

    @Test
    void oneMachineHasNoErrorAndUnknownMemoryIsLeftOut() throws IOException {
        assertEquals(
                "| zip | 1.00 | 50.0 % | 3.00 | 1.00 | 3.00 | 1.00 | 3.00 | 3 | 3 | 100 | 1.0 |  |  |  | 3 | 1.0 | 2.0 |",
                write(figures(new Footprint(Repeated.of(100), 1_000_000, -1, -1), 3)));
        String json = Files.readString(folder.resolve("report.json"));
        assertFalse(json.contains("Error"), json);
        assertFalse(json.contains("residentBytes"), json);
    }
}
