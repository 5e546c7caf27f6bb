package loomlessons.scale;

import java.util.ArrayList;
import java.util.List;
import loomlessons.measure.metric.Metric;

/** What more sleepers of one subject cost: the overshoot of the second point as a multiple of that of the first. */
public record Growth(Point from, Point to, double sleepersRatio, double overshootRatio) {

    /** Between each two sizes of a subject that follow one another and were measured; points in ascending order. */
    static List<Growth> ofAll(List<Point> points) {
        List<Growth> growths = new ArrayList<>();
        for (Subject subject : points.stream().map(Point::subject).distinct().toList()) {
            List<Point> measured = points.stream()
                    .filter(point -> point.subject().equals(subject))
                    .filter(point -> !point.measured().isEmpty())
                    .toList();
            for (int i = 1; i < measured.size(); i++) {
                growths.add(of(measured.get(i - 1), measured.get(i)));
            }
        }
        return growths;
    }

    private static Growth of(Point from, Point to) {
        double overshootRatio = (double) to.median(Metric.OVERSHOOT).orElseThrow()
                / from.median(Metric.OVERSHOOT).orElseThrow();
        double sleepersRatio = (double) to.load().sleepers() / from.load().sleepers();
        return new Growth(from, to, sleepersRatio, overshootRatio);
    }
}
