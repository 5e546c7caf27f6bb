package loomlessons.exercise.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.catalogue.Subtasks.Owner;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.OpenedScope;

/** Inherit a context in a scope without a thread-local. */
final class InheritedContext {

    private static final Hints HINTS = new Hints(
            "A thread-local belongs to one thread. How many threads serve one request?",
            "A scoped value is bound during a call, and also for every subtask that this call forks. "
                    + "Nothing has to be removed afterwards.",
            LastHints.inheritedContext());

    private static final List<String> USERS = List.of("alice", "bob");
    private static final List<String> ORDERS = List.of("tea", "cake");
    private static final Pattern SERVED = Pattern.compile("(tea|cake) for (\\w+)");

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
                        "Both requests are served before the JVM ends, and say it: \"alice is served\".",
                        Claim.inEveryLane("both requests are served before the JVM ends", InheritedContext::bothEnd)),
                Demand.that(
                        "Every subtask serves the user of its own request, and says it: \"tea for alice\".",
                        Claim.inEveryLane(
                                "every subtask serves the user of its own request", InheritedContext::served)),
                Demand.that(
                        "Each request is served by two subtasks of its own scope.",
                        Claim.inEveryLane(
                                "each request is served by two subtasks of its own scope", InheritedContext::inScopes)),
                Demand.that(
                        "Both requests are served at the same time.",
                        Claim.inEveryLane(
                                "both requests are served at the same time", InheritedContext::atTheSameTime)),
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

    /** Words of a subtask. Their user may be wrong. */
    private record Served(Event event, String order, String user) {

        static List<Served> on(Trail trail) {
            return trail.all(Kind.SAY).stream()
                    .flatMap(event -> {
                        Matcher matcher = SERVED.matcher(InheritedContext.words(event));
                        return matcher.matches()
                                ? Stream.of(new Served(event, matcher.group(1), matcher.group(2)))
                                : Stream.empty();
                    })
                    .toList();
        }

        String words() {
            return order + " for " + user;
        }
    }

    private static Verdict bothEnd(Trail trail) {
        List<String> missing =
                USERS.stream().filter(user -> end(user, trail).isEmpty()).toList();
        if (!missing.isEmpty() && Lifetime.endOfMain(trail).isEmpty()) {
            return Verdict.undecided("the program was stopped first");
        }
        return Verdict.of(
                missing.isEmpty(),
                missing.isEmpty()
                        ? "both said that they were served"
                        : "main ended at %s, and %s never said \"%s ...\""
                                .formatted(
                                        Lifetime.endOfMain(trail).orElseThrow().at(),
                                        missing.size() == 1 ? "the request of " + missing.getFirst() : "both requests",
                                        served(missing.getFirst())));
    }

    private static Verdict served(Trail trail) {
        List<Served> all = Served.on(trail);
        List<String> said = all.stream().map(Served::words).sorted().toList();
        Optional<String> wrong = all.stream()
                .flatMap(served -> requestOf(served, trail)
                        .filter(user -> !user.equals(served.user()))
                        .map(user -> "\"%s\" was said in the request of %s".formatted(served.words(), user))
                        .stream())
                .findFirst();
        return Verdict.of(
                said.containsAll(everyOrder().toList()) && wrong.isEmpty(),
                wrong.orElse(said.isEmpty() ? "nobody was served" : String.join(", ", said)));
    }

    /** The user in whose request this was said: that of the thread that opened the subtask's scope. */
    private static Optional<String> requestOf(Served served, Trail trail) {
        Optional<CountedThread> subtask = Subtasks.census(trail)
                .flatMap(census -> census.withId(served.event().thread().id()));
        List<String> users = USERS.stream()
                .filter(user -> end(user, trail)
                        .filter(end -> subtask.filter(thread ->
                                        thread.isSubtaskOf(end.thread().id()))
                                .isPresent())
                        .isPresent())
                .toList();
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }

    private static Verdict inScopes(Trail trail) {
        Optional<Census> census = Subtasks.census(trail);
        if (census.isEmpty()) {
            return Verdict.undecided("the threads of the program weren't counted");
        }
        List<String> faults = new ArrayList<>();
        Map<OpenedScope, String> userOf = new HashMap<>();
        for (Served served : Served.on(trail)) {
            end(served.user(), trail)
                    .map(end -> new Owner(end.thread().id(), "the thread of the request", census.get()))
                    .flatMap(owner -> owner.fault(served.words(), Optional.of(served.event())))
                    .ifPresent(faults::add);
            census.get()
                    .withId(served.event().thread().id())
                    .flatMap(CountedThread::scope)
                    .map(scope -> userOf.putIfAbsent(scope, served.user()))
                    .filter(other -> !other.equals(served.user()))
                    .ifPresent(other ->
                            faults.add("%s and %s were served in the same scope".formatted(other, served.user())));
        }
        return verdict(trail, faults, "all in the scope of their request");
    }

    /** Whoever serves, sleeps meanwhile. */
    private static Verdict atTheSameTime(Trail trail) {
        Set<Long> threads = Served.on(trail).stream()
                .map(served -> served.event().thread().id())
                .collect(Collectors.toSet());
        return threads.size() < USERS.size() * ORDERS.size()
                ? Verdict.undecided("%d of %d subtasks served".formatted(threads.size(), USERS.size() * ORDERS.size()))
                : Overlap.asleepAtOnce(threads, trail);
    }

    private static Verdict bound(Trail trail) {
        List<String> faults = Served.on(trail).stream()
                .filter(served -> USERS.contains(served.user()) && !hasUser(served.event(), served.user()))
                .map(served ->
                        "%s: no scoped value of this thread is bound to %s".formatted(served.words(), served.user()))
                .distinct()
                .toList();
        return verdict(trail, faults, "each user was bound");
    }

    /** If nobody was served, only the claim about serving says so. */
    private static Verdict verdict(Trail trail, List<String> faults, String allWell) {
        if (Served.on(trail).stream().noneMatch(served -> USERS.contains(served.user()))) {
            return Verdict.undecided("no user was served");
        }
        return Verdict.of(faults.isEmpty(), faults.isEmpty() ? allWell : String.join("; ", faults));
    }

    /** A value that has all users in it says nothing about the user of a request. */
    private static boolean hasUser(Event event, String user) {
        return event.thread().status().bound().stream()
                .anyMatch(value -> value.contains(user)
                        && USERS.stream().filter(value::contains).count() == 1);
    }

    private static Verdict unbound(Trail trail) {
        List<String> faults = new ArrayList<>();
        for (String user : USERS) {
            Optional<Event> end = end(user, trail);
            if (end.isEmpty()) {
                return Verdict.undecided("the request of %s didn't come to its end".formatted(user));
            }
            if (hasAnyUser(end.get(), user)) {
                faults.add(words(end.get()));
            }
        }
        return Verdict.of(faults.isEmpty(), faults.isEmpty() ? "both had none" : String.join("; ", faults));
    }

    /** How a program calls the user that isn't there, is its own choice. */
    private static boolean hasAnyUser(Event end, String ofRequest) {
        String rest = words(end).substring(served(ofRequest).length());
        return USERS.stream().anyMatch(user -> rest.contains(user) || hasUser(end, user));
    }

    private static Optional<Event> end(String user, Trail trail) {
        return trail.all(Kind.SAY).stream()
                .filter(event -> words(event).startsWith(served(user)))
                .findFirst();
    }

    private static String served(String user) {
        return user + " is served";
    }

    private static Stream<String> everyOrder() {
        return USERS.stream().flatMap(user -> ORDERS.stream().map(order -> order + " for " + user));
    }

    /** The words that the learner's code said. */
    private static String words(Event event) {
        return event.data() instanceof EventData.Said(String words) ? words : "";
    }
}
