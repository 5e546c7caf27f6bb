package loomlessons.exercise.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.ThreadFacts;

/**
 * One run of a sleeper, as the trail shows it.
 *
 * @param task the sleeper's name
 * @param events at least one, all on the same thread, in order
 */
public record TaskRun(String task, List<Event> events) {

    private static final String MAIN = "main";

    /** All runs, in the order in which they started. */
    public static List<TaskRun> on(Trail trail) {
        List<TaskRun> runs = new ArrayList<>();
        for (Event event : trail.events()) {
            if (event.data() instanceof EventData.OfTask(String task) && !task.equals(MAIN)) {
                runOf(task, event, runs).events.add(event);
            }
        }
        return runs;
    }

    private static TaskRun runOf(String task, Event event, List<TaskRun> runs) {
        return runs.stream()
                .filter(run -> run.task.equals(task) && run.goesOnWith(event))
                .findFirst()
                .orElseGet(() -> {
                    TaskRun begun = new TaskRun(task, new ArrayList<>());
                    runs.add(begun);
                    return begun;
                });
    }

    private boolean goesOnWith(Event event) {
        return thread().id() == event.thread().id()
                && event.kind() != Kind.START
                && events.getLast().kind() != Kind.FINISH;
    }

    /** The thread that ran it, as it was at the start. */
    public ThreadFacts thread() {
        return events.getFirst().thread();
    }

    public boolean isOnMain(Trail trail) {
        return isOnMain(events.getFirst(), trail);
    }

    /** Whether an event happened on the thread that called the learner's code. */
    static boolean isOnMain(Event event, Trail trail) {
        return event.thread().id()
                == trail.first(new EventData.OfTask(MAIN)).thread().id();
    }

    /** When it went to sleep, if it did. */
    public Optional<Event> asleep() {
        return first(Kind.SLEEP);
    }

    /** When it had slept to the end, if it has. */
    public Optional<Event> awake() {
        return first(Kind.WAKE);
    }

    public boolean isAwake() {
        return awake().isPresent();
    }

    /** When it was interrupted in its sleep, if it was; also while a schedule delays its wake-up, which is part of it. */
    public Optional<Event> interrupted() {
        return first(Kind.INTERRUPT)
                .or(() -> awake().filter(wake -> wake.thread().status().interrupted()));
    }

    private Optional<Event> first(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).findFirst();
    }

    /** For people: {@code the sleeper never started}, or {@code 2 of 5 sleepers started}. */
    static String howManyStarted(int started, int expected) {
        return expected == 1 ? "the sleeper never started" : "%d of %d sleepers started".formatted(started, expected);
    }
}
