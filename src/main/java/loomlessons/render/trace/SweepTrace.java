package loomlessons.render.trace;

import java.util.ArrayList;
import java.util.List;
import loomlessons.run.Environment;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.TimedRun;

/** A finished sweep as a trace: a track for each lane or peer, on it a slice for each run. */
public final class SweepTrace {

    private static final int GROUP = 1;

    private SweepTrace() {}

    /** The whole document. */
    public static String of(Environment environment, SweepRecord sweep) {
        List<TraceEvent> events = new ArrayList<>(new Track(GROUP, 0).groupNamed("scale", 0));
        List<Subject> subjects = sweep.plan().subjects();
        for (int place = 0; place < subjects.size(); place++) {
            Track track = new Track(GROUP, place + 1);
            events.addAll(track.named(subjects.get(place).label(), place));
            events.addAll(runs(track, sweep.timeline(), subjects.get(place)));
        }
        return TraceDocument.of(environment, sweep.startedAt(), events).text();
    }

    private static List<TraceEvent> runs(Track track, List<TimedRun> timeline, Subject subject) {
        return timeline.stream()
                .filter(run -> run.subject().equals(subject))
                .flatMap(run -> new RunTrace(track, run).events().stream())
                .toList();
    }
}
