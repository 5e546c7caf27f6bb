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
                        Claim.inEveryLane(
                                "main waits until the deadline, and no longer",
                                trail -> waitsForTheDeadline(trail, deadline))),
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

    private static Verdict waitsForTheDeadline(Trail trail, Duration deadline) {
        return stop(trail)
                .or(() -> caughtByMain(trail))
                .map(stop -> {
                    Duration most = trail.first(new EventData.OfTask("main")).until(stop);
                    Duration least = Order.ofTask("slow", Kind.START, trail)
                            .map(start -> start.until(stop))
                            .orElse(Duration.ZERO);
                    return waits(least, most, deadline);
                })
                .orElse(Verdict.undecided("the slow one wasn't cancelled"));
    }

    /**
     * Main opened its scope after its own start, and before the slow one's: so it waited for something between these times.
     * Too long is half as much again as the deadline: the slow one would still sleep for long.
     */
    private static Verdict waits(Duration least, Duration most, Duration deadline) {
        boolean early = most.compareTo(deadline) < 0;
        boolean late = least.compareTo(deadline.multipliedBy(3).dividedBy(2)) >= 0;
        return Verdict.of(
                !early && !late,
                "main gave up after %s s; the deadline is %s s"
                        .formatted(Seconds.measured(late ? least : most), Seconds.asked(deadline)));
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
