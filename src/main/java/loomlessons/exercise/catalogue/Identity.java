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

/** Claims on the threads that the sleepers run on. */
final class Identity {

    private Identity() {}

    static Claim virtual(String text) {
        return Claim.inEveryLane(text, trail -> {
            List<ThreadFacts> platform = sleeping(trail, false);
            return Verdict.of(platform.isEmpty(), "on platform threads: " + names(platform));
        });
    }

    static Claim platform(String text) {
        return Claim.inEveryLane(text, trail -> {
            List<ThreadFacts> virtual = sleeping(trail, true);
            return Verdict.of(virtual.isEmpty(), "on virtual threads: " + names(virtual));
        });
    }

    /** Each sleep takes place on a thread that no other sleep of the trail has. */
    static Claim ownThreads(String text, int sleeps) {
        return Claim.inEveryLane(text, trail -> {
            List<ThreadFacts> threads = sleeping(trail);
            long different = threads.stream().map(ThreadFacts::id).distinct().count();
            return Verdict.of(
                    threads.size() == sleeps && different == sleeps,
                    "%d sleeps on %d different threads".formatted(threads.size(), different));
        });
    }

    static Claim named(String text, List<String> names) {
        return Claim.inEveryLane(text, trail -> {
            List<String> found =
                    sleeping(trail).stream().map(ThreadFacts::name).sorted().toList();
            return Verdict.of(found.equals(names), "the names are " + names(sleeping(trail)));
        });
    }

    /** Whether an event happened on the thread that called the learner's code. */
    static boolean isOnMain(Event event, Trail trail) {
        return event.thread().id() == main(trail).id();
    }

    static ThreadFacts main(Trail trail) {
        return trail.first(new EventData.OfTask("main")).thread();
    }

    /** The threads that sleepers sleep on, one for each sleep; there is at least one. */
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

    /** A thread may have no name: virtual threads have none unless they are given one. */
    static String name(ThreadFacts thread) {
        return thread.name().isEmpty() ? "(none)" : thread.name();
    }
}
