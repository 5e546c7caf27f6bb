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

/** A deadline on a scope. */
final class Deadline {

    private static final Hints HINTS = new Hints(
            "You can't make the slow one faster. But main can stop waiting.",
            "The deadline belongs to the scope, not to a subtask: after it, the subtasks are "
                    + "cancelled and main gets a TimeoutException.",
            LastHints.deadline());

    private static final List<String> SLOW = List.of("slow");

    private static final Cause START =
            new Cause("the slow one", "started", trail -> Order.ofTask("slow", Kind.START, trail));

    private Deadline() {}

    static Exercise entry() {
        return new Exercise("Ex12Deadline", "failure", "How long should a scope wait?", HINTS, Deadline::demands);
    }

    static List<Demand> demands(Settings settings) {
        Duration deadline = settings.sleep().multipliedBy(3);
        return List.of(
                Demand.that(
                        "The slow one runs as a subtask of a scope that main opens.",
                        Subtasks.ofMain("the slow one is a subtask of a scope that main opened", SLOW)),
                Demand.that(
                        "It is cancelled in its sleep.",
                        Cancellation.interrupted("the slow one is cancelled in its sleep", SLOW)),
                Demand.that(
                        "That happens at the deadline, counted from the opening of the scope: no earlier, and no later.",
                        Claim.inEveryLane("main waits until the deadline", trail -> waitsLongEnough(trail, deadline)),
                        Claim.inEveryLane(
                                "main waits no longer than the deadline", trail -> givesUpInTime(trail, deadline))),
                Demand.that(
                        "Main catches the TimeoutException, and passes it to trail.caught(...).",
                        Cancellation.mainCatches("main catches the TimeoutException", Deadline::isTimeout, START)),
                Demand.that(
                        "No other thread is started.",
                        Subtasks.noMoreThreads("no other thread is started", SLOW.size())));
    }

    private static boolean isTimeout(EventData.Caught error) {
        return error.type().equals("TimeoutException");
    }

    /**
     * Counted from main's start. On a busy machine main may be slow between the opening of its scope and the fork, so the
     * fork doesn't tell when the scope was opened.
     */
    private static Verdict waitsLongEnough(Trail trail, Duration deadline) {
        return stop(trail)
                .or(() -> caughtByMain(trail))
                .map(stop -> {
                    Duration waited = trail.first(new EventData.OfTask("main")).until(stop);
                    return Verdict.of(waited.compareTo(deadline) >= 0, evidence(waited, deadline));
                })
                .orElseGet(Deadline::notCancelled);
    }

    /**
     * Before one and a half times the deadline, and long before the slow one would end. Counted from its start, as the
     * deadline counts from the opening of the scope.
     */
    private static Verdict givesUpInTime(Trail trail, Duration deadline) {
        return stop(trail)
                .map(stop -> {
                    Duration waited = trail.first(new EventData.OfTask("slow")).until(stop);
                    boolean inTime = waited.compareTo(deadline.multipliedBy(3).dividedBy(2)) < 0;
                    return Verdict.of(inTime, evidence(waited, deadline));
                })
                .orElseGet(Deadline::notCancelled);
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

    private static Verdict notCancelled() {
        return Verdict.undecided("the slow one wasn't cancelled");
    }

    private static String evidence(Duration waited, Duration deadline) {
        return "main gave up after %s s; the deadline is %s s"
                .formatted(Seconds.measured(waited), Seconds.asked(deadline));
    }
}
