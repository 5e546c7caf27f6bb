package loomlessons.compare.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Load;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskRun;
import loomlessons.compare.TaskRun.Cause;
import loomlessons.compare.Watched;
import loomlessons.compare.child.TaskOrder;
import loomlessons.compare.child.TaskReport;
import loomlessons.compare.watch.WatchedTasks;
import loomlessons.file.ScratchFolder;
import loomlessons.flight.RecordedTasks;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.measure.metric.Metric;

/** The run apart from the timed ones: one JVM in which tasks are watched, alone and together. */
final class WatchedRun {

    /** A recording of more tasks shows nothing new, and takes long to read. */
    private static final int MOST_TASKS = 2_000;

    private static final int LONGEST_ARRIVALS_SECONDS = 5;

    /** Of tasks that take too long on virtual threads, these may end in time, and show what held their carriers. */
    private static final int FEW_TASKS = 40;

    /** It makes more rounds than a timed run: the warm-up, two that are recorded, and one for the memory of each subject. */
    private static final int ROUNDS = 4;

    // A wait's line in the user's code may be far below the JDK's own frames.
    private static final String WHOLE_STACKS = "-XX:FlightRecorderOptions=stackdepth=256";

    /**
     * What it has shown.
     *
     * @param problem why it failed, if it did
     */
    record Outcome(Optional<Watched> found, Optional<String> problem) {

        static final Outcome NONE = new Outcome(Optional.empty(), Optional.empty());

        private static Outcome failed(String reason) {
            return new Outcome(Optional.empty(), Optional.of("what tasks wait for isn't known: " + reason));
        }
    }

    private final ComparePlan plan;
    private final Optional<Ceiling> ceiling;
    private final List<SubjectResult> results;
    private final boolean hasVirtualHung;

    /** A run after the timed ones, whose results say what can be watched. */
    WatchedRun(ComparePlan plan, Optional<Ceiling> ceiling, List<SubjectResult> results) {
        this.plan = plan;
        this.ceiling = ceiling;
        this.results = results;
        this.hasVirtualHung = failure(Subject.VIRTUAL)
                .filter(failed -> failed.cause() == Cause.TIME_LIMIT)
                .isPresent();
    }

    private Optional<TaskRun.Failed> failure(Subject subject) {
        return results.stream()
                .filter(result -> result.subject() == subject)
                .flatMap(result -> result.failure().stream())
                .findFirst();
    }

    /** Watches the subjects that could be measured; the recording goes to the file. */
    Outcome run(Path recording) throws InterruptedException {
        Map<Subject, Integer> inFlight = inFlight();
        List<Subject> recorded = recorded();
        if (inFlight.isEmpty() || recorded.isEmpty()) {
            return Outcome.failed("no subject could be measured");
        }
        try (ScratchFolder folder = ScratchFolder.create()) {
            TaskJvm jvm = new TaskJvm(plan, folder.path());
            TaskOrder order = new TaskOrder(
                    plan.task(),
                    new TaskOrder.Step.Watched(recording, recorded, inFlight),
                    load(),
                    Math.min(plan.poolSize(), load().tasks()),
                    hasVirtualHung ? plan.limit() : plan.limit().multipliedBy(ROUNDS),
                    jvm.report());
            return outcome(
                    jvm.run(order, List.of(TaskOrder.NATIVE_MEMORY_FLAG, WHOLE_STACKS))
                            .report(),
                    recording);
        } catch (IOException refused) {
            // What the timed runs have measured must not be lost.
            return Outcome.failed(refused.getMessage());
        }
    }

    private Outcome outcome(TaskReport report, Path recording) throws IOException {
        return switch (report) {
            case TaskReport.Watched watched when Files.exists(recording) -> read(watched, recording);
            case TaskReport.Failed(Cause cause, String reason) -> Outcome.failed(reason);
            case TaskReport.Watched other -> Outcome.failed("there is no recording");
            case TaskReport.Timed other -> Outcome.failed("there is no report");
            case TaskReport.Trial other -> Outcome.failed("there is no report");
        };
    }

    private Outcome read(TaskReport.Watched report, Path recording) throws IOException {
        WatchedTasks tasks = WatchedTasks.of(RecordedTasks.read(recording), plan.task());
        return tasks.alone()
                .map(alone -> new Watched(
                        alone,
                        tasks.underLoad(report.idleShare()),
                        tasks.pinning(report.carriers()),
                        report.memory(),
                        tasks.blindSpots()))
                .map(watched -> new Outcome(Optional.of(watched), Optional.empty()))
                .orElseGet(() -> Outcome.failed("the recording has no task"));
    }

    /** Waits show on platform threads, pinning on virtual ones, whether or not these are measured. */
    private List<Subject> recorded() {
        return Stream.of(Subject.PLATFORM, Subject.VIRTUAL)
                .filter(subject -> failure(subject).isEmpty() || (subject == Subject.VIRTUAL && hasVirtualHung))
                .filter(subject -> subject.isVirtual() || hasRoom(load().tasks()))
                .toList();
    }

    private boolean hasRoom(int threads) {
        return plan.toTheWall()
                || ceiling.flatMap(limit -> limit.reasonAgainst(threads)).isEmpty();
    }

    /** On a machine with room for few threads, fewer tasks show it as well; half of the room is for other threads. */
    private Load load() {
        Load wanted = hasVirtualHung ? wantedLoad().atMost(FEW_TASKS) : wantedLoad();
        long room = ceiling.map(Ceiling::platformThreads).orElse(0L) / 2;
        return hasRoom(wanted.tasks()) ? wanted : wanted.atMost(Math.clamp(room, 1, MOST_TASKS));
    }

    private Load wantedLoad() {
        return switch (plan.load().arrival()) {
            case Load.Arrival.AllAtOnce() -> plan.load().atMost(MOST_TASKS);
            case Load.Arrival.AtRate(double tasksPerSecond) ->
                plan.load().atMost((int) Math.clamp(tasksPerSecond * LONGEST_ARRIVALS_SECONDS, 1, MOST_TASKS));
        };
    }

    private Map<Subject, Integer> inFlight() {
        Map<Subject, Integer> inFlight = new EnumMap<>(Subject.class);
        for (SubjectResult result : results) {
            long most = result.median(Metric.PEAK_IN_FLIGHT).orElse(0);
            if (result.failure().isEmpty() && most > 0) {
                inFlight.put(result.subject(), (int) Math.min(most, load().tasks()));
            }
        }
        return inFlight;
    }
}
