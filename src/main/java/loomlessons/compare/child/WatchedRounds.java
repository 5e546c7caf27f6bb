package loomlessons.compare.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import loomlessons.compare.Subject;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.compare.watch.WatchPhase;
import loomlessons.flight.TaskRecording;
import loomlessons.jvm.Deadline;

/** Watches tasks by the flight recorder, then measures what a task in flight takes; nothing of this is timed. */
final class WatchedRounds {

    private static final int MOST_ALONE = 50;

    private final UserTask task;
    private final TaskOrder order;
    private final TaskProgress progress;
    private final Deadline deadline;

    WatchedRounds(UserTask task, TaskOrder order, TaskProgress progress) {
        this.task = task;
        this.order = order;
        this.progress = progress;
        this.deadline = Deadline.in(order.limit());
    }

    TaskReport.Watched run(TaskOrder.Step.Watched step) throws IOException, InterruptedException, ExecutionException {
        progress.begin(TaskProgress.Phase.WARM_UP);
        for (Subject subject : step.recorded()) {
            warmUp(subject);
        }
        double idleShare = record(step.recorded(), step.recording());
        Map<Subject, TaskMemory> memory = new EnumMap<>(Subject.class);
        for (Map.Entry<Subject, Integer> each : step.inFlight().entrySet()) {
            if (hasTime()) {
                measureMemory(each.getKey(), each.getValue(), memory);
            }
        }
        return new TaskReport.Watched(idleShare, carriers(), memory);
    }

    private void warmUp(Subject subject) throws InterruptedException, ExecutionException {
        try (Runner runner = Runner.of(subject, order.poolSize())) {
            new WarmUp(task, order.load()).run(runner);
        }
    }

    /** Returns the share of the available processors that nobody used while platform threads were recorded. */
    private double record(List<Subject> subjects, Path file)
            throws IOException, InterruptedException, ExecutionException {
        double idleShare = 0;
        try (TaskRecording recording = new TaskRecording()) {
            recording.start();
            // The tasks together may take too short a time to see what other programs use.
            MachineLoad all = MachineLoad.ofAll();
            runAlone();
            for (Subject subject : subjects) {
                MachineLoad round = MachineLoad.ofThisJvm();
                runTogether(subject);
                if (subject == Subject.PLATFORM) {
                    idleShare = unused(round.own(), all.others());
                }
            }
            recording.stop(file);
        }
        return idleShare;
    }

    private static double unused(double own, double others) {
        double left = 1 - others;
        return left <= 0 ? 0 : Math.clamp((left - own) / left, 0, 1);
    }

    private void runAlone() throws InterruptedException {
        progress.begin(TaskProgress.Phase.ALONE);
        RecordedRound round = new RecordedRound(task, order.load().atMost(MOST_ALONE), WatchPhase.ALONE.label());
        Thread alone = Thread.ofPlatform().name(WatchPhase.ALONE.label()).start(round::runAlone);
        alone.join();
    }

    private void runTogether(Subject subject) throws InterruptedException, ExecutionException {
        RecordedRound round = new RecordedRound(task, order.load(), subject.label());
        progress.begin(round);
        try (Runner runner = Runner.of(subject, order.poolSize())) {
            round.start();
            runner.runAll(round);
        }
    }

    private void measureMemory(Subject subject, int inFlight, Map<Subject, TaskMemory> memory)
            throws InterruptedException, ExecutionException {
        if (inFlight < MemoryRound.FEWEST_IN_FLIGHT) {
            return;
        }
        warmUp(subject);
        MemoryRound round = new MemoryRound(task, order.load(), inFlight);
        progress.begin(round);
        round.measure(() -> Runner.of(subject, order.poolSize())).ifPresent(found -> memory.put(subject, found));
    }

    /** The rounds so far must not be lost because there is no time for the next one. */
    private boolean hasTime() {
        return deadline.left().compareTo(order.limit().dividedBy(2)) > 0;
    }

    private static int carriers() {
        return Integer.getInteger(
                "jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());
    }
}
