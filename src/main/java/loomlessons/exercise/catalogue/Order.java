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

    /** Main says this after the given number of sleepers has woken up. */
    static Claim mainSaysAfterWaking(String said, String text, int sleepers) {
        return Claim.inEveryLane(text, trail -> {
            Event words = saidByMain(said, trail);
            List<Event> awake = trail.all(Kind.WAKE).stream()
                    .filter(wake -> wake.isBefore(words))
                    .toList();
            return Verdict.of(
                    awake.size() == sleepers,
                    "main said %s at %s; %d of %d had woken up by then"
                            .formatted(said, words.at(), awake.size(), sleepers));
        });
    }

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

    /** The sleeper with this name wakes up before its JVM ends. */
    static Claim wakesBeforeTheJvmEnds(String sleeper, String text) {
        return Claim.inEveryLane(text, trail -> {
            Event wake = wakeOf(sleeper, trail);
            return Verdict.of(true, "%s woke up at %s".formatted(sleeper, wake.at()));
        });
    }

    /** The first event of this kind about the task. */
    static Optional<Event> ofTask(String task, Kind kind, Trail trail) {
        return trail.all(kind).stream()
                .filter(event -> event.data().equals(new EventData.OfTask(task)))
                .findFirst();
    }

    private static Event wakeOf(String sleeper, Trail trail) {
        return ofTask(sleeper, Kind.WAKE, trail)
                .orElseThrow(() -> new NoSuchElementException("%s never woke up%s".formatted(sleeper, exit(trail))));
    }

    private static String exit(Trail trail) {
        return trail.all(Kind.EXIT).stream()
                .findFirst()
                .map(exit -> ", and the JVM ended at " + exit.at())
                .orElse("");
    }
}
