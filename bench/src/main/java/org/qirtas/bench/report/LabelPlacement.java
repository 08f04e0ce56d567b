package org.qirtas.bench.report;

import java.awt.geom.Dimension2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds a place near each point of a plot for its label, where it covers as little as possible. Each label in turn
 * takes the best of many places around its point, and a few rounds let all labels move again.
 */
final class LabelPlacement {

    private static final double POINT_RADIUS = 8;
    private static final double[] DISTANCES = {8, 16, 28, 44, 64};
    private static final int DIRECTIONS = 24;
    private static final int ROUNDS = 6;
    private static final double COVERED_COST = 20;
    private static final double OUTSIDE_COST = 100;
    private static final double DISTANCE_COST = 12;

    private final Rectangle2D plot;
    private final List<Rectangle2D> obstacles;

    /**
     * Begins without placed labels.
     *
     * @param plot area of the labels
     * @param obstacles areas that they should not cover
     */
    LabelPlacement(Rectangle2D plot, List<Rectangle2D> obstacles) {
        this.plot = plot;
        this.obstacles = obstacles;
    }

    /** Places of labels of these sizes next to these points, in the same order. */
    List<Rectangle2D> place(List<Point2D> points, List<? extends Dimension2D> sizes) {
        List<Rectangle2D> dots = points.stream().map(LabelPlacement::dot).toList();
        List<Rectangle2D> labels = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < points.size(); i++) {
                if (round > 0) {
                    labels.remove(i);
                }
                labels.add(i, best(points.get(i), sizes.get(i), List.of(obstacles, dots, labels)));
            }
        }
        return labels;
    }

    private static Rectangle2D dot(Point2D point) {
        return new Rectangle2D.Double(
                point.getX() - POINT_RADIUS, point.getY() - POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS);
    }

    private Rectangle2D best(Point2D point, Dimension2D size, List<List<Rectangle2D>> taken) {
        return DoubleStream.of(DISTANCES)
                .boxed()
                .flatMap(distance -> around(point, size, distance))
                .min(Comparator.comparingDouble(place -> cost(place, point, taken)))
                .orElseThrow();
    }

    /** Places in all directions, to the right first. */
    private static Stream<Rectangle2D> around(Point2D point, Dimension2D size, double distance) {
        return IntStream.range(0, DIRECTIONS).mapToObj(i -> {
            double angle = 2 * Math.PI * i / DIRECTIONS;
            double x = point.getX() + Math.cos(angle) * (distance + size.getWidth() / 2);
            double y = point.getY() + Math.sin(angle) * (distance + size.getHeight() / 2);
            return new Rectangle2D.Double(
                    x - size.getWidth() / 2, y - size.getHeight() / 2, size.getWidth(), size.getHeight());
        });
    }

    private double cost(Rectangle2D place, Point2D point, List<List<Rectangle2D>> taken) {
        double covered = taken.stream()
                .flatMap(List::stream)
                .mapToDouble(other -> common(place, other))
                .sum();
        double outside = place.getWidth() * place.getHeight() - common(place, plot);
        return covered * COVERED_COST + outside * OUTSIDE_COST + point.distance(nearest(place, point)) * DISTANCE_COST;
    }

    /** The point of a label that is nearest to another point. */
    static Point2D nearest(Rectangle2D label, Point2D point) {
        return new Point2D.Double(
                Math.max(label.getMinX(), Math.min(point.getX(), label.getMaxX())),
                Math.max(label.getMinY(), Math.min(point.getY(), label.getMaxY())));
    }

    private static double common(Rectangle2D a, Rectangle2D b) {
        Rectangle2D both = a.createIntersection(b);
        return both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
    }
}
