package loomlessons.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.Verdict.Ruling;

/** How one lane of a lesson ended. */
public sealed interface Outcome {

    /** The body ran to its end, and every claim was judged. */
    record Completed(Duration elapsed, List<Event> events, List<JudgedClaim> claims) implements Outcome {}

    /** The body didn't run to its end. */
    record Failed(String reason, Duration elapsed, List<Event> events) implements Outcome {

        /** The same failure with something more about its reason. */
        Failed with(String more) {
            return new Failed("%s; %s".formatted(reason, more), elapsed, events);
        }
    }

    /**
     * The body can't run here.
     *
     * @param remedy the command that would run it, if there is one
     */
    record Skipped(String reason, Optional<String> remedy) implements Outcome {}

    /** The events, also of a run that failed. */
    default List<Event> happened() {
        return switch (this) {
            case Completed completed -> completed.events();
            case Failed failed -> failed.events();
            case Skipped skipped -> List.of();
        };
    }

    /** The judged claims; none if the body didn't run to its end. */
    default List<JudgedClaim> judged() {
        return this instanceof Completed completed ? completed.claims() : List.of();
    }

    /** Whether it has no failure; a skipped lane and an undecided claim are none. */
    default boolean isFine() {
        return switch (this) {
            case Completed completed ->
                completed.claims().stream().noneMatch(claim -> claim.verdict().ruling() == Ruling.REFUTED);
            case Failed failed -> false;
            case Skipped skipped -> true;
        };
    }

    /** A claim's sentence with the verdict of one lane's trail. */
    public record JudgedClaim(String text, Verdict verdict) {}
}
