package loomlessons.exercise.claim;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.ThreadFacts;

/** Claims about the threads that run the sleepers, and about all others. A sleeper that never started leaves them undecided. */
public final class SleeperThreads {

    private SleeperThreads() {}

    /** This number of sleepers run, each one once, on a thread of its own that isn't main. */
    public static Claim eachOnItsOwn(String text, int sleepers) {
        return Claim.inEveryLane(text, trail -> {
            List<TaskRun> runs = TaskRun.on(trail);
            long threads =
                    runs.stream().map(run -> run.thread().id()).distinct().count();
            if (runs.stream().anyMatch(run -> run.isOnMain(trail))) {
                return Verdict.of(false, "%s ran on main".formatted(tasks(runs, run -> run.isOnMain(trail))));
            }
            if (threads < runs.size()) {
                return Verdict.of(
                        false,
                        "%d sleepers ran on %d %s"
                                .formatted(runs.size(), threads, threads == 1 ? "thread" : "threads"));
            }
            return runs.size() > sleepers
                    ? Verdict.of(false, "%d sleepers ran: %s".formatted(runs.size(), tasks(runs, run -> true)))
                    : holdsIfAllStarted(runs, sleepers);
        });
    }

    /** Each of this number of sleepers runs on a virtual thread. */
    public static Claim virtual(String text, int sleepers) {
        return noneRuns(text, sleepers, run -> !run.thread().virtual(), "on a platform thread");
    }

    /** Each of this number of sleepers runs on a platform thread. */
    public static Claim platform(String text, int sleepers) {
        return noneRuns(text, sleepers, run -> run.thread().virtual(), "on a virtual thread");
    }

    /** The threads have these names, and each one runs the sleeper of the same name. */
    public static Claim namedAsTheirSleepers(String text, List<String> names) {
        return Claim.inEveryLane(text, trail -> {
            List<TaskRun> runs = TaskRun.on(trail);
            List<String> wrong = runs.stream()
                    .filter(run -> !names.contains(run.thread().name())
                            || !run.thread().name().equals(run.task()))
                    .map(run -> "%s ran on %s".formatted(run.task(), describe(run, trail)))
                    .toList();
            return wrong.isEmpty()
                    ? holdsIfAllStarted(runs, names.size())
                    : Verdict.of(
                            false,
                            wrong.getFirst()
                                    + (wrong.size() > 1
                                            ? ", and so on: %d of %d".formatted(wrong.size(), runs.size())
                                            : ""));
        });
    }

    /** The only sleeper runs on a thread of this name. */
    public static Claim named(String text, String name) {
        return Claim.inEveryLane(text, trail -> {
            List<TaskRun> runs = TaskRun.on(trail);
            return runs.stream()
                    .filter(run -> !run.thread().name().equals(name))
                    .findFirst()
                    .map(run -> Verdict.of(false, "it ran on " + describe(run, trail)))
                    .orElse(holdsIfAllStarted(runs, 1));
        });
    }

    /** No thread is started but those on which sleepers run. */
    public static Claim noOther(String text) {
        return Claim.inEveryLane(text, trail -> {
            Set<Long> ofSleepers =
                    TaskRun.on(trail).stream().map(run -> run.thread().id()).collect(Collectors.toSet());
            List<ThreadFacts> others = Lifetime.census(trail).threads().stream()
                    .filter(CountedThread::wasSeen)
                    .map(CountedThread::facts)
                    .filter(thread -> !ofSleepers.contains(thread.id()) && !isSpareWorker(thread, trail))
                    .toList();
            return others.isEmpty() ? Verdict.of(true, "there was none") : without(others);
        });
    }

    /** A ForkJoinPool starts workers as it likes, for example in place of one that waits; this one has done nothing. */
    private static boolean isSpareWorker(ThreadFacts thread, Trail trail) {
        return thread.name().matches("ForkJoinPool[.-].*worker-\\d+")
                && trail.events().stream().noneMatch(event -> event.thread().id() == thread.id());
    }

    private static Verdict without(List<ThreadFacts> others) {
        return Verdict.of(
                false,
                others.stream()
                        .map(SleeperThreads::named)
                        .collect(Collectors.joining(", ", "there was also a thread ", "")));
    }

    private static Claim noneRuns(String text, int sleepers, Predicate<TaskRun> wrong, String where) {
        return Claim.inEveryLane(text, trail -> {
            List<TaskRun> runs = TaskRun.on(trail);
            return runs.stream().anyMatch(wrong)
                    ? Verdict.of(false, "%s ran %s".formatted(tasks(runs, wrong), where))
                    : holdsIfAllStarted(runs, sleepers);
        });
    }

    private static Verdict holdsIfAllStarted(List<TaskRun> runs, int sleepers) {
        return runs.size() < sleepers
                ? Verdict.undecided(TaskRun.howManyStarted(runs.size(), sleepers))
                : Verdict.of(true, "%s ran so".formatted(tasks(runs, run -> true)));
    }

    private static String tasks(List<TaskRun> runs, Predicate<TaskRun> which) {
        return runs.stream().filter(which).map(TaskRun::task).collect(Collectors.joining(", "));
    }

    private static String describe(TaskRun run, Trail trail) {
        return run.isOnMain(trail) ? "main" : "a thread " + named(run.thread());
    }

    private static String named(ThreadFacts thread) {
        return thread.name().isEmpty() ? "without a name" : "named " + thread.name();
    }
}
