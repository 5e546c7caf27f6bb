package loomlessons.exercise.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.ThreadFacts;

/** Claims about what the end of the JVM cuts off. */
public final class Lifetime {

    private Lifetime() {}

    /** This number of sleepers, and every other one that starts, wake up before the JVM ends. */
    public static Claim allWakeUp(String text, int sleepers) {
        return Claim.inEveryLane(text, trail -> wakeUp(trail, sleepers, run -> true));
    }

    /** The same for the sleepers whose names start so. */
    public static Claim allWakeUp(String text, int sleepers, String startOfName) {
        return Claim.inEveryLane(
                text, trail -> wakeUp(trail, sleepers, run -> run.task().startsWith(startOfName)));
    }

    /** The event with which a JVM ended by itself; empty if it was stopped. */
    public static Optional<Event> endOfJvm(Trail trail) {
        return trail.all(Kind.EXIT).stream()
                .filter(exit -> exit.data() instanceof EventData.JvmExited exited
                        && exited.code().isPresent())
                .findFirst();
    }

    /** All threads that the program made, without main. */
    public static Census census(Trail trail) {
        return trail.all(Kind.EXIT).stream()
                .flatMap(exit ->
                        exit.data() instanceof EventData.JvmExited exited ? Stream.of(exited.census()) : Stream.empty())
                .findFirst()
                .orElse(new Census(List.of()));
    }

    /** When main had done all that the learner's code says, if it has. */
    public static Optional<Event> endOfMain(Trail trail) {
        return trail.all(Kind.FINISH).stream()
                .filter(end -> end.data().equals(new EventData.OfTask("main")))
                .findFirst();
    }

    private static Verdict wakeUp(Trail trail, int sleepers, Predicate<TaskRun> which) {
        List<TaskRun> runs = TaskRun.on(trail).stream().filter(which).toList();
        Optional<TaskRun> lost = runs.stream()
                .filter(run -> !run.isAwake() || run.interrupted().isPresent() || isLeftBehind(run, trail))
                .findFirst();
        if (lost.isEmpty() && runs.size() >= sleepers) {
            return Verdict.of(
                    true, "the last one woke up at " + trail.last(Kind.WAKE).at());
        }
        if (endOfJvm(trail).isEmpty()) {
            return Verdict.undecided("the program was stopped first");
        }
        return Verdict.of(
                false, lost.map(run -> end(run, trail)).orElseGet(() -> notStarted(runs.size(), sleepers, trail)));
    }

    /** A JVM that is slow to end may let a daemon wake up, although nothing waits for it. */
    private static boolean isLeftBehind(TaskRun run, Trail trail) {
        boolean sleptOn = endOfMain(trail)
                .filter(end -> run.thread().daemon()
                        && run.awake().filter(end::isBefore).isPresent())
                .isPresent();
        return sleptOn
                && census(trail).threads().stream()
                        .noneMatch(thread ->
                                thread.aliveWhenMainEnded() && !thread.facts().daemon());
    }

    private static String end(TaskRun run, Trail trail) {
        return run.interrupted()
                .map(interrupt -> "%s was interrupted at %s".formatted(run.task(), interrupt.at()))
                .orElseGet(() -> "%s %s when the JVM ended at %s: %s"
                        .formatted(run.task(), doing(run), trail.last(Kind.EXIT).at(), reason(run.thread(), trail)));
    }

    private static String doing(TaskRun run) {
        if (run.isAwake()) {
            return "had woken up by luck";
        }
        return run.asleep().isPresent() ? "still slept" : "didn't sleep yet";
    }

    private static String reason(ThreadFacts thread, Trail trail) {
        return endOfMain(trail)
                .filter(end -> thread.daemon())
                .map(end -> "main had ended, and the JVM doesn't wait for "
                        + (thread.virtual() ? "a virtual thread" : "a daemon"))
                .orElse("the program ended its JVM itself");
    }

    /** A thread that was started may be too late to record anything. */
    private static String notStarted(int started, int sleepers, Trail trail) {
        return census(trail).threads().stream()
                .filter(CountedThread::aliveWhenMainEnded)
                .map(CountedThread::facts)
                .filter(ThreadFacts::daemon)
                .findFirst()
                .map(daemon -> "%s when the JVM ended at %s: %s"
                        .formatted(
                                sleepers == 1
                                        ? "the sleeper hadn't started"
                                        : "only %d of %d sleepers had started".formatted(started, sleepers),
                                trail.last(Kind.EXIT).at(),
                                reason(daemon, trail)))
                .orElse(TaskRun.howManyStarted(started, sleepers));
    }
}
