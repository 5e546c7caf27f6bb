package loomlessons.compare.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import loomlessons.compare.Load;
import loomlessons.compare.TaskRun;
import loomlessons.compare.task.TaskLoader;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.lesson.Counted;
import loomlessons.process.ParentWatch;

/** The entry point of a JVM that runs a person's task, reports what it measured, and ends. */
public final class CompareMain {

    /** What it prints before the reason if it can't write its report. */
    public static final String NO_REPORT = "loom-lessons: can't write the report of a run: ";

    private static final int FAILED = 1;

    private static final Load ONE = new Load(1, new Load.Arrival.AllAtOnce());

    private final TaskOrder order;
    private final TaskProgress progress = new TaskProgress();
    private final TaskErrors errors;

    private CompareMain(TaskOrder order) {
        this.order = order;
        this.errors = new TaskErrors(new UserFrames(order.code()));
    }

    /** Takes its parent's process id and the arguments of a {@link TaskOrder}; writes its report, and ends. */
    public static void main(String[] args) {
        UncaughtErrors.tell(System.err);
        List<String> arguments = Arrays.asList(args);
        ParentWatch.endWith(Long.parseLong(arguments.getFirst()));
        TaskOrder order = TaskOrder.parse(arguments.subList(1, arguments.size()));
        noteBegin(begun(order.report()));
        TaskReport report = new CompareMain(order).run();
        try {
            report.write(order.report());
        } catch (IOException unwritable) {
            System.out.println(NO_REPORT + unwritable.getMessage());
            Runtime.getRuntime().halt(FAILED);
        }
        // Threads that the task has left must not keep this JVM alive; what the user's code has registered still runs.
        System.exit(report instanceof TaskReport.Failed ? FAILED : 0);
    }

    /** The file beside the report that is there as soon as this class runs: the JVM's options were right. */
    public static Path begun(Path report) {
        return report.resolveSibling("begun");
    }

    private static void noteBegin(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException unwritable) {
            System.out.println(NO_REPORT + unwritable.getMessage());
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private TaskReport run() {
        new HangWatch(order, progress).start();
        ClassLoader loader = TaskLoader.open(order.code().classPath());
        Thread.currentThread().setContextClassLoader(loader);
        UserTask task;
        try {
            task = UserTask.create(order.code(), loader, errors);
        } catch (Throwable thrown) {
            return failed(TaskRun.Cause.CONSTRUCTOR, "its constructor failed: ", thrown);
        }
        TaskReport report = step(task);
        progress.begin(TaskProgress.Phase.CLOSE);
        try {
            task.close();
        } catch (Throwable thrown) {
            return failed(TaskRun.Cause.CLOSE, "its close failed: ", thrown);
        }
        return report;
    }

    private TaskReport step(UserTask task) {
        try {
            return switch (order.step()) {
                case TaskOrder.Step.Trial() -> trial(task);
                case TaskOrder.Step.Timed(var subject) ->
                    new TaskReport.Timed(
                            new TimedRound(task, errors, progress).run(subject, order.load(), order.poolSize()));
                case TaskOrder.Step.Watched watched -> new WatchedRounds(task, order, progress).run(watched);
            };
        } catch (OutOfMemoryError refused) {
            return refused(refused);
        } catch (Throwable unexpected) {
            return failed(TaskRun.Cause.JVM, "", unexpected);
        }
    }

    private TaskReport trial(UserTask task) throws InterruptedException {
        progress.begin(TaskProgress.Phase.ALONE);
        Thread alone = Thread.ofPlatform().name("alone").start(new Round(task, ONE).task(0));
        alone.join();
        return new TaskReport.Trial(errors.all());
    }

    private TaskReport refused(OutOfMemoryError refused) {
        TaskProgress.State state = progress.state();
        String begun = state.round() == null
                ? ""
                : " after " + Counted.of(state.round().begun(), "task") + " had begun";
        boolean isThread = String.valueOf(refused.getMessage()).contains("native thread");
        return isThread
                ? new TaskReport.Failed(
                        TaskRun.Cause.THREAD_REFUSED, "the machine refused another platform thread" + begun)
                : new TaskReport.Failed(TaskRun.Cause.JVM, "its memory was full" + begun + ": " + refused.getMessage());
    }

    private TaskReport failed(TaskRun.Cause cause, String what, Throwable thrown) {
        errors.clear();
        errors.add(thrown);
        String words = errors.all().stream()
                .map(error -> error.kind()
                        + (error.message().isEmpty() ? "" : ": " + error.message())
                        + error.line().map(line -> " at " + line).orElse(""))
                .findFirst()
                .orElse("");
        return new TaskReport.Failed(cause, what + words);
    }
}
