package loomlessons.render.report;

import loomlessons.render.format.Millis;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonPoint;
import loomlessons.render.json.JsonPoint.JsonLateness;
import loomlessons.render.json.JsonPoint.JsonSpread;

/** The results of one lane with one number of sleepers, as cells of text. */
record SweepRow(
        String sleepers,
        String lane,
        String overshoot,
        String late,
        String latest,
        String memory,
        String each,
        String threads,
        String cpu,
        String note) {

    private static final String NONE = "–";

    static SweepRow of(JsonPoint point) {
        JsonLateness late = point.lateMillis();
        return new SweepRow(
                Quantity.sleepers(point.sleepers()),
                Printable.line(point.lane()),
                spread(point.overshootMillis()),
                late == null ? NONE : time(late.p99()),
                late == null ? NONE : time(late.max()),
                point.peakRssBytes() == null
                        ? NONE
                        : Quantity.bytes(point.peakRssBytes().median().longValue()),
                point.bytesPerSleeper() == null ? NONE : Quantity.bytes(point.bytesPerSleeper()),
                point.peakOsThreads() == null ? NONE : Quantity.count(point.peakOsThreads()),
                point.cpuMillis() == null ? NONE : time(point.cpuMillis().median()),
                note(point));
    }

    private static String note(JsonPoint point) {
        if (point.reason() != null) {
            return "%s: %s".formatted(Printable.line(point.status()), Printable.line(point.reason()));
        }
        return point.allAsleepAtOnce() ? "all asleep at once" : "not all asleep at once";
    }

    private static String spread(JsonSpread spread) {
        return spread == null
                ? NONE
                : Quantity.time(
                        Millis.toNanos(spread.median()), Millis.toNanos(spread.min()), Millis.toNanos(spread.max()));
    }

    private static String time(Number millis) {
        return millis == null ? NONE : Quantity.millis(millis);
    }
}
