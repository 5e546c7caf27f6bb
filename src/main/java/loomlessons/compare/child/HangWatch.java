package loomlessons.compare.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import loomlessons.compare.TaskRun;
import loomlessons.jvm.Deadline;
import loomlessons.lesson.Counted;

/** Ends this JVM if it hasn't ended within its limit, and reports how far the tasks have come and where they are. */
final class HangWatch {

    private static final int FAILED = 1;

    private final TaskOrder order;
    private final TaskProgress progress;

    HangWatch(TaskOrder order, TaskProgress progress) {
        this.order = order;
        this.progress = progress;
    }

    void start() {
        Deadline deadline = Deadline.in(order.limit());
        Thread.ofPlatform().name("hang watch").daemon().start(() -> {
            while (!deadline.isOver()) {
                LockSupport.parkNanos(deadline.left().toNanos());
                // A task may interrupt all threads that it finds; then a park would return at once.
                Thread.interrupted();
            }
            report();
        });
    }

    private void report() {
        TaskProgress.State state = progress.state();
        try {
            new TaskReport.Failed(TaskRun.Cause.TIME_LIMIT, describe(state)).write(order.report());
        } catch (IOException | RuntimeException unwritable) {
            // Then the parent can say only that the limit is over.
        } finally {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private String describe(TaskProgress.State state) {
        ThreadPlaces places = ThreadPlaces.now(dumpFile());
        String where = places.deadlock()
                .or(places::mostFrequent)
                .map(words -> "; " + words)
                .orElse("");
        String within = " within " + seconds(order.limit()) + where;
        return switch (state.phase()) {
            case CONSTRUCTOR -> "its constructor didn't end" + within;
            case ALONE -> "one task alone didn't end" + within;
            case WARM_UP -> "the tasks of the warm-up didn't end" + within;
            case ROUND -> count(state.round()) + within;
            case CLOSE -> "its close didn't end" + within;
        };
    }

    private static String count(Round round) {
        return "only " + Counted.of(round.ended()) + " of " + Counted.of(round.tasks(), "task") + " ended";
    }

    private Path dumpFile() {
        return order.report().toAbsolutePath().resolveSibling("threads.txt");
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1_000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
