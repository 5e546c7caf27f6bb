package loomlessons.render.report;

import java.util.List;

/**
 * A figure against the number of sleepers, as the page's script draws it.
 *
 * @param unit ms, bytes or count
 */
record Chart(String id, String title, String told, String unit, List<Series> series, List<LimitLine> limits) {

    /**
     * A line of the chart.
     *
     * @param run which of the sweeps, from 0
     */
    record Series(String name, String lane, int run, List<ChartPoint> points) {}

    /** The middle of some runs' figures, the least and the greatest. */
    record ChartPoint(int sleepers, double median, double min, double max) {}

    /** A limit of the machine, where the figure can come to it. */
    record LimitLine(String label, double value) {}
}
