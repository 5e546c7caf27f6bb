package loomlessons.compare.runner;

import java.io.IOException;
import java.util.List;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskRun;
import loomlessons.compare.TaskRun.Cause;
import loomlessons.compare.child.TaskOrder;
import loomlessons.compare.child.TaskReport;
import loomlessons.file.ScratchFolder;

/** The trial and the timed runs of a plan, each in a JVM with a folder of its own. */
record TaskRuns(ComparePlan plan) {

    /** Runs one task alone; throws as {@link #timed} does. */
    TaskReport trial() throws IOException, InterruptedException {
        return run(new TaskOrder.Step.Trial()).report();
    }

    /**
     * Measures a round on a subject; a run that fails is a result as well.
     *
     * @throws IOException if the machine refuses a JVM, or there is no place for its files
     */
    TaskRun timed(Subject subject) throws IOException, InterruptedException {
        TaskJvm.Ended ended = run(new TaskOrder.Step.Timed(subject));
        return switch (ended.report()) {
            case TaskReport.Timed(TaskRun.Measured measured) -> measured;
            case TaskReport.Failed(Cause cause, String reason) -> new TaskRun.Failed(cause, reason, ended.printed());
            case TaskReport.Trial other -> throw new IllegalStateException("not a timed run");
            case TaskReport.Watched other -> throw new IllegalStateException("not a timed run");
        };
    }

    private TaskJvm.Ended run(TaskOrder.Step step) throws IOException, InterruptedException {
        int poolSize = plan.platformThreads(Subject.POOL);
        try (ScratchFolder folder = ScratchFolder.create()) {
            TaskJvm jvm = new TaskJvm(plan, folder.path());
            return jvm.run(
                    new TaskOrder(plan.task(), step, plan.load(), poolSize, plan.limit(), jvm.report()), List.of());
        }
    }
}
