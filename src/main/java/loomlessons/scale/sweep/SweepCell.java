package loomlessons.scale.sweep;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.defect.JdkDefects;
import loomlessons.lesson.Counted;
import loomlessons.measure.machine.Disturbance;
import loomlessons.measure.machine.SystemMonitor;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.RunResult;
import loomlessons.measure.runner.ProbeRun;
import loomlessons.scale.Load;
import loomlessons.scale.Point;
import loomlessons.scale.Subject;
import loomlessons.scale.SweepRecord.SweepWarning;
import loomlessons.scale.SweepRecord.TimedRun;
import loomlessons.scale.probe.JavaProbe;
import loomlessons.scale.probe.ProbeTask;

/** A point of a sweep while its runs are made. */
final class SweepCell {

    /**
     * What is run for it.
     *
     * @param flags of the JVM, for a lane
     * @param memoryBytes about how much memory it takes
     */
    record Job(Subject subject, Load load, List<String> command, List<String> flags, boolean warm, long memoryBytes) {

        /** Without a command if there can't be one on this JDK. */
        static Job of(ProbeTask task, boolean isAvailable) throws IOException {
            JavaProbe probe = JavaProbe.of(task);
            return new Job(
                    new Subject.OfLane(task.lane()),
                    new Load(task.sleepers(), task.sleep()),
                    isAvailable ? probe.command(List.of()) : List.of(),
                    probe.flags().flags(),
                    task.warm(),
                    probe.flags().memoryBytes());
        }
    }

    private final Job job;
    private final List<RunResult> runs = new ArrayList<>();
    private final List<TimedRun> timeline = new ArrayList<>();
    private final List<Disturbance> disturbances = new ArrayList<>();
    private Optional<String> stopped = Optional.empty();

    SweepCell(Job job) {
        this.job = job;
    }

    Subject subject() {
        return job.subject();
    }

    Load load() {
        return job.load();
    }

    String label() {
        return "%s, %s".formatted(subject().label(), Counted.of(load().sleepers(), "sleeper"));
    }

    /** Whether another run makes sense: not after a failed one. */
    boolean isOpen() {
        return stopped.isEmpty() && runs.stream().allMatch(RunResult.Measured.class::isInstance);
    }

    int runsMade() {
        return runs.size();
    }

    /**
     * Makes a run, if the machine has room for it now; returns its result, unless the point was given up.
     *
     * @param sweepNanos when the sweep began, on the clock of {@link System#nanoTime}
     */
    Optional<RunResult> run(CapacityCheck capacity, SystemMonitor machine, long sweepNanos)
            throws InterruptedException {
        capacity.reasonAgainstMemory(job.memoryBytes()).ifPresent(this::stop);
        if (!isOpen()) {
            return Optional.empty();
        }
        Disturbance.Meter meter = new Disturbance.Meter(machine);
        long startNanos = System.nanoTime();
        RunResult result = capacity.explain(
                new ProbeRun(subject().probe(load(), job.command()), machine, this::causeOfHang).run());
        Duration lasted = Duration.ofNanos(System.nanoTime() - startNanos);
        disturbances.add(meter.since(result.metric(Metric.PROCESS_CPU)));
        timeline.add(new TimedRun(subject(), load(), Duration.ofNanos(startNanos - sweepNanos), lasted, result));
        runs.add(result);
        return Optional.of(result);
    }

    /** The JVM of a probe is of the same JDK. */
    private Optional<String> causeOfHang() {
        return new HungSleepers(JdkDefects.ofThisJvm()).cause(subject());
    }

    /** Makes no more runs, for that reason. */
    void stop(String reason) {
        if (stopped.isEmpty()) {
            stopped = Optional.of(reason);
        }
    }

    List<SweepWarning> warnings() {
        return SweepWarnings.ofDisturbances(label(), disturbances);
    }

    List<TimedRun> timeline() {
        return timeline;
    }

    Point point() {
        return point(stopped);
    }

    /** The point if no more runs are made, for that reason. */
    Point pointOrSkipped(String reason) {
        return point(stopped.or(() -> Optional.of(reason)));
    }

    private Point point(Optional<String> reason) {
        Optional<String> skipped = runs.isEmpty() ? reason : Optional.empty();
        return new Point(subject(), load(), job.warm(), job.flags(), List.copyOf(runs), skipped);
    }
}
