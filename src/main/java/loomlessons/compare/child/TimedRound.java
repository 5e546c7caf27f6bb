package loomlessons.compare.child;

import java.util.concurrent.ExecutionException;
import loomlessons.compare.Load;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskRun;
import loomlessons.lesson.scale.AddedPlatformThreads;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.probe.ResourceUsage;

/** Warms up and measures one round on one subject. Nothing watches the tasks; each notes when it begins and ends. */
record TimedRound(UserTask task, TaskErrors errors, TaskProgress progress) {

    TaskRun.Measured run(Subject subject, Load load, int poolSize) throws InterruptedException, ExecutionException {
        // From now on, because a round alone may be too short to tell how busy the machine is.
        MachineLoad machine = MachineLoad.ofAll();
        try (Runner runner = Runner.of(subject, poolSize)) {
            progress.begin(TaskProgress.Phase.WARM_UP);
            long warmUp = new WarmUp(task, load).run(runner);
            errors.clear();
            // The garbage of the warm-up belongs to no subject.
            System.gc();
            Round round = new Round(task, load);
            progress.begin(round);
            TaskRun.Measured measured = measure(runner, round, machine);
            return new TaskRun.Measured(
                    measured.metrics().with(Metric.WARM_UP, warmUp),
                    measured.latencies(),
                    measured.errors(),
                    measured.othersShare());
        }
    }

    private TaskRun.Measured measure(Runner runner, Round round, MachineLoad machine)
            throws InterruptedException, ExecutionException {
        ResourceUsage resources = new ResourceUsage(AddedPlatformThreads.fromNowOn()::most);
        round.start();
        long start = System.nanoTime();
        runner.runAll(round);
        long elapsed = System.nanoTime() - start;
        double others = machine.others();
        Metrics used = resources.usedSince();
        Latencies latencies = Latencies.of(round.latencies());
        Metrics metrics = Metrics.of(Metric.ELAPSED, elapsed)
                .with(latencies.metrics())
                .with(Metric.PEAK_IN_FLIGHT, round.mostInFlight())
                .with(Metric.FAILED_TASKS, errors.count())
                .with(used);
        return new TaskRun.Measured(metrics, latencies, errors.all(), others);
    }
}
