package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Claims about the order of events. */
final class Order {

    private Order() {}

    /** Main says this after each of these tasks has woken up. */
    static Claim mainSaysAfter(String said, String text, List<String> tasks) {
        return Claim.inEveryLane(text, trail -> {
            Event words = saidByMain(said, trail);
            List<String> late = tasks.stream()
                    .filter(task -> ofTask(task, Kind.WAKE, trail)
                            .filter(wake -> wake.isBefore(words))
                            .isEmpty())
                    .toList();
            return Verdict.of(
                    late.isEmpty(),
                    late.isEmpty()
                            ? "main said it at " + words.at()
                            : "main said it at %s, before the wake-up of %s"
                                    .formatted(words.at(), String.join(" and ", late)));
        });
    }

    /** The event in which main itself says this; without it, the claim is refuted. */
    static Event saidByMain(String said, Trail trail) {
        return trail.all(Kind.SAY).stream()
                .filter(event -> event.data().equals(new EventData.Said(said)) && Identity.isOnMain(event, trail))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("main never said \"" + said + "\""));
    }

    /** The first event of this kind about the task. */
    static Optional<Event> ofTask(String task, Kind kind, Trail trail) {
        return trail.all(kind).stream()
                .filter(event -> event.data().equals(new EventData.OfTask(task)))
                .findFirst();
    }
}
