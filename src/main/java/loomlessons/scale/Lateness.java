package loomlessons.scale;

import java.util.Map;
import loomlessons.lesson.scale.Naps;
import org.HdrHistogram.Histogram;

/** How much longer than they wanted sleepers slept. */
record Lateness(Histogram histogram) {

    private static final int SIGNIFICANT_DIGITS = 3;

    static Lateness of(Naps naps) {
        Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
        naps.lateNanos().forEach(nanos -> histogram.recordValue(Math.max(0, nanos)));
        return new Lateness(histogram);
    }

    void addTo(Map<Figure, Long> figures) {
        figures.put(Figure.LATE_P50, histogram.getValueAtPercentile(50));
        figures.put(Figure.LATE_P90, histogram.getValueAtPercentile(90));
        figures.put(Figure.LATE_P99, histogram.getValueAtPercentile(99));
        figures.put(Figure.LATE_MAX, histogram.getMaxValue());
    }
}
