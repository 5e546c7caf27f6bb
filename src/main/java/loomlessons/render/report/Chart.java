package loomlessons.render.report;

import java.util.List;

/**
 * A metric against the number of sleepers, as the page's script draws it.
 *
 * @param unit ms, bytes or count
 */
record Chart(String id, String title, String description, String unit, List<Series> series, List<LimitLine> limits) {

    /**
     * A line of the chart.
     *
     * @param run which of the sweeps, from 0
     */
    record Series(String name, String lane, int run, List<ChartPoint> points) {}

    /** The median of some runs, with the least and the greatest value. */
    record ChartPoint(int sleepers, double median, double min, double max) {}

    /** A limit of the machine, where the metric can reach it. */
    record LimitLine(String label, double value) {}
}
