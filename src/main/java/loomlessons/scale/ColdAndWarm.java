package loomlessons.scale;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import loomlessons.lesson.Lane;

/** Measures one lane cold and warm in turn, then counts deoptimizations in runs apart from the timed ones. */
public final class ColdAndWarm {

    private static final int COUNTING_RUNS = 2;

    private final ProbeTask warmTask;
    private final int runs;
    private final Machine machine;
    private final Consumer<Progress> listener;

    /**
     * A measurement that has not begun.
     *
     * @param plan its largest size is measured, on the virtual lane unless only the structured one is in it
     * @param listener is told before each probe how far it has come
     */
    public ColdAndWarm(SweepPlan plan, Machine machine, Consumer<Progress> listener) {
        Lane lane = plan.subjects().contains(new Subject.OfLane(Lane.VIRTUAL)) ? Lane.VIRTUAL : Lane.STRUCTURED;
        this.warmTask = new ProbeTask(lane, plan.sizes().getLast(), plan.sleep(), true, false);
        this.runs = plan.runs();
        this.machine = machine;
        this.listener = listener;
    }

    /**
     * Runs all probes; one that fails is a result like others.
     *
     * @throws IOException if there is no place for temporary files
     */
    public Explanation run() throws IOException, InterruptedException {
        Instant startedAt = Instant.now();
        Room room = new Room(Optional.empty(), machine.freeMemory(), false);
        SweepCell cold = cell(warmTask.cold(), room);
        SweepCell warm = cell(warmTask, room);
        ProgressMeter meter = new ProgressMeter(List.of(cold, warm), runs + COUNTING_RUNS / 2);
        for (int run = 0; run < runs; run++) {
            measure(cold, meter);
            measure(warm, meter);
        }
        try (ScratchFolder recordings = ScratchFolder.create()) {
            return new Explanation(
                    startedAt,
                    cold.point(),
                    warm.point(),
                    deoptimizations(cold, warmTask.cold(), recordings),
                    deoptimizations(warm, warmTask, recordings));
        }
    }

    private static SweepCell cell(ProbeTask task, Room room) {
        JavaProbe probe = JavaProbe.of(task);
        Subject subject = new Subject.OfLane(task.lane());
        Load load = new Load(task.sleepers(), task.sleep());
        ProbeCommand command = ProbeCommand.of(subject, load, probe.command(List.of()));
        return new SweepCell(
                command,
                probe.flags().flags(),
                task.warm(),
                room.reasonAgainst(subject, load, probe.flags().heapBytes()));
    }

    private void measure(SweepCell cell, ProgressMeter meter) throws InterruptedException {
        if (cell.isOpen()) {
            listener.accept(meter.before(cell));
            cell.add(new ProbeRun(cell.command(), machine).run());
            meter.after(cell);
        }
    }

    /** The flight recorder keeps files of its own while it records: they go where they are cleared away. */
    private OptionalLong deoptimizations(SweepCell cell, ProbeTask task, ScratchFolder recordings)
            throws InterruptedException {
        if (!cell.isOpen()) {
            return OptionalLong.empty();
        }
        String repository = "-XX:FlightRecorderOptions=repository=" + recordings.path();
        List<String> command = JavaProbe.of(task.counting()).command(List.of(repository));
        ProbeCommand counting =
                ProbeCommand.of(cell.command().subject(), cell.command().load(), command);
        return new ProbeRun(counting, machine).run().figure(Figure.DEOPTIMIZATIONS);
    }
}
