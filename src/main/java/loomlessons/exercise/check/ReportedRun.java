package loomlessons.exercise.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import loomlessons.exercise.check.Launches.Launch;
import loomlessons.exercise.child.ChildLine;
import loomlessons.exercise.child.ChildLine.Counted;
import loomlessons.exercise.child.ChildLine.Ends;
import loomlessons.exercise.child.ChildLine.Failed;
import loomlessons.exercise.child.ChildLine.Flooded;
import loomlessons.exercise.child.ChildLine.Hanging;
import loomlessons.exercise.child.ChildLine.Happened;
import loomlessons.exercise.child.ChildLine.MainEnded;
import loomlessons.exercise.child.ChildLine.Starved;
import loomlessons.exercise.child.ChildLine.Untrue;
import loomlessons.exercise.child.ParentPipe;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;

/** What the JVM of a learner's program has reported; any thread may add to it and ask it. */
final class ReportedRun {

    private static final int MOST_JVM_LINES = 20;

    private final TimeLimit limit;
    private final Launch launch;
    private final String secret = UUID.randomUUID().toString();
    private final List<Event> events = new ArrayList<>();
    private final List<String> jvmLines = new ArrayList<>();
    private final Map<String, CountedThread> threads = new LinkedHashMap<>();
    private Hanging hanging = Hanging.NOWHERE;
    private Optional<Ending> ending = Optional.empty();
    private Optional<String> untrue = Optional.empty();
    private Optional<String> exitCaller = Optional.empty();
    private boolean mainEnded;
    private long trailStartNanos = System.nanoTime();

    /** Its program has that limit, which starts with its first event; with it, the launch is over. */
    ReportedRun(TimeLimit limit, Launch launch) {
        this.limit = limit;
        this.launch = launch;
    }

    /** What marks the lines of the JVM, so that no line of the program passes for one. */
    String secret() {
        return secret;
    }

    /** Adds a line that the JVM has printed. */
    synchronized void receive(String line) {
        Optional<ChildLine> parsed = ParentPipe.parse(line, secret);
        if (parsed.isEmpty()) {
            keep(line);
            return;
        }
        switch (parsed.get()) {
            case Happened(Event event) -> add(event);
            case Failed(String error) -> ending = ending.or(() -> Optional.of(new Ending.ByError(error)));
            case Starved starved -> limit.markStarved();
            case Hanging report -> hanging = report;
            case Counted(CountedThread thread) -> threads.put(key(thread), thread);
            case Untrue(String what) -> untrue = untrue.or(() -> Optional.of(what));
            case Ends(String caller) -> exitCaller = Optional.of(caller);
            case MainEnded ended -> mainEnded = true;
            case Flooded flooded -> ending = Optional.of(new Ending.ByFlood());
        }
    }

    /** All that has happened, up to the end of the JVM. */
    synchronized List<Event> events(long endNanos, OptionalInt exitCode) {
        List<Event> all = new ArrayList<>(events);
        all.removeAll(afterTheEnd());
        long last = all.isEmpty() ? 0 : all.getLast().nanos();
        String how = exitCode.isPresent()
                ? "exit code " + exitCode.getAsInt()
                : "stopped after %d s".formatted(limit.current().toSeconds());
        all.add(new Event(
                Math.max(last + 1, endNanos - trailStartNanos),
                0,
                new ThreadFacts(0, "JVM", false, false, Optional.empty()),
                Kind.EXIT,
                new EventData.JvmExited(exitCode, census()),
                how));
        return all;
    }

    /** What daemons do when nothing keeps the JVM any longer: how much of it they manage is luck. */
    private List<Event> afterTheEnd() {
        boolean isKept = threads.values().stream()
                .anyMatch(
                        thread -> thread.aliveWhenMainEnded() && !thread.facts().daemon());
        return events.stream()
                .filter(event -> !isKept && event.thread().daemon())
                .filter(event -> endOfMain().filter(end -> end.isBefore(event)).isPresent())
                .toList();
    }

    private Optional<Event> endOfMain() {
        return events.stream()
                .filter(event -> event.kind() == Kind.FINISH && event.data().equals(new EventData.OfTask("main")))
                .findFirst();
    }

    /** How the program itself has ended, if it has reported that. */
    synchronized Optional<Ending> ending() {
        return ending;
    }

    /** Whether the program's main has returned. */
    synchronized boolean hasMainEnded() {
        return mainEnded;
    }

    /** The first that the program has recorded although it isn't true, in words. */
    synchronized Optional<String> untrue() {
        return untrue;
    }

    /** Which thread called {@link System#exit}, in words, or an empty text; nothing if the JVM was halted. */
    synchronized Optional<String> exitCaller() {
        return exitCaller;
    }

    /** Where the threads hang. */
    synchronized Hanging hanging() {
        return hanging;
    }

    /** What the JVM itself has printed. */
    synchronized List<String> jvmLines() {
        return List.copyOf(jvmLines);
    }

    /** The line that came fastest shows best when the trail began. */
    private void add(Event event) {
        long start = System.nanoTime() - event.nanos();
        boolean isFirst = events.isEmpty();
        trailStartNanos = isFirst || start - trailStartNanos < 0 ? start : trailStartNanos;
        if (event.kind() == Kind.START) {
            limit.start();
            launch.close();
        }
        events.add(event);
    }

    private void keep(String line) {
        if (jvmLines.size() < MOST_JVM_LINES && !line.isBlank()) {
            jvmLines.add(line);
        }
    }

    /** A thread is known by its id; those that were never seen have none, so they are known by the time of their creation. */
    private static String key(CountedThread thread) {
        return thread.wasSeen() ? Long.toString(thread.facts().id()) : createdAt(thread) + " ns";
    }

    private Census census() {
        return new Census(threads.values().stream()
                .sorted(Comparator.comparingLong(ReportedRun::createdAt))
                .toList());
    }

    private static long createdAt(CountedThread thread) {
        return thread.facts().origin().map(Origin::nanos).orElse(Long.MAX_VALUE);
    }
}
