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
import loomlessons.measure.runner.Progress;
import loomlessons.scale.Load;
import loomlessons.scale.Point;
import loomlessons.scale.Subject;
import loomlessons.scale.Subject.Peer;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import loomlessons.scale.SweepRecord.SweepWarning;
import loomlessons.scale.SweepRecord.SweepWarning.Kind;
import loomlessons.scale.SweepRecord.TimedRun;
import loomlessons.scale.peer.PeerProgram;
import loomlessons.scale.probe.ProbeTask;

/** Runs the probes of a plan, lanes interleaved, and keeps their results. */
public final class Sweep {

    private static final Path ROOT = Path.of("/");
    private static final String INTERRUPTED = "incomplete: the measurement was interrupted";

    private record Conditions(Instant startedAt, long startNanos, List<Limit> limits, CapacityCheck capacity) {}

    private final SweepPlan plan;
    private final SystemMonitor machine;
    private final Consumer<Progress> listener;
    private volatile Optional<SweepRecord> soFar = Optional.empty();

    /** A sweep that has not begun; the listener gets the progress before each probe. */
    public Sweep(SweepPlan plan, SystemMonitor machine, Consumer<Progress> listener) {
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
            Conditions conditions = new Conditions(startedAt, startNanos, limits, capacity);
            runAll(cells, conditions);
            SweepRecord whole = record(
                    cells, conditions, cells.stream().map(SweepCell::point).toList(), List.of());
            soFar = Optional.of(whole);
            return whole;
        }
    }

    /** What is known if the sweep is interrupted now; empty before the first probe has ended. */
    public Optional<SweepRecord> soFar() {
        return soFar;
    }

    private SweepRecord interrupted(List<SweepCell> cells, Conditions conditions) {
        String text = interruption(cells, plan.runs());
        List<Point> points =
                cells.stream().map(cell -> cell.pointOrSkipped(INTERRUPTED)).toList();
        return record(cells, conditions, points, List.of(new SweepWarning(Kind.INCOMPLETE, text)));
    }

    static String interruption(List<SweepCell> cells, int runs) {
        int made = cells.stream().mapToInt(SweepCell::runsMade).sum();
        return "%s after %d of %d runs".formatted(INTERRUPTED, made, cells.size() * runs);
    }

    private SweepRecord record(
            List<SweepCell> cells, Conditions conditions, List<Point> points, List<SweepWarning> firstWarnings) {
        List<SweepWarning> warnings = new ArrayList<>(firstWarnings);
        warnings.addAll(SweepWarnings.ofPoints(points, plan.runs()));
        cells.forEach(cell -> warnings.addAll(cell.warnings()));
        return new SweepRecord(
                conditions.startedAt(),
                plan,
                conditions.limits(),
                conditions.capacity().ceiling(),
                points,
                timeline(cells),
                List.copyOf(warnings));
    }

    /** Bytes of memory that are free now, in the machine and in this container. */
    static long freeMemory(SystemMonitor machine) {
        return Limits.freeMemory(ROOT, machine.freeMemory());
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
                SweepCell.Job.of(
                        new ProbeTask(lane, load.sleepers(), load.sleep(), plan.warm(), false),
                        !plan.unavailable().containsKey(subject));
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

    private void runAll(List<SweepCell> cells, Conditions conditions) throws InterruptedException {
        ProgressMeter meter = new ProgressMeter(cells, plan.runs());
        for (int run = 0; run < plan.runs(); run++) {
            for (SweepCell cell : inTurn(cells, run)) {
                if (cell.isOpen()) {
                    listener.accept(meter.before(cell));
                    Optional<RunResult> result = cell.run(conditions.capacity(), machine, conditions.startNanos());
                    result.ifPresent(ended -> stopBeyond(cell, ended, cells));
                    soFar = Optional.of(interrupted(cells, conditions));
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
