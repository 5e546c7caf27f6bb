package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.stream.Stream;
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

/** Inherit a context in a scope without a thread-local. */
final class InheritedContext {

    private static final Hints HINTS = new Hints(
            "A thread-local belongs to one thread. How many threads serve one request?",
            "A scoped value is bound during a call, and also for every subtask that this call forks. "
                    + "Nothing has to be removed afterwards.",
            LastHints.inheritedContext());

    private static final List<String> USERS = List.of("alice", "bob");

    private InheritedContext() {}

    static Exercise entry() {
        return new Exercise(
                "Ex15InheritedContext",
                "multithreading",
                "How does a subtask know for which user it works?",
                HINTS,
                Demand.unlisted(InheritedContext::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("every subtask serves the user of its own request", InheritedContext::served),
                Claim.inEveryLane("every subtask has a thread of its own", InheritedContext::onOwnThreads),
                Claim.inEveryLane("after a request its thread has no user", InheritedContext::unbound));
    }

    private static Verdict served(Trail trail) {
        List<String> expected = USERS.stream()
                .flatMap(user -> Stream.of("cake for " + user, "tea for " + user))
                .sorted()
                .toList();
        List<String> said = orders(trail).map(InheritedContext::words).sorted().toList();
        return Verdict.of(said.equals(expected), said.isEmpty() ? "nobody was served" : String.join(", ", said));
    }

    private static Verdict onOwnThreads(Trail trail) {
        long orders = orders(trail).count();
        long threads =
                orders(trail).map(order -> order.thread().id()).distinct().count();
        return Verdict.of(orders > 0 && threads == orders, "%d orders on %d threads".formatted(orders, threads));
    }

    private static Stream<Event> orders(Trail trail) {
        return trail.all(Kind.SAY).stream().filter(event -> words(event).contains(" for "));
    }

    /** The words that the learner's code said. */
    private static String words(Event event) {
        return event.data() instanceof EventData.Said(String words) ? words : "";
    }

    private static Verdict unbound(Trail trail) {
        List<String> said = trail.all(Kind.SAY).stream()
                .map(InheritedContext::words)
                .filter(text -> text.contains(" is served"))
                .toList();
        boolean nobody = said.size() == USERS.size() && said.stream().allMatch(text -> text.endsWith("nobody"));
        return Verdict.of(nobody, said.isEmpty() ? "no request was finished" : String.join(", ", said));
    }
}
