package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.ThreadFacts;

/** Claims about the threads on which the sleepers run. */
final class Identity {

    private Identity() {}

    static Claim virtual(String text) {
        return Claim.inEveryLane(text, trail -> {
            List<ThreadFacts> platform = sleeping(trail, false);
            return Verdict.of(platform.isEmpty(), "sleepers on platform threads: " + names(platform));
        });
    }

    static Claim platform(String text) {
        return Claim.inEveryLane(text, trail -> {
            List<ThreadFacts> virtual = sleeping(trail, true);
            return Verdict.of(virtual.isEmpty(), "sleepers on virtual threads: " + names(virtual));
        });
    }

    static Claim named(String text, List<String> names) {
        return Claim.inEveryLane(text, trail -> {
            List<String> found =
                    sleeping(trail).stream().map(ThreadFacts::name).sorted().toList();
            return Verdict.of(
                    found.equals(names),
                    (found.size() == 1 ? "the thread's name is " : "the threads' names are ") + names(sleeping(trail)));
        });
    }

    /** Whether an event happened on the thread that called the learner's code. */
    static boolean isOnMain(Event event, Trail trail) {
        return event.thread().id() == main(trail).id();
    }

    static ThreadFacts main(Trail trail) {
        return trail.first(new EventData.OfTask("main")).thread();
    }

    /** The threads on which sleepers sleep, one per sleep; at least one. */
    static List<ThreadFacts> sleeping(Trail trail) {
        trail.first(Kind.SLEEP);
        return trail.all(Kind.SLEEP).stream().map(Event::thread).toList();
    }

    private static List<ThreadFacts> sleeping(Trail trail, boolean virtual) {
        return sleeping(trail).stream()
                .filter(thread -> thread.virtual() == virtual)
                .toList();
    }

    private static String names(List<ThreadFacts> threads) {
        return threads.isEmpty()
                ? "none"
                : threads.stream().map(Identity::name).distinct().collect(Collectors.joining(", "));
    }

    /** A virtual thread may have no name. */
    static String name(ThreadFacts thread) {
        return thread.name().isEmpty() ? "(none)" : thread.name();
    }
}
