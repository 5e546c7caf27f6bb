package loomlessons.compare.watch;

import java.util.List;
import java.util.Optional;
import loomlessons.compare.TaskCode;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.Pinning;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedTasks;

/** Recorded tasks as the figures of a comparison; each is empty if no task of its phase was recorded. */
public final class WatchedTasks {

    private final RecordedTasks recorded;
    private final UserLines lines;
    private final List<RecordedTask> together;
    private final Optional<Alone> alone;
    private final List<WaitingLine> waits;

    private WatchedTasks(RecordedTasks recorded, UserLines lines) {
        this.recorded = recorded;
        this.lines = lines;
        this.together = WatchPhase.PLATFORM.tasks(recorded);
        this.alone = AloneFigures.of(WatchPhase.ALONE.tasks(recorded));
        this.waits = WaitingLines.of(recorded, lines);
    }

    /** The figures of tasks that ran this code. */
    public static WatchedTasks of(RecordedTasks recorded, TaskCode code) {
        return new WatchedTasks(recorded, new UserLines(code));
    }

    /** Tasks one after another. */
    public Optional<Alone> alone() {
        return alone;
    }

    /**
     * Tasks together, on a platform thread each.
     *
     * @param idleShare of what other programs left of the processors, the share that nobody used, from 0 to 1
     */
    public Optional<UnderLoad> underLoad(double idleShare) {
        if (together.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UnderLoad(
                together.size(),
                Spans.elapsed(together),
                Spans.sum(together, RecordedTask::nanos),
                Spans.sum(together, RecordedTask::cpuNanos),
                idleShare,
                waits));
    }

    /**
     * What held the carriers of virtual threads.
     *
     * @param carriers the number of carriers
     */
    public Optional<Pinning> pinning(int carriers) {
        List<RecordedTask> virtual = WatchPhase.VIRTUAL.tasks(recorded);
        return virtual.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pinning(carriers, Spans.elapsed(virtual), PinnedLines.of(virtual, lines)));
    }

    /** What couldn't be seen, each a sentence. */
    public List<String> blindSpots() {
        return BlindSpots.of(recorded.gaps(), alone, waits);
    }
}
