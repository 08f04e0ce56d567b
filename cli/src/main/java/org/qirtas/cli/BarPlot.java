package org.qirtas.cli;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.CategoryStyler;
import org.qirtas.TargetFile;
import org.qirtas.ValueCount;

/** Numbers as bars in a picture: SVG or PNG. */
final class BarPlot {
    private static final String VECTORS = ".svg";
    private static final String PIXELS = ".png";
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 600;
    private static final int FEW = 12;
    private static final int LABELS = 30;
    private static final int LONGEST_LABEL = 24;
    private static final Color BAR = new Color(0x2C5F8A);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private final CategoryChart chart;

    BarPlot(String title, List<ValueCount> counts) {
        chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle("articles")
                .build();
        style(chart.getStyler(), counts.size());
        List<String> values = counts.stream().map(BarPlot::label).toList();
        chart.addSeries(
                "articles", values, counts.stream().map(ValueCount::count).toList());
    }

    /** Whether a file of this name can be drawn. */
    static boolean isName(Path file) {
        return hasEnd(file, VECTORS) || hasEnd(file, PIXELS);
    }

    private static boolean hasEnd(Path file, String end) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(end);
    }

    private static String label(ValueCount count) {
        return DisplayWidth.cut(VisibleText.line(HeadlineForm.cell(count.value())), LONGEST_LABEL);
    }

    private static void style(CategoryStyler styler, int values) {
        styler.setLegendVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setSeriesColors(new Color[] {BAR});
        styler.setAxisTickLabelsFont(LABEL);
        styler.setXAxisLabelRotation(values > FEW ? 90 : 0);
        styler.setXAxisMaxLabelCount(LABELS);
        styler.setYAxisMin(0.0);
        styler.setYAxisDecimalPattern("#,##0");
        styler.setAvailableSpaceFill(0.9);
        styler.setLocale(Locale.ROOT);
    }

    /** Writes the picture; the file appears when it is complete. */
    void write(Path file, boolean force) throws IOException {
        System.setProperty("java.awt.headless", "true");
        try (TargetFile target = TargetFile.create(file, force)) {
            if (hasEnd(file, VECTORS)) {
                VectorGraphicsEncoder.saveVectorGraphic(chart, target.out(), VectorGraphicsFormat.SVG);
            } else {
                BitmapEncoder.saveBitmap(chart, target.out(), BitmapFormat.PNG);
            }
            target.publish();
        }
    }
}
