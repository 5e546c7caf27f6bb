package loomlessons.exercise.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.catalogue.Cancellation.Cause;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.OpenedScope;

/** A deadline on a scope. */
final class Deadline {

    private static final Hints HINTS = new Hints(
            "You can't make the slow one faster. But main can stop waiting.",
            "The deadline belongs to the scope, not to a subtask: after it, the subtasks are "
                    + "cancelled and main gets an error that says so.",
            LastHints.deadline());

    /** As the starter has it. */
    private static final int DEADLINE_IN_SLEEPS = 3;

    private static final List<String> SLOW = List.of("slow");

    /** Thrown by JDK 27 and later. */
    private static final String CANCELLED_BY_TIMEOUT = "CancelledByTimeoutException";

    /** Thrown by earlier releases, and by the joiners that people write on later ones. */
    private static final String TIMEOUT = "TimeoutException";

    private static final Cause START =
            new Cause("the slow one", "started", trail -> Order.ofTask("slow", Kind.START, trail));

    private Deadline() {}

    static Exercise entry() {
        return new Exercise("Ex12Deadline", "failure", "How long should a scope wait?", HINTS, Deadline::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "The slow one runs as a subtask of a scope that main opens.",
                        Subtasks.ofMain("the slow one is a subtask of a scope that main opened", SLOW)),
                Demand.that(
                        "It is cancelled in its sleep.",
                        Cancellation.interrupted("the slow one is cancelled in its sleep", SLOW)),
                Demand.that(
                        "That happens at the deadline of three sleeps, counted from the opening of the scope: no earlier, and no later.",
                        Claim.inEveryLane(
                                "main waits until the deadline, and no longer",
                                trail -> waitsForTheDeadline(trail, settings.sleep()))),
                Demand.that(
                        "Main catches the error that the deadline causes, and passes it to trail.caught(...).",
                        Cancellation.mainCatches(
                                "main catches the error that the deadline causes", Deadline::isTimeout, START)),
                Demand.that(
                        "No other thread is started.",
                        Subtasks.noMoreThreads("no other thread is started", SLOW.size())));
    }

    /** From JDK 27 on most scopes throw an ExecutionException, which has the error as its cause and so names it in its message. */
    private static boolean isTimeout(EventData.Caught error) {
        return error.type().equals(TIMEOUT)
                || error.type().equals(CANCELLED_BY_TIMEOUT)
                || error.message().contains(CANCELLED_BY_TIMEOUT);
    }

    private static Verdict waitsForTheDeadline(Trail trail, Duration sleep) {
        return stop(trail)
                .or(() -> caughtByMain(trail))
                .map(stop -> {
                    Duration most = Duration.ofNanos(stop.nanos() - opening(trail));
                    Duration least = Order.ofTask("slow", Kind.START, trail)
                            .map(start -> start.until(stop))
                            .orElse(Duration.ZERO);
                    return waits(least, most, sleep);
                })
                .orElse(Verdict.undecided("the slow one wasn't cancelled"));
    }

    /** The slow one's scope wasn't open before that time; if nobody has seen the scope, that is main's own start. */
    private static long opening(Trail trail) {
        return Order.ofTask("slow", Kind.START, trail)
                .flatMap(start -> Subtasks.census(trail)
                        .flatMap(census -> census.withId(start.thread().id())))
                .flatMap(CountedThread::scope)
                .map(OpenedScope::afterNanos)
                .orElseGet(() -> trail.first(new EventData.OfTask("main")).nanos());
    }

    /** Main opened its scope before the slow one's start, so it waited for something between these times. */
    private static Verdict waits(Duration least, Duration most, Duration sleep) {
        Duration deadline = sleep.multipliedBy(DEADLINE_IN_SLEEPS);
        // Some compute the moment of the deadline first, and open the scope then.
        boolean early = most.plus(sleep.dividedBy(4)).compareTo(deadline) < 0;
        boolean late = least.compareTo(deadline.plus(sleep.multipliedBy(3).dividedBy(4))) >= 0;
        return Verdict.of(
                !early && !late,
                "main gave up %s s after %s; the deadline is %s s"
                        .formatted(
                                Seconds.measured(late ? least : most),
                                late ? "the start of the slow one" : "it opened the scope",
                                Seconds.asked(deadline)));
    }

    private static Optional<Event> stop(Trail trail) {
        return Order.ofTask("slow", Kind.INTERRUPT, trail);
    }

    /** A deadline may be so early that the slow one has not even started. */
    private static Optional<Event> caughtByMain(Trail trail) {
        return trail.all(Kind.CATCH).stream()
                .filter(event -> START.event().apply(trail).isEmpty() && Identity.isOnMain(event, trail))
                .findFirst();
    }
}
