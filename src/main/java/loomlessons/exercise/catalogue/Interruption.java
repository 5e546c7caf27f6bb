package loomlessons.exercise.catalogue;

import java.util.List;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Handle an interrupt correctly. */
final class Interruption {

    private static final Hints HINTS = new Hints(
            "An interrupt is a request to end. What happens to that request here?",
            "When Thread.sleep throws, it clears the thread's interrupted status. If you catch the "
                    + "exception and don't rethrow it, set the status again and end the task.",
            "In the catch block: Thread.currentThread().interrupt(); and then return;");

    private Interruption() {}

    static Exercise entry() {
        return new Exercise(
                "Ex13Interruption",
                "failure",
                "What does a task do when it is interrupted?",
                HINTS,
                Demand.unlisted(Interruption::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("after the interrupt it doesn't sleep again", Interruption::sleepsNoMore),
                Claim.inEveryLane("its caller can still see the interrupt", Interruption::isStillInterrupted));
    }

    /** Main interrupts it as soon as it is asleep for the first time. */
    private static Verdict sleepsNoMore(Trail trail) {
        Event asleep = trail.first(Kind.ASLEEP);
        long sleeps = trail.all(Kind.SLEEP).stream().filter(asleep::isBefore).count();
        return Verdict.of(
                sleeps == 0, "interrupted at %s, went to sleep %d times after that".formatted(asleep.at(), sleeps));
    }

    private static Verdict isStillInterrupted(Trail trail) {
        Event said = trail.first(Kind.SAY);
        return Verdict.of(said.data().equals(new EventData.Said("thread1 is interrupted: true")), said.text());
    }
}
