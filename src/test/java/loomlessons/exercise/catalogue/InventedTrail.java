package loomlessons.exercise.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.EventData.Said;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.OpenedScope;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.lesson.trail.ThreadStatus;

/** A trail that no program has made: one event a millisecond, unless told otherwise. */
final class InventedTrail {

    private static final String MAIN = "main";

    private final List<Event> events = new ArrayList<>();
    private final Map<String, ThreadFacts> threads = new LinkedHashMap<>();
    private final Map<String, OpenedScope> scopes = new HashMap<>();
    private long nanos;

    InventedTrail() {
        threads.put(MAIN, new ThreadFacts(1, MAIN, false, false, Optional.empty()));
        add(Kind.START, MAIN, new OfTask(MAIN));
    }

    /** A virtual thread, created by another one. */
    InventedTrail thread(String name, String creator, boolean inScope) {
        Origin origin = new Origin(threads.get(creator).id(), nanos, inScope);
        ThreadFacts facts = new ThreadFacts(threads.size() + 1L, name, true, true, Optional.empty());
        threads.put(name, facts.withOrigin(Optional.of(origin)));
        return this;
    }

    /** One scope was opened just now: that of these threads. */
    InventedTrail opensScopeOf(String... names) {
        OpenedScope scope = new OpenedScope(scopes.size(), nanos);
        Stream.of(names).forEach(name -> scopes.put(name, scope));
        return this;
    }

    /** A subtask of main, of the same name as its thread, that goes to sleep. */
    InventedTrail sleepingSubtask(String name) {
        return thread(name, MAIN, true).task(Kind.START, name, name).task(Kind.SLEEP, name, name);
    }

    InventedTrail task(Kind kind, String thread, String task) {
        return add(kind, thread, new OfTask(task));
    }

    InventedTrail says(String thread, String words) {
        return add(Kind.SAY, thread, new Said(words));
    }

    InventedTrail add(Kind kind, String thread, EventData data) {
        nanos += Duration.ofMillis(1).toNanos();
        events.add(new Event(nanos, 0, threads.get(thread), kind, data, "%s by %s".formatted(kind, thread)));
        return this;
    }

    /** Changes what held for the thread of the last event. */
    InventedTrail with(UnaryOperator<ThreadStatus> status) {
        Event last = events.removeLast();
        events.add(last.with(last.thread().with(status.apply(last.thread().status()))));
        return this;
    }

    InventedTrail pause(Duration time) {
        nanos += time.toNanos();
        return this;
    }

    /** The trail, with the end of its JVM. */
    Trail end() {
        List<CountedThread> counted = threads.values().stream()
                .filter(thread -> !thread.name().equals(MAIN))
                .map(thread -> new CountedThread(thread, false, nanos, Optional.ofNullable(scopes.get(thread.name()))))
                .toList();
        add(Kind.EXIT, MAIN, new EventData.JvmExited(OptionalInt.of(0), new Census(counted)));
        return Trail.of(events);
    }
}
