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

    /** Each of these tasks sleeps on a virtual thread; if none sleeps, that is undecided. */
    static Claim virtual(String text, List<String> tasks) {
        return Claim.inEveryLane(text, trail -> {
            List<Event> sleeps = trail.all(Kind.SLEEP).stream()
                    .filter(event -> event.data() instanceof EventData.OfTask(String task) && tasks.contains(task))
                    .toList();
            String onPlatform = sleeps.stream()
                    .map(Event::thread)
                    .filter(thread -> !thread.virtual())
                    .map(Identity::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return sleeps.isEmpty()
                    ? Verdict.undecided("nothing was made")
                    : Verdict.of(onPlatform.isEmpty(), "made on platform threads: " + onPlatform);
        });
    }

    /** Whether an event happened on the thread that called the learner's code. */
    static boolean isOnMain(Event event, Trail trail) {
        return event.thread().id() == main(trail).id();
    }

    static ThreadFacts main(Trail trail) {
        return trail.first(new EventData.OfTask("main")).thread();
    }

    /** A virtual thread may have no name. */
    static String name(ThreadFacts thread) {
        return thread.name().isEmpty() ? "(none)" : thread.name();
    }
}
