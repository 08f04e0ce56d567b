package org.qirtas.bench.report;

import java.awt.geom.Dimension2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Finds a place beside each point of a plot for its label, where it covers as little as can be. */
final class LabelPlacement {

    private static final double GAP = 9;
    private static final double[] DISTANCES = {1, 2, 3.5};
    private static final double POINT_WEIGHT = 20;
    private static final double OUTSIDE_WEIGHT = 100;
    private static final double DISTANCE_WEIGHT = 12;

    private final Rectangle2D plot;
    private final List<Point2D> points;
    private final List<Rectangle2D> placed = new ArrayList<>();

    /**
     * Begins with nothing placed.
     *
     * @param plot where labels may stand
     * @param points what they should not cover
     */
    LabelPlacement(Rectangle2D plot, List<Point2D> points) {
        this.plot = plot;
        this.points = points;
    }

    /** Takes a place for good. */
    void occupy(Rectangle2D place) {
        placed.add(place);
    }

    /** Places a label of some size beside a point; the place is taken from now on. */
    Rectangle2D place(Point2D point, Dimension2D size) {
        Rectangle2D best = DoubleStream.of(DISTANCES)
                .boxed()
                .flatMap(distance -> around(point, size, distance * GAP))
                .min(Comparator.comparingDouble(place -> cost(place, point)))
                .orElseThrow();
        occupy(best);
        return best;
    }

    /** To the right first, then to the left, above, below, and the corners. */
    private static Stream<Rectangle2D> around(Point2D point, Dimension2D size, double gap) {
        double right = point.getX() + gap;
        double left = point.getX() - gap - size.getWidth();
        double centre = point.getX() - size.getWidth() / 2;
        double middle = point.getY() - size.getHeight() / 2;
        double above = point.getY() - gap - size.getHeight();
        double below = point.getY() + gap;
        return Stream.of(
                place(right, middle, size),
                place(left, middle, size),
                place(centre, above, size),
                place(centre, below, size),
                place(right, above, size),
                place(right, below, size),
                place(left, above, size),
                place(left, below, size));
    }

    private static Rectangle2D place(double x, double y, Dimension2D size) {
        return new Rectangle2D.Double(x, y, size.getWidth(), size.getHeight());
    }

    private double cost(Rectangle2D place, Point2D owner) {
        double covered =
                placed.stream().mapToDouble(other -> common(place, other)).sum();
        double points = this.points.stream()
                .mapToDouble(point ->
                        common(place, new Rectangle2D.Double(point.getX() - GAP, point.getY() - GAP, 2 * GAP, 2 * GAP)))
                .sum();
        double outside = place.getWidth() * place.getHeight() - common(place, plot);
        double distance = owner.distance(place.getCenterX(), place.getCenterY()) - place.getWidth() / 2;
        return covered * POINT_WEIGHT + points + outside * OUTSIDE_WEIGHT + Math.max(0, distance) * DISTANCE_WEIGHT;
    }

    private static double common(Rectangle2D a, Rectangle2D b) {
        Rectangle2D both = a.createIntersection(b);
        return both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
    }
}
