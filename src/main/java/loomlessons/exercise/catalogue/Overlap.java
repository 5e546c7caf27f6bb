package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.Set;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Claims about how many sleepers are asleep at the same time. */
final class Overlap {

    private Overlap() {}

    /** At some time, at least this many of these tasks are asleep at once. */
    static Claim asleepAtOnce(String text, int sleepers, List<String> tasks) {
        return Claim.inEveryLane(text, trail -> {
            int most = mostAsleepAtOnce(about(tasks, trail));
            return Verdict.of(most >= sleepers, evidence(most));
        });
    }

    /** At most this many of these tasks are ever asleep at once. */
    static Claim neverMoreAsleepAtOnce(String text, int sleepers, List<String> tasks) {
        return Claim.inEveryLane(text, trail -> {
            int most = mostAsleepAtOnce(about(tasks, trail));
            return Verdict.of(most <= sleepers, evidence(most));
        });
    }

    /** At some time, as many are asleep at once as there are threads with these ids. */
    static Verdict asleepAtOnce(Set<Long> threads, Trail trail) {
        int most = mostAsleepAtOnce(Trail.of(trail.events().stream()
                .filter(event -> threads.contains(event.thread().id()))
                .toList()));
        return Verdict.of(most >= threads.size(), evidence(most));
    }

    /** The events that are about these tasks. */
    static Trail about(List<String> tasks, Trail trail) {
        return Trail.of(trail.events().stream()
                .filter(event -> event.data() instanceof EventData.OfTask(String task) && tasks.contains(task))
                .toList());
    }

    /** At some time, this number of sleepers are asleep at once; fewer that fall asleep leave it undecided. */
    static Claim allAsleepAtOnce(String text, int sleepers) {
        return allAsleepAtOnce(text, sleepers, "");
    }

    /** The same for the sleepers whose names start so. */
    static Claim allAsleepAtOnce(String text, int sleepers, String startOfName) {
        return Claim.inEveryLane(text, trail -> {
            Trail ofThese = Trail.of(trail.events().stream()
                    .filter(event ->
                            event.data() instanceof EventData.OfTask(String task) && task.startsWith(startOfName))
                    .toList());
            int slept = ofThese.all(Kind.SLEEP).size();
            int most = mostAsleepAtOnce(ofThese);
            return slept < sleepers
                    ? Verdict.undecided("%d of %d fell asleep".formatted(slept, sleepers))
                    : Verdict.of(most >= sleepers, evidence(most));
        });
    }

    private static String evidence(int most) {
        return "at most %d %s asleep at the same time".formatted(most, most == 1 ? "was" : "were");
    }

    private static int mostAsleepAtOnce(Trail trail) {
        int asleep = 0;
        int most = 0;
        for (Event event : trail.events()) {
            asleep += change(event);
            most = Math.max(most, asleep);
        }
        return most;
    }

    /** By how many more sleepers are asleep after this event than before it. */
    static int change(Event event) {
        return switch (event.kind()) {
            case SLEEP -> 1;
            case WAKE, INTERRUPT -> -1;
            case START, SAY, ASLEEP, JOIN, WAIT, THROW, CATCH, LAUNCH, PRINT, EXIT, FINISH -> 0;
        };
    }
}
