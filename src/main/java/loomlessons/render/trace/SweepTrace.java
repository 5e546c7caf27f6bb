package loomlessons.render.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;
import loomlessons.render.format.MetricExport;
import loomlessons.render.format.Quantity;
import loomlessons.render.trace.TraceEvent.TraceDocument;
import loomlessons.render.trace.Track.Span;
import loomlessons.run.Environment;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.SweepRecord.TimedRun;

/** A finished sweep as a trace: a track for each lane or peer, on it a slice for each run. */
public final class SweepTrace {

    private static final int GROUP = 1;

    private SweepTrace() {}

    public static String of(Environment environment, SweepRecord sweep) {
        List<TraceEvent> events = new ArrayList<>(new Track(GROUP, 0).groupNamed("scale", 0));
        List<Subject> subjects = sweep.plan().subjects();
        for (int place = 0; place < subjects.size(); place++) {
            Track track = new Track(GROUP, place + 1);
            events.addAll(track.named(subjects.get(place).label(), place));
            events.addAll(runs(track, sweep.timeline(), subjects.get(place)));
        }
        return TraceDocument.of(environment, sweep.startedAt(), events)
                .marked(sweep.interruption())
                .text();
    }

    private static List<TraceEvent> runs(Track track, List<TimedRun> timeline, Subject subject) {
        return timeline.stream()
                .filter(run -> run.subject().equals(subject))
                .flatMap(run -> new RunTrace(track, run).events().stream())
                .toList();
    }

    /** One run of a probe as a slice, with its phases as slices inside. */
    record RunTrace(Track track, TimedRun run) {

        List<TraceEvent> events() {
            String sleepers =
                    Quantity.sleepers(run.load().sleepers()) + (run.load().sleepers() == 1 ? " sleeper" : " sleepers");
            return switch (run.result()) {
                case RunResult.Measured measured -> {
                    List<TraceEvent> events = new ArrayList<>();
                    events.add(track.slice(sleepers, whole(), MetricExport.of(measured.metrics())));
                    metric(Metric.SETUP).ifPresent(setup -> events.addAll(phases(start() + setup)));
                    yield events;
                }
                case RunResult.Failed failed ->
                    List.of(track.slice("failed: " + sleepers, whole(), args(failed))
                            .inRed());
            };
        }

        private static Map<String, Object> args(RunResult.Failed failed) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("reason", failed.reason());
            failed.reached().ifPresent(reached -> args.put("reached", reached));
            args.put("evidence", failed.evidence());
            return args;
        }

        /** If the first sleepers wake before the last ones have started, there is no phase "all asleep". */
        private List<TraceEvent> phases(long firstStart) {
            long started = firstStart + metric(Metric.START).orElse(0);
            long firstWake = firstStart + metric(Metric.FIRST_WAKE).orElse(0);
            long lastWake = firstStart + metric(Metric.LAST_WAKE).orElse(0);
            long joined = firstStart + metric(Metric.ELAPSED).orElse(0);
            List<TraceEvent> phases = new ArrayList<>();
            metric(Metric.WARM_UP).ifPresent(nanos -> add(phases, "warm-up", new Span(firstStart - nanos, firstStart)));
            add(phases, "starts sleepers", new Span(firstStart, Math.min(started, firstWake)));
            boolean wereAllAsleep = started <= firstWake;
            add(
                    phases,
                    wereAllAsleep ? "all asleep" : "starts some while others wake",
                    new Span(Math.min(started, firstWake), Math.max(started, firstWake)));
            add(phases, "wake up", new Span(Math.max(started, firstWake), lastWake));
            add(phases, "joins the last", new Span(lastWake, joined));
            return phases;
        }

        /** The clocks of two processes may differ, so phases are cut at the ends of their run. */
        private void add(List<TraceEvent> phases, String name, Span phase) {
            long from = Math.clamp(phase.fromNanos(), whole().fromNanos(), whole().untilNanos());
            long until = Math.clamp(phase.untilNanos(), from, whole().untilNanos());
            if (until > from) {
                phases.add(track.slice(name, new Span(from, until), Map.of()));
            }
        }

        private Span whole() {
            return new Span(start(), start() + run.lasted().toNanos());
        }

        private long start() {
            return run.start().toNanos();
        }

        private OptionalLong metric(Metric metric) {
            return run.result().metric(metric);
        }
    }
}
