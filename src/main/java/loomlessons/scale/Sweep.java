package loomlessons.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loomlessons.scale.RunResult.Failed;

/** Runs the probes of a plan, lanes interleaved, and keeps what they told. */
public final class Sweep {

    private final SweepPlan plan;
    private final Machine machine;
    private final Consumer<Progress> listener;

    /**
     * A sweep that has not begun.
     *
     * @param listener is told before each probe how far the sweep has come
     */
    public Sweep(SweepPlan plan, Machine machine, Consumer<Progress> listener) {
        this.plan = plan;
        this.machine = machine;
        this.listener = listener;
    }

    /**
     * Runs all probes; one that fails is a result like others.
     *
     * @throws IOException if there is no place for temporary files
     */
    public SweepRecord run() throws IOException, InterruptedException {
        Instant startedAt = Instant.now();
        long freeMemory = machine.freeMemory();
        List<Limit> limits = Limits.read(Path.of("/"), freeMemory);
        Room room = new Room(Ceiling.predict(limits), freeMemory, plan.toTheWall());
        try (ScratchFolder folder = ScratchFolder.create()) {
            List<SweepCell> cells = cells(new PeerProgram(folder), room);
            runAll(cells, new Wall(room.ceiling()));
            List<Point> points = cells.stream().map(SweepCell::point).toList();
            return new SweepRecord(startedAt, plan, limits, room.ceiling(), points, warnings(cells, points));
        }
    }

    private List<SweepWarning> warnings(List<SweepCell> cells, List<Point> points) {
        List<SweepWarning> warnings = new ArrayList<>(PointWarnings.about(points, plan.runs()));
        cells.forEach(cell -> warnings.addAll(cell.warnings()));
        return warnings;
    }

    private List<SweepCell> cells(PeerProgram programs, Room room) throws IOException, InterruptedException {
        Map<Subject, String> unavailable = new HashMap<>(plan.unavailable());
        List<Subject> available = plan.subjects().stream()
                .filter(subject -> !unavailable.containsKey(subject))
                .toList();
        unavailable.putAll(Peers.prepare(available, programs));
        List<SweepCell> cells = new ArrayList<>();
        for (Load load : plan.loads()) {
            for (Subject subject : plan.subjects()) {
                cells.add(cell(subject, load, programs, room));
            }
        }
        cells.forEach(cell ->
                Optional.ofNullable(unavailable.get(cell.command().subject())).ifPresent(cell::skip));
        return cells;
    }

    private SweepCell cell(Subject subject, Load load, PeerProgram programs, Room room) throws IOException {
        return switch (subject) {
            case Subject.OfLane of -> {
                JavaProbe probe =
                        JavaProbe.of(new ProbeTask(of.lane(), load.sleepers(), load.sleep(), plan.warm(), false));
                yield new SweepCell(
                        ProbeCommand.of(subject, load, probe.command(List.of())),
                        probe.flags().flags(),
                        plan.warm(),
                        room.reasonAgainst(subject, load, probe.flags().heapBytes()));
            }
            case Subject.OfPeer of ->
                new SweepCell(
                        ProbeCommand.of(subject, load, programs.command(of.peer(), load)),
                        List.of(),
                        false,
                        room.reasonAgainst(subject, load, 0));
        };
    }

    private void runAll(List<SweepCell> cells, Wall wall) throws InterruptedException {
        ProgressMeter meter = new ProgressMeter(cells, plan.runs());
        for (int run = 0; run < plan.runs(); run++) {
            for (SweepCell cell : inTurn(cells, run)) {
                if (cell.isOpen()) {
                    listener.accept(meter.before(cell));
                    measure(cell, wall, cells);
                    meter.after(cell);
                }
            }
        }
    }

    /** Every second round begins at the other end, so that nobody always runs after the same neighbour. */
    private static List<SweepCell> inTurn(List<SweepCell> cells, int run) {
        List<SweepCell> order = new ArrayList<>(cells);
        if (run % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    private void measure(SweepCell cell, Wall wall, List<SweepCell> cells) throws InterruptedException {
        Surroundings surroundings = Surroundings.now(machine);
        RunResult result = new ProbeRun(cell.command(), machine).run();
        cell.add(surroundings.since(result));
        switch (result) {
            case RunResult.Measured measured -> cell.add(measured);
            case Failed failed -> {
                cell.add(wall.explain(failed));
                skipBeyond(cell, failed, cells);
            }
        }
    }

    /** Where the machine has refused a thread, more sleepers would come no further. */
    private static void skipBeyond(SweepCell failed, Failed failure, List<SweepCell> cells) {
        Subject subject = failed.command().subject();
        if (failure.reached().isPresent() && subject.takesPlatformThreads()) {
            cells.stream()
                    .filter(cell -> cell.command().subject().equals(subject))
                    .filter(cell -> cell.command().load().sleepers()
                            > failed.command().load().sleepers())
                    .forEach(cell -> cell.skip(String.format(
                            Locale.ROOT,
                            "the wall was met at %,d sleepers",
                            failure.reached().getAsInt())));
        }
    }
}
