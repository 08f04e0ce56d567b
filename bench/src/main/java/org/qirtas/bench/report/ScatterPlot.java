package org.qirtas.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Size against median time of a get, both on logarithmic axes, the floor as a line. The lower left corner is best. */
final class ScatterPlot {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final double MARGIN = 1.35;

    /** Maximum span of an axis with nine marks in each power of ten. */
    private static final double WIDE = 100;

    /** Maximum distance of a label from its point without a line. */
    private static final double NEAR = 12;

    private static final Color OURS = new Color(0xC0392B);
    private static final Color OTHERS = new Color(0x2C5F8A);
    private static final Color FLOOR = new Color(0x777777);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 15);

    private final ReportFigures figures;
    private final Range sizes;
    private final Range times;
    private final XYChart chart;

    /**
     * The range of an axis.
     *
     * @param min where it begins
     * @param max where it ends
     */
    private record Range(double min, double max) {

        static Range around(DoubleStream values) {
            DoubleSummaryStatistics summary = values.summaryStatistics();
            return new Range(summary.getMin() / MARGIN, summary.getMax() * MARGIN);
        }

        /** Whether the axis has room only for powers of ten. */
        boolean isWide() {
            return max / min > WIDE;
        }

        /** The value at a part of a logarithmic axis. */
        double at(double part) {
            return min * Math.pow(max / min, part);
        }
    }

    ScatterPlot(ReportFigures figures) {
        this.figures = figures;
        sizes = Range.around(figures.stores().stream().mapToDouble(ScatterPlot::size));
        times = Range.around(DoubleStream.concat(
                DoubleStream.of(figures.floor().p50().mean()),
                figures.stores().stream().mapToDouble(ScatterPlot::time)));
        chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title())
                .xAxisTitle("file, MB (logarithmic)")
                .yAxisTitle("get of one article as Strings, median, µs (logarithmic)")
                .build();
        style(chart.getStyler());
        addFloor();
        add(
                "Qirtas",
                figures.stores().stream().filter(s -> s.store().isQirtas()).toList(),
                OURS,
                SeriesMarkers.DIAMOND);
        add(
                "others",
                figures.stores().stream().filter(s -> !s.store().isQirtas()).toList(),
                OTHERS,
                SeriesMarkers.CIRCLE);
        label();
    }

    /** Names the corpus, and the corner in which small and fast stores are. */
    String title() {
        return String.format(
                Locale.ROOT, "%s: %,d articles. Lower left is better", figures.corpus(), figures.articles());
    }

    void writeSvg(OutputStream out) throws IOException {
        VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
    }

    void writePng(OutputStream out) throws IOException {
        BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
    }

    private void style(XYStyler styler) {
        styler.setLegendVisible(false)
                .setPlotBorderVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotContentSize(1)
                .setMarkerSize(12)
                .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 20))
                .setAnnotationTextFont(LABEL);
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(true)
                .setXAxisLogarithmicDecadeOnly(sizes.isWide())
                .setYAxisLogarithmicDecadeOnly(times.isWide())
                .setXAxisDecimalPattern("#,##0.##")
                .setYAxisDecimalPattern("#,##0.##")
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16))
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14))
                .setLocale(Locale.ROOT);
        styler.setXAxisMin(sizes.min())
                .setXAxisMax(sizes.max())
                .setYAxisMin(times.min())
                .setYAxisMax(times.max());
    }

    private static double size(StoreFigures store) {
        return ReportFigures.megabytes(store.bytes());
    }

    /** Only medians are drawn, of stores and of the floor. */
    private static double time(StoreFigures store) {
        return store.get().p50().mean();
    }

    private void add(String name, List<StoreFigures> stores, Color color, Marker marker) {
        if (!stores.isEmpty()) {
            XYSeries series = chart.addSeries(
                    name,
                    stores.stream().mapToDouble(ScatterPlot::size).toArray(),
                    stores.stream().mapToDouble(ScatterPlot::time).toArray());
            series.setMarker(marker).setMarkerColor(color);
        }
    }

    private void addFloor() {
        double floor = figures.floor().p50().mean();
        XYSeries line = chart.addSeries("floor", new double[] {sizes.min(), sizes.max()}, new double[] {floor, floor});
        line.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        line.setMarker(SeriesMarkers.NONE)
                .setLineColor(FLOOR)
                .setLineStyle(
                        new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {6, 4}, 0));
    }

    /** The place of a point on the screen is known only after the chart has been painted. */
    private void label() {
        BitmapEncoder.getBufferedImage(chart);
        List<StoreFigures> stores = figures.stores();
        List<Point2D> points = stores.stream().map(this::position).toList();
        List<Dimension> textSizes =
                stores.stream().map(store -> size(text(store))).toList();
        List<Rectangle2D> places = new LabelPlacement(plot(), labelFloor()).place(points, textSizes);
        for (int i = 0; i < places.size(); i++) {
            write(text(stores.get(i)), places.get(i));
            point(stores.get(i), points.get(i), places.get(i));
        }
    }

    /** Labels the floor, and returns the area that other labels should not cover. */
    private List<Rectangle2D> labelFloor() {
        String text = String.format(
                Locale.ROOT,
                "the floor: UTF-8 in memory to Strings, %.2f µs",
                figures.floor().p50().mean());
        Dimension size = size(text);
        double right = plot().getMaxX();
        double y = chart.getScreenYFromChart(figures.floor().p50().mean());
        Rectangle2D place = new Rectangle2D.Double(right - size.width, y + 4, size.width, size.height);
        write(text, place);
        return List.of(place, new Rectangle2D.Double(0, y - 2, right, 4));
    }

    /** Draws a line from a label to its point if they are apart. */
    private void point(StoreFigures store, Point2D point, Rectangle2D label) {
        Point2D end = LabelPlacement.nearest(label, point);
        if (point.distance(end) > NEAR) {
            XYSeries line = chart.addSeries(
                    store.store().name(),
                    new double[] {size(store), sizes.at((end.getX() - plot().getMinX()) / plot().getWidth())},
                    new double[] {time(store), times.at((plot().getMaxY() - end.getY()) / plot().getHeight())});
            line.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
            line.setMarker(SeriesMarkers.NONE).setLineColor(FLOOR).setLineStyle(new BasicStroke(1));
        }
    }

    private static String text(StoreFigures store) {
        return store.store().label();
    }

    private Point2D position(StoreFigures store) {
        return new Point2D.Double(chart.getScreenXFromChart(size(store)), chart.getScreenYFromChart(time(store)));
    }

    private Rectangle2D plot() {
        Rectangle2D plot = new Rectangle2D.Double();
        plot.setFrameFromDiagonal(
                chart.getScreenXFromChart(sizes.min()),
                chart.getScreenYFromChart(times.max()),
                chart.getScreenXFromChart(sizes.max()),
                chart.getScreenYFromChart(times.min()));
        return plot;
    }

    private static Dimension size(String text) {
        Rectangle2D bounds = LABEL.getStringBounds(text, new FontRenderContext(null, true, true));
        return new Dimension((int) Math.ceil(bounds.getWidth()), (int) Math.ceil(bounds.getHeight()));
    }

    /** The middle of an annotation is at a place that is counted from the lower left corner. */
    private void write(String text, Rectangle2D place) {
        chart.addAnnotation(new AnnotationText(text, place.getCenterX(), HEIGHT - place.getCenterY(), true));
    }
}
