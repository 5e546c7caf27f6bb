package loomlessons.scale.sweep;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import loomlessons.file.ScratchFolder;
import loomlessons.flight.RecorderFolder;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.runner.ProbeRun;
import loomlessons.measure.runner.ProbeRun.ProbeCommand;
import loomlessons.measure.runner.Progress;
import loomlessons.scale.Explanation;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.probe.JavaProbe;
import loomlessons.scale.probe.ProbeTask;

/** Measures one lane cold and warm in turn, then counts deoptimizations in separate runs. */
public final class ColdAndWarm {

    private final ProbeTask warmTask;
    private final Optional<String> unavailable;
    private final int runs;
    private final SystemMonitor machine;
    private final Consumer<Progress> listener;
    private volatile Optional<Explanation> soFar = Optional.empty();

    /**
     * A measurement that has not begun.
     *
     * @param plan its largest size is measured, on the virtual lane unless only the structured one is in it
     * @param listener gets the progress before each probe
     */
    public ColdAndWarm(SweepPlan plan, SystemMonitor machine, Consumer<Progress> listener) {
        Lane lane = plan.subjects().contains(new Subject.OfLane(Lane.VIRTUAL)) ? Lane.VIRTUAL : Lane.STRUCTURED;
        this.warmTask = new ProbeTask(lane, plan.sizes().getLast(), plan.sleep(), true, false);
        this.unavailable = Optional.ofNullable(plan.unavailable().get(new Subject.OfLane(lane)));
        this.runs = plan.runs();
        this.machine = machine;
        this.listener = listener;
    }

    /**
     * Runs all probes; a failed probe is a result as well.
     *
     * @throws IOException if there is no place for temporary files
     */
    public Explanation run() throws IOException, InterruptedException {
        Instant startedAt = Instant.now();
        SweepCell cold = cell(warmTask.cold());
        SweepCell warm = cell(warmTask);
        try (ScratchFolder folder = ScratchFolder.create()) {
            RecorderFolder recordings = RecorderFolder.of(folder.path());
            measureInTurn(cold, warm, startedAt);
            Explanation explanation = new Explanation(
                    startedAt,
                    cold.point(),
                    warm.point(),
                    deoptimizations(cold, warmTask.cold(), recordings),
                    deoptimizations(warm, warmTask, recordings),
                    Optional.empty());
            soFar = Optional.of(explanation);
            return explanation;
        }
    }

    private SweepCell cell(ProbeTask task) throws IOException {
        SweepCell cell = new SweepCell(SweepCell.Job.of(task, unavailable.isEmpty()));
        unavailable.ifPresent(cell::stop);
        return cell;
    }

    /** What is known if the measurement is interrupted now; empty before the first probe has ended. */
    public Optional<Explanation> soFar() {
        return soFar;
    }

    private Explanation interrupted(SweepCell cold, SweepCell warm, Instant startedAt) {
        String text = Sweep.interruption(List.of(cold, warm), runs);
        return new Explanation(
                startedAt,
                cold.pointOrSkipped(text),
                warm.pointOrSkipped(text),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(text));
    }

    private void measureInTurn(SweepCell cold, SweepCell warm, Instant startedAt) throws InterruptedException {
        CapacityCheck capacity = new CapacityCheck(Optional.empty(), () -> Sweep.freeMemory(machine), false);
        ProgressMeter meter = new ProgressMeter(List.of(cold, warm), runs);
        long startNanos = System.nanoTime();
        for (int run = 0; run < runs; run++) {
            for (SweepCell cell : List.of(cold, warm)) {
                if (cell.isOpen()) {
                    listener.accept(meter.before(cell));
                    cell.run(capacity, machine, startNanos);
                    soFar = Optional.of(interrupted(cold, warm, startedAt));
                }
            }
        }
    }

    /** The flight recorder keeps files of its own while it records: they go into a folder that is deleted. */
    private OptionalLong deoptimizations(SweepCell cell, ProbeTask task, RecorderFolder recordings)
            throws IOException, InterruptedException {
        if (!cell.isOpen()) {
            return OptionalLong.empty();
        }
        listener.accept(new Progress(2 * runs, 2 * runs, Duration.ZERO, "counting, " + cell.label()));
        List<String> command = JavaProbe.of(task.counting()).command(recordings.flags());
        ProbeCommand counting = cell.subject().probe(cell.load(), command);
        return new ProbeRun(counting, machine).run().metric(Metric.DEOPTIMIZATIONS);
    }
}
