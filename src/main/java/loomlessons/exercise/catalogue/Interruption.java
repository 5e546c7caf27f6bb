package loomlessons.exercise.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.ThreadStatus.Hold;

/** Handle an interrupt correctly. */
final class Interruption {

    private static final Hints HINTS = new Hints(
            "An interrupt is a request to end. What happens to that request here?",
            "When Thread.sleep throws, it clears the thread's interrupted status. If you catch the "
                    + "exception and don't rethrow it, set the status again and end the task.",
            "In the catch block: Thread.currentThread().interrupt(); and then return;");

    private static final String NO_INTERRUPT = "thread1 wasn't interrupted";

    private Interruption() {}

    static Exercise entry() {
        return new Exercise(
                "Ex13Interruption",
                "failure",
                "What does a task do when it is interrupted?",
                HINTS,
                Interruption::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "Main interrupts thread1 in its sleep.",
                        Claim.inEveryLane(
                                "main interrupts thread1 in its sleep",
                                trail -> isInterrupted(trail, settings.sleep()))),
                Demand.that(
                        "After the interrupt, thread1 ends without another sleep.",
                        Claim.inEveryLane(
                                "after the interrupt it ends, and sleeps no more",
                                trail -> endsSoon(trail, settings.sleep()))),
                Demand.that(
                        "Its caller still sees the interrupt: the interrupted status is set when thread1 says its last words.",
                        Claim.inEveryLane(
                                "its caller can still see the interrupt", trail -> isSeen(trail, settings.sleep()))),
                Demand.that("No other thread is started.", Subtasks.noMoreThreads("no other thread is started", 1)));
    }

    private static Verdict isInterrupted(Trail trail, Duration sleep) {
        List<Event> events = ofThread1(trail);
        if (events.isEmpty()) {
            return Verdict.of(false, "thread1 did nothing");
        }
        return interrupt(events, sleep)
                .map(interrupt -> Verdict.of(true, "thread1 was interrupted by " + interrupt.at()))
                .orElse(Verdict.of(false, notInterrupted(events)));
    }

    /** A thread that was interrupted before its sleep, perhaps by itself, doesn't sleep at all. */
    private static String notInterrupted(List<Event> events) {
        return events.stream()
                .filter(event ->
                        event.kind() == Kind.SLEEP && event.thread().status().interrupted())
                .findFirst()
                .map(asleep -> "thread1 was interrupted before it went to sleep at " + asleep.at())
                .orElse("no sleep of thread1 was interrupted");
    }

    private static Verdict endsSoon(Trail trail, Duration sleep) {
        List<Event> events = ofThread1(trail);
        Optional<Event> interrupt = interrupt(events, sleep);
        if (interrupt.isEmpty()) {
            return Verdict.undecided(NO_INTERRUPT);
        }
        String when = "it was interrupted by %s, and ".formatted(interrupt.get().at());
        List<Event> after = after(interrupt.get(), events);
        long sleeps = after.stream().filter(event -> event.kind() == Kind.SLEEP).count();
        if (sleeps > 0) {
            return Verdict.of(
                    false, when + "went to sleep %s after that".formatted(sleeps == 1 ? "once" : sleeps + " times"));
        }
        Event last = after.isEmpty() ? interrupt.get() : after.getLast();
        return Verdict.of(
                !isLong(interrupt.get(), last, sleep),
                when
                        + "went on for %s s"
                                .formatted(Seconds.measured(interrupt.get().until(last))));
    }

    /** About as long as the rest of its sleep, unless the schedule has delayed its last words. */
    private static boolean isLong(Event interrupt, Event last, Duration sleep) {
        boolean delayed = last.thread().status().hold() != Hold.NONE;
        return !delayed && interrupt.until(last).compareTo(sleep.multipliedBy(4).dividedBy(5)) > 0;
    }

    /** The last that thread1 says is its caller's. */
    private static Verdict isSeen(Trail trail, Duration sleep) {
        List<Event> events = ofThread1(trail);
        Optional<Event> interrupt = interrupt(events, sleep);
        if (interrupt.isEmpty()) {
            return Verdict.undecided(NO_INTERRUPT);
        }
        return after(interrupt.get(), events).reversed().stream()
                .filter(event -> event.kind() == Kind.SAY)
                .findFirst()
                .or(() -> interrupt.filter(event -> event.kind() == Kind.SAY))
                .map(said -> Verdict.of(
                        said.thread().status().interrupted(),
                        "at %s, the interrupted status of thread1 was %s"
                                .formatted(said.at(), said.thread().status().interrupted())))
                .orElse(Verdict.of(false, "after the interrupt, thread1 said nothing"));
    }

    /** Whether it was interrupted before its last sleep, and not because a schedule has delayed the end of the one before. */
    private static boolean isTooEarly(List<Event> events) {
        boolean duringTheDelay = events.size() > 1 && wasDelayed(events.get(events.size() - 2));
        return events.getLast().thread().status().interrupted() && !duringTheDelay;
    }

    private static boolean wasDelayed(Event event) {
        return event.kind() == Kind.WAKE && event.thread().status().hold() != Hold.NONE;
    }

    /** The first event that shows that a sleep was interrupted: it didn't last to its end. */
    private static Optional<Event> interrupt(List<Event> events, Duration sleep) {
        return IntStream.range(1, events.size())
                .filter(i -> events.get(i - 1).kind() == Kind.SLEEP)
                .filter(i -> !isTooEarly(events.subList(0, i)))
                .filter(i -> events.get(i).kind() != Kind.WAKE)
                .filter(i -> isEarly(events.get(i - 1), events.get(i), sleep))
                .mapToObj(events::get)
                .findFirst();
    }

    private static boolean isEarly(Event asleep, Event next, Duration sleep) {
        return next.kind() == Kind.INTERRUPT
                || next.thread().status().interrupted()
                || asleep.until(next).compareTo(sleep) < 0;
    }

    private static List<Event> after(Event interrupt, List<Event> events) {
        return events.stream().filter(interrupt::isBefore).toList();
    }

    private static List<Event> ofThread1(Trail trail) {
        return trail.events().stream()
                .filter(event -> event.thread().name().equals("thread1") && !Identity.isOnMain(event, trail))
                .toList();
    }
}
