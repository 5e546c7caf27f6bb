package loomlessons.exercise.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Claims about which sleepers are cancelled and why, and about the error that main catches. */
final class Cancellation {

    /**
     * What must have happened before anything is cancelled.
     *
     * @param who as in {@code the fifth}
     * @param did as in {@code failed}
     */
    record Cause(String who, String did, Function<Trail, Optional<Event>> event) {

        private String what() {
            return who + " " + did;
        }
    }

    private Cancellation() {}

    /** The sleepers with these names are interrupted in their sleep, and none of them wakes up by itself. */
    static Claim interrupted(String text, List<String> sleepers) {
        return Claim.inEveryLane(text, trail -> {
            List<String> awake = new ArrayList<>();
            List<String> asleep = new ArrayList<>();
            for (String sleeper : having(Kind.SLEEP, sleepers, trail)) {
                if (Order.ofTask(sleeper, Kind.WAKE, trail).isPresent()) {
                    awake.add(sleeper);
                } else if (Order.ofTask(sleeper, Kind.INTERRUPT, trail).isEmpty()) {
                    asleep.add(sleeper);
                }
            }
            return cancelled(having(Kind.SLEEP, sleepers, trail), awake, asleep);
        });
    }

    private static Verdict cancelled(List<String> started, List<String> awake, List<String> asleep) {
        if (started.isEmpty()) {
            return Verdict.undecided("nothing fell asleep that could be cancelled");
        }
        if (!awake.isEmpty()) {
            return Verdict.of(false, "%s slept to the end".formatted(String.join(", ", awake)));
        }
        return Verdict.of(
                asleep.isEmpty(),
                asleep.isEmpty()
                        ? "%s %s interrupted"
                                .formatted(String.join(", ", started), started.size() == 1 ? "was" : "were")
                        : "%s still slept when the JVM ended".formatted(String.join(", ", asleep)));
    }

    /** None of these sleepers is cancelled before the cause; if none is cancelled, that is undecided. */
    static Claim causedBy(String text, Cause cause, List<String> sleepers) {
        return Claim.inEveryLane(text, trail -> {
            Optional<Event> interrupt = sleepers.stream()
                    .flatMap(sleeper -> Order.ofTask(sleeper, Kind.INTERRUPT, trail).stream())
                    .min(Comparator.comparingLong(Event::nanos));
            if (interrupt.isEmpty()) {
                return Verdict.undecided("nothing was cancelled");
            }
            return cause.event()
                    .apply(trail)
                    .map(event -> follows(interrupt.get(), event, cause))
                    .orElse(Verdict.of(
                            false,
                            "the first was cancelled at %s, but %s never %s"
                                    .formatted(interrupt.get().at(), cause.who(), cause.did())));
        });
    }

    /** A thread that is cancelled before it causes anything has the interrupted status when it does. */
    private static Verdict follows(Event interrupt, Event cause, Cause because) {
        if (cause.thread().status().interrupted()) {
            return Verdict.of(false, "%s was itself cancelled before %s".formatted(because.who(), cause.at()));
        }
        boolean early = interrupt.isBefore(cause);
        return Verdict.of(
                !early,
                "the first was cancelled at %s, %s %s at %s"
                        .formatted(interrupt.at(), early ? "but only then" : "after", because.what(), cause.at()));
    }

    /** Main passes an error of that kind to the trail, and not before the cause. */
    static Claim mainCatches(String text, Predicate<EventData.Caught> error, Cause cause) {
        return Claim.inEveryLane(text, trail -> {
            List<Event> caught = trail.all(Kind.CATCH);
            Optional<Event> byMain = caught.stream()
                    .filter(event -> Identity.isOnMain(event, trail))
                    .filter(event ->
                            event.data() instanceof EventData.Caught data && error.test(data) && !data.madeByCatcher())
                    .findFirst();
            Optional<Event> causing = cause.event().apply(trail);
            if (byMain.isPresent() && causing.isPresent() && byMain.get().isBefore(causing.get())) {
                return Verdict.of(
                        false,
                        "main told the trail at %s, before %s at %s"
                                .formatted(
                                        byMain.get().at(),
                                        cause.what(),
                                        causing.get().at()));
            }
            return Verdict.of(
                    byMain.isPresent(),
                    byMain.map(Event::text)
                            .orElse(caught.isEmpty() ? "nobody passed an error to the trail" : "but " + texts(caught)));
        });
    }

    private static String texts(List<Event> caught) {
        return caught.stream()
                .map(event -> event.data() instanceof EventData.Caught data && data.madeByCatcher()
                        ? event.text() + ", which that thread had made itself"
                        : event.text())
                .collect(Collectors.joining("; "));
    }

    private static List<String> having(Kind kind, List<String> sleepers, Trail trail) {
        return sleepers.stream()
                .filter(sleeper -> Order.ofTask(sleeper, kind, trail).isPresent())
                .toList();
    }
}
