package loomlessons.scale.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loomlessons.file.ScratchFolder;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.machine.Limits;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.metric.RunResult.Failed;
import loomlessons.scale.Load;
import loomlessons.scale.Point;
import loomlessons.scale.Subject;
import loomlessons.scale.Subject.Peer;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepPlan.SweepProgress;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.SweepRecord.SweepWarning;
import loomlessons.scale.SweepRecord.TimedRun;
import loomlessons.scale.peer.PeerProgram;
import loomlessons.scale.probe.ProbeTask;

/** Runs the probes of a plan, lanes interleaved, and keeps their results. */
public final class Sweep {

    private static final Path ROOT = Path.of("/");

    private final SweepPlan plan;
    private final SystemMonitor machine;
    private final Consumer<SweepProgress> listener;

    /** A sweep that has not begun; the listener gets the progress before each probe. */
    public Sweep(SweepPlan plan, SystemMonitor machine, Consumer<SweepProgress> listener) {
        this.plan = plan;
        this.machine = machine;
        this.listener = listener;
    }

    /**
     * Runs all probes; a failed probe is a result as well.
     *
     * @throws IOException if there is no place for temporary files
     */
    public SweepRecord run() throws IOException, InterruptedException {
        Instant startedAt = Instant.now();
        long startNanos = System.nanoTime();
        List<Limit> limits = Limits.read(ROOT, machine.freeMemory());
        CapacityCheck capacity =
                new CapacityCheck(Ceiling.predict(limits), () -> freeMemory(machine), plan.toTheWall());
        try (ScratchFolder folder = ScratchFolder.create()) {
            List<SweepCell> cells = cells(new PeerProgram(folder), capacity);
            runAll(cells, capacity, startNanos);
            List<Point> points = cells.stream().map(SweepCell::point).toList();
            return new SweepRecord(
                    startedAt, plan, limits, capacity.ceiling(), points, timeline(cells), warnings(cells, points));
        }
    }

    /** Bytes of memory that are free now, in the machine and in this container. */
    static long freeMemory(SystemMonitor machine) {
        return Limits.freeMemory(ROOT, machine.freeMemory());
    }

    private List<SweepWarning> warnings(List<SweepCell> cells, List<Point> points) {
        List<SweepWarning> warnings = new ArrayList<>(SweepWarnings.ofPoints(points, plan.runs()));
        cells.forEach(cell -> warnings.addAll(cell.warnings()));
        return List.copyOf(warnings);
    }

    private static List<TimedRun> timeline(List<SweepCell> cells) {
        return cells.stream()
                .flatMap(cell -> cell.timeline().stream())
                .sorted(Comparator.comparing(TimedRun::start))
                .toList();
    }

    private List<SweepCell> cells(PeerProgram programs, CapacityCheck capacity)
            throws IOException, InterruptedException {
        Map<Subject, String> unavailable = new HashMap<>(plan.unavailable());
        unavailable.putAll(programs.prepare(plan.subjects()));
        List<SweepCell> cells = new ArrayList<>();
        for (Load load : plan.loads()) {
            for (Subject subject : plan.subjects()) {
                SweepCell cell = new SweepCell(job(subject, load, programs));
                Optional.ofNullable(unavailable.get(subject))
                        .or(() -> capacity.reasonAgainstThreads(subject, load.sleepers()))
                        .ifPresent(cell::stop);
                cells.add(cell);
            }
        }
        return cells;
    }

    private SweepCell.Job job(Subject subject, Load load, PeerProgram programs) throws IOException {
        return switch (subject) {
            case Subject.OfLane(Lane lane) ->
                SweepCell.Job.of(new ProbeTask(lane, load.sleepers(), load.sleep(), plan.warm(), false));
            case Subject.OfPeer(Peer peer) ->
                new SweepCell.Job(
                        subject,
                        load,
                        programs.command(peer, load),
                        List.of(),
                        false,
                        (long) load.sleepers() * peer.bytesPerSleeper());
        };
    }

    private void runAll(List<SweepCell> cells, CapacityCheck capacity, long startNanos) throws InterruptedException {
        ProgressMeter meter = new ProgressMeter(cells, plan.runs());
        for (int run = 0; run < plan.runs(); run++) {
            for (SweepCell cell : inTurn(cells, run)) {
                if (cell.isOpen()) {
                    listener.accept(meter.before(cell));
                    Optional<RunResult> result = cell.run(capacity, machine, startNanos);
                    result.ifPresent(ended -> stopBeyond(cell, ended, cells));
                }
            }
        }
    }

    /** Every second round goes backwards, so no cell always runs after the same one. */
    private static List<SweepCell> inTurn(List<SweepCell> cells, int run) {
        List<SweepCell> order = new ArrayList<>(cells);
        if (run % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    /** If the machine has refused a thread, more sleepers would get no further. */
    private static void stopBeyond(SweepCell ended, RunResult result, List<SweepCell> cells) {
        if (result instanceof Failed failed && failed.isThreadRefused()) {
            String reason = "the machine refused a thread at %s"
                    .formatted(Counted.of(failed.reached().orElseThrow(), "sleeper"));
            cells.stream()
                    .filter(cell -> cell.subject().equals(ended.subject()))
                    .filter(cell -> cell.load().sleepers() > ended.load().sleepers())
                    .forEach(cell -> cell.stop(reason));
        }
    }
}
