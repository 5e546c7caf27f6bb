package loomlessons.exercise.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.catalogue.Subtasks.Owner;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.Census;

/** Inherit a context in a scope without a thread-local. */
final class InheritedContext {

    private static final Hints HINTS = new Hints(
            "A thread-local belongs to one thread. How many threads serve one request?",
            "A scoped value is bound during a call, and also for every subtask that this call forks. "
                    + "Nothing has to be removed afterwards.",
            LastHints.inheritedContext());

    private static final List<String> USERS = List.of("alice", "bob");
    private static final List<String> ORDERS = List.of("tea", "cake");

    private InheritedContext() {}

    static Exercise entry() {
        return new Exercise(
                "Ex15InheritedContext",
                "multithreading",
                "How does a subtask know for which user it works?",
                HINTS,
                InheritedContext::demands);
    }

    static List<Demand> demands(Settings settings) {
        return List.of(
                Demand.that(
                        "Every subtask serves the user of its own request.",
                        Claim.inEveryLane(
                                "every subtask serves the user of its own request", InheritedContext::served)),
                Demand.that(
                        "Each request is served by two subtasks of its own scope.",
                        Claim.inEveryLane(
                                "each request is served by two subtasks of its own scope", InheritedContext::inScopes)),
                Demand.that(
                        "Both requests are served at the same time.",
                        Overlap.asleepAtOnce(
                                "both requests are served at the same time", USERS.size() * ORDERS.size())),
                Demand.that(
                        "Every subtask finds its user in a scoped value, which is kept in a static field.",
                        Claim.inEveryLane("every subtask finds its user in a scoped value", InheritedContext::bound)),
                Demand.that(
                        "After a request, its thread has no user.",
                        Claim.inEveryLane("after a request its thread has no user", InheritedContext::unbound)),
                Demand.that(
                        "Besides one thread per request and the subtasks, no thread is started.",
                        Subtasks.noMoreThreads("no other thread is started", USERS.size() * (1 + ORDERS.size()))));
    }

    private static Verdict served(Trail trail) {
        List<String> missing =
                everyOrder().filter(words -> said(words, trail).isEmpty()).toList();
        List<String> others = trail.all(Kind.SAY).stream()
                .map(InheritedContext::words)
                .filter(words -> ORDERS.stream().anyMatch(order -> words.startsWith(order + " for ")))
                .sorted()
                .toList();
        return Verdict.of(missing.isEmpty(), others.isEmpty() ? "nobody was served" : String.join(", ", others));
    }

    private static Verdict inScopes(Trail trail) {
        Optional<Census> census = Subtasks.census(trail);
        if (census.isEmpty()) {
            return Verdict.undecided("the threads of the program weren't counted");
        }
        List<String> faults = new ArrayList<>();
        for (String user : USERS) {
            Optional<Event> end = end(user, trail);
            for (String order : ORDERS) {
                Optional<Event> served = said(order + " for " + user, trail);
                if (end.isPresent() && served.isPresent()) {
                    new Owner(end.get().thread().id(), "the thread of the request", census.get())
                            .fault(order + " for " + user, served)
                            .ifPresent(faults::add);
                }
            }
        }
        return verdict(trail, faults, "all in the scope of their request");
    }

    private static Verdict bound(Trail trail) {
        List<String> faults = new ArrayList<>();
        for (String user : USERS) {
            for (String order : ORDERS) {
                said(order + " for " + user, trail)
                        .filter(served -> !hasUser(served, user))
                        .ifPresent(served -> faults.add("%s for %s: no scoped value of this thread is bound to %s"
                                .formatted(order, user, user)));
            }
        }
        return verdict(trail, faults, "each user was bound");
    }

    /** If nobody was served, only the claim about serving says so. */
    private static Verdict verdict(Trail trail, List<String> faults, String allWell) {
        if (everyOrder().allMatch(words -> said(words, trail).isEmpty())) {
            return Verdict.undecided("no user was served");
        }
        return Verdict.of(faults.isEmpty(), faults.isEmpty() ? allWell : String.join("; ", faults));
    }

    private static boolean hasUser(Event event, String user) {
        return event.thread().status().bound().stream().anyMatch(value -> value.contains(user));
    }

    private static Verdict unbound(Trail trail) {
        List<String> faults = new ArrayList<>();
        for (String user : USERS) {
            Optional<Event> end = end(user, trail);
            if (end.isEmpty()) {
                faults.add("the request of %s didn't end".formatted(user));
            } else if (hasUser(end.get(), user) || !words(end.get()).endsWith("the user is now nobody")) {
                faults.add(words(end.get()));
            }
        }
        return Verdict.of(faults.isEmpty(), faults.isEmpty() ? "both had none" : String.join("; ", faults));
    }

    private static Optional<Event> end(String user, Trail trail) {
        return trail.all(Kind.SAY).stream()
                .filter(event -> words(event).startsWith(user + " is served"))
                .findFirst();
    }

    private static Stream<String> everyOrder() {
        return USERS.stream().flatMap(user -> ORDERS.stream().map(order -> order + " for " + user));
    }

    private static Optional<Event> said(String words, Trail trail) {
        return trail.all(Kind.SAY).stream()
                .filter(event -> words(event).equals(words))
                .findFirst();
    }

    /** The words that the learner's code said. */
    private static String words(Event event) {
        return event.data() instanceof EventData.Said(String words) ? words : "";
    }
}
