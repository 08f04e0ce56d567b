package org.qirtas.bench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a report: {@code report.md}, {@code report.json}, {@code report.svg} and {@code report.png}. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes all four files, and replaces files with the same name.
     *
     * @param figures the figures
     * @param folder an existing folder
     * @throws IOException if writing fails
     */
    public static void write(ReportFigures figures, Path folder) throws IOException {
        Files.writeString(folder.resolve("report.md"), new MarkdownReport(figures).text());
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.json"))) {
            JsonReport.write(figures, out);
        }
        ScatterPlot plot = new ScatterPlot(figures);
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.svg"))) {
            plot.writeSvg(out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.png"))) {
            plot.writePng(out);
        }
    }
}
