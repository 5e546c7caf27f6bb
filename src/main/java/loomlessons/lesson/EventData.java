package loomlessons.lesson;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.ThreadFacts;

/** What an event is about, for claims; its text is only for people. */
public sealed interface EventData {

    /** Nothing but its kind and its thread. */
    record None() implements EventData {}

    /** A task, by its name: {@code thread1}, or {@code main}. */
    record OfTask(String task) implements EventData {}

    /** Exactly these words were said. */
    record Said(String words) implements EventData {}

    /** This many sleepers were seen asleep. */
    record Asleep(int sleepers) implements EventData {}

    /**
     * An error was caught.
     *
     * @param type the simple name of its class
     * @param message empty if it has none
     * @param madeByCatcher whether the code that caught it had made it itself, on the same thread
     */
    record Caught(String type, String message, boolean madeByCatcher) implements EventData {

        /** One that comes from elsewhere. */
        public Caught(String type, String message) {
            this(type, message, false);
        }
    }

    /** A child process was started that runs this program. */
    record Launched(String program) implements EventData {}

    /** A child process ended, with an exit code unless it was stopped. */
    record Exited(OptionalInt code) implements EventData {}

    /**
     * A child JVM reported this event of its own.
     *
     * @param unseen what happened there since the event that it reported before, in order: it changes only the state of
     *     a thread, so people needn't see it
     */
    record InChild(Event event, List<Event> unseen) implements EventData {

        public InChild {
            unseen = List.copyOf(unseen);
        }

        /** With nothing unseen before it. */
        public InChild(Event event) {
            this(event, List.of());
        }

        /** The event and what happened before it. */
        public List<Event> all() {
            return Stream.concat(unseen.stream(), Stream.of(event)).toList();
        }
    }

    /** The JVM of a learner's program ended, with an exit code unless it was stopped, and had these threads. */
    record JvmExited(OptionalInt code, Census census) implements EventData {}

    /** Data that only one lesson knows. */
    non-sealed interface OfLesson extends EventData {

        /** The event's text for people. */
        String text();

        /** The threads of tasks that the event is about, one per task, if the tasks record no events of their own. */
        default List<ThreadFacts> threadsOfTasks() {
            return List.of();
        }
    }
}
