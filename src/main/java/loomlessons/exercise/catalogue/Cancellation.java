package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Verdict;

/** Claims about which threads are cancelled, and which one catches the error. */
final class Cancellation {

    private Cancellation() {}

    /** The sleepers with these names are interrupted in their sleep, and none of them wakes up by itself. */
    static Claim interrupted(String text, List<String> sleepers) {
        return Claim.inEveryLane(text, trail -> {
            long interrupted = trail.all(Kind.INTERRUPT).stream()
                    .filter(event -> isOf(sleepers, event))
                    .count();
            long awake = trail.all(Kind.WAKE).stream()
                    .filter(event -> isOf(sleepers, event))
                    .count();
            return Verdict.of(
                    interrupted == sleepers.size() && awake == 0,
                    "%d of %d were interrupted, %d slept to the end".formatted(interrupted, sleepers.size(), awake));
        });
    }

    /** Main catches an error whose type or message contains these words. */
    static Claim mainCatches(String words, String text) {
        return Claim.inEveryLane(text, trail -> {
            List<Event> caught = trail.all(Kind.CATCH).stream()
                    .filter(event -> Identity.isOnMain(event, trail))
                    .toList();
            return Verdict.of(
                    caught.stream().anyMatch(event -> isError(words, event)),
                    caught.isEmpty()
                            ? "main recorded no error"
                            : caught.stream().map(Event::text).collect(Collectors.joining("; ")));
        });
    }

    private static boolean isError(String words, Event event) {
        return event.data() instanceof EventData.Caught(String type, String message)
                && (type + ": " + message).contains(words);
    }

    private static boolean isOf(List<String> sleepers, Event event) {
        return event.data() instanceof EventData.OfTask(String task) && sleepers.contains(task);
    }
}
