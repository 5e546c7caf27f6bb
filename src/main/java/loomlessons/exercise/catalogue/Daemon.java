package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.Optional;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.SleeperThreads;
import loomlessons.exercise.claim.TaskRun;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.ThreadFacts;

/** Daemon or not? */
final class Daemon {

    private static final Hints HINTS = new Hints(
            "The JVM ends when no user thread is left. For which of the two should it wait?",
            "A thread from Thread.ofPlatform() is a user thread unless its builder makes it a daemon.",
            "Leave save as it is. The builder of heartbeat needs daemon(true), or daemon(), before start().");

    private static final String SAVE = "save";
    private static final String HEARTBEAT = "heartbeat";

    private Daemon() {}

    static Exercise entry() {
        return new Exercise(
                "Ex05Daemon", "daemon", "Main has ended: for which thread does the JVM wait?", HINTS, Daemon::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "The JVM runs until save has woken up, because save is a user thread.",
                        Claim.inEveryLane("save is a user thread", trail -> isDaemon(SAVE, false, trail)),
                        Lifetime.allWakeUp("save wakes up before the JVM ends", 1, SAVE)),
                Demand.that(
                        "The JVM ends while heartbeat sleeps, because heartbeat is a daemon.",
                        Claim.inEveryLane("heartbeat is a daemon", trail -> isDaemon(HEARTBEAT, true, trail)),
                        Claim.inEveryLane("the JVM ends while heartbeat sleeps", Daemon::endsInItsSleep)),
                Demand.that(
                        "Main ends before save wakes up: main waits for neither of the two.",
                        Claim.inEveryLane("main ends before save wakes up", Daemon::mainWaitsForNobody)),
                Demand.that(
                        "Save and heartbeat run once, each on a thread of its own.",
                        SleeperThreads.eachOnItsOwn("each of the two runs on a thread of its own", 2)),
                Demand.that("No other thread is started.", SleeperThreads.noOther("no other thread is started")));
    }

    private static Verdict isDaemon(String name, boolean daemon, Trail trail) {
        return runOf(name, trail)
                .map(run -> Verdict.of(
                        run.thread().daemon() == daemon,
                        "%s ran on %s".formatted(name, run.isOnMain(trail) ? "main itself" : kind(run.thread()))))
                .orElse(Verdict.undecided(name + " never started"));
    }

    private static Verdict endsInItsSleep(Trail trail) {
        Optional<TaskRun> run = runOf(HEARTBEAT, trail);
        Optional<Event> end = run.flatMap(TaskRun::awake).or(() -> run.flatMap(TaskRun::interrupted));
        if (end.isPresent()) {
            return Verdict.of(
                    false,
                    "heartbeat %s at %s; the JVM ended at %s"
                            .formatted(
                                    run.filter(TaskRun::isAwake).isPresent() ? "woke up" : "was interrupted",
                                    end.get().at(),
                                    trail.last(Kind.EXIT).at()));
        }
        if (Lifetime.endOfJvm(trail).isEmpty()) {
            return Verdict.undecided("the program was stopped first");
        }
        return Verdict.of(
                run.flatMap(TaskRun::asleep).isPresent(),
                "heartbeat %s when the JVM ended at %s"
                        .formatted(
                                run.flatMap(TaskRun::asleep).isPresent() ? "slept" : "had never slept",
                                trail.last(Kind.EXIT).at()));
    }

    /** Where save sleeps to its end before main has seen both asleep, main can't end any earlier. */
    private static Verdict mainWaitsForNobody(Trail trail) {
        Optional<Event> end = Lifetime.endOfMain(trail);
        Optional<Event> wake = runOf(SAVE, trail).flatMap(TaskRun::awake);
        if (end.isEmpty() || wake.isEmpty()) {
            return Verdict.undecided(end.isEmpty() ? "main didn't come to its end" : "save never woke up");
        }
        boolean isLate = trail.all(Kind.ASLEEP).stream().anyMatch(wake.get()::isBefore);
        return Verdict.of(
                isLate || end.get().isBefore(wake.get()),
                "main ended at %s, save woke up at %s"
                        .formatted(end.get().at(), wake.get().at()));
    }

    private static String kind(ThreadFacts thread) {
        return thread.virtual()
                ? "a virtual thread, which is a daemon"
                : thread.daemon() ? "a daemon" : "a user thread";
    }

    private static Optional<TaskRun> runOf(String name, Trail trail) {
        return TaskRun.on(trail).stream().filter(run -> run.task().equals(name)).findFirst();
    }
}
