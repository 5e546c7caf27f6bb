package loomlessons.render.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loomlessons.render.format.Millis;
import loomlessons.render.format.Printable;
import loomlessons.render.format.Quantity;
import loomlessons.render.json.JsonPoint;
import loomlessons.render.json.JsonPoint.JsonLateness;
import loomlessons.render.json.JsonPoint.JsonSpread;
import loomlessons.render.json.JsonSweep;
import loomlessons.render.json.JsonSweep.JsonLimit;

/** What one sweep has shown, in words and in a table. */
record SweepView(
        String column,
        String conclusion,
        List<String> verdicts,
        List<SweepRow> rows,
        List<LimitView> limits,
        List<FlagsView> flags,
        List<String> warnings) {

    record LimitView(String name, String value, String meaning) {

        static LimitView of(JsonLimit limit) {
            String unknown = limit.unlimited() ? "unlimited" : "unknown";
            String known = limit.value() == null
                    ? unknown
                    : LimitLines.isMemory(limit) ? Quantity.bytes(limit.value()) : Quantity.count(limit.value());
            return new LimitView(Printable.line(limit.name()), known, Printable.line(limit.meaning()));
        }
    }

    /** The flags of a probe's JVM. */
    record FlagsView(String probe, String flags) {

        static FlagsView of(JsonPoint point) {
            return new FlagsView(
                    "%s, %s".formatted(Printable.line(point.lane()), Quantity.sleepers(point.sleepers())),
                    Printable.line(String.join(" ", point.flags())));
        }
    }

    static SweepView of(DocumentColumn<JsonSweep> column, boolean isOnly) {
        JsonSweep sweep = column.document();
        return new SweepView(
                isOnly ? "" : column.label(),
                Printable.line(sweep.conclusion()),
                verdicts(sweep).map(Printable::line).toList(),
                sweep.points().stream().map(SweepRow::of).toList(),
                sweep.limits().stream().map(LimitView::of).toList(),
                sweep.points().stream()
                        .filter(point -> !point.flags().isEmpty())
                        .map(FlagsView::of)
                        .toList(),
                sweep.warnings().stream()
                        .map(warning -> Printable.line(warning.text()))
                        .toList());
    }

    boolean hasWarnings() {
        return !warnings.isEmpty();
    }

    private static Stream<String> verdicts(JsonSweep sweep) {
        return Stream.concat(
                sweep.verdicts().stream().map(verdict -> verdict.text()),
                sweep.growth().stream().map(SweepView::growth));
    }

    private static String growth(JsonSweep.JsonGrowth growth) {
        return String.format(
                Locale.ROOT,
                "%s, %s to %s: %s × the sleepers cost %s × the time beyond one sleep",
                growth.lane(),
                Quantity.sleepers(growth.from()),
                Quantity.sleepers(growth.to()),
                Quantity.threeDigits(growth.sleepersRatio()),
                Quantity.threeDigits(growth.overshootRatio()));
    }

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
                            Millis.toNanos(spread.median()),
                            Millis.toNanos(spread.min()),
                            Millis.toNanos(spread.max()));
        }

        private static String time(Number millis) {
            return millis == null ? NONE : Quantity.millis(millis);
        }
    }
}
