package loomlessons.lesson;

import java.util.OptionalInt;

/** What an event is about, for claims to ask; the text beside it is for people alone. */
public sealed interface EventData {

    /** Nothing but its kind and its thread. */
    record None() implements EventData {}

    /** A task, by its name: {@code thread1}, or {@code main}. */
    record OfTask(String task) implements EventData {}

    /** Exactly these words were said. */
    record Said(String words) implements EventData {}

    /** So many sleepers were seen asleep. */
    record Asleep(int sleepers) implements EventData {}

    /**
     * An error was caught.
     *
     * @param type the simple name of its class
     * @param message empty if it has none
     */
    record Caught(String type, String message) implements EventData {}

    /** A child process was started; the program has that name. */
    record Launched(String program) implements EventData {}

    /** A child process ended, with an exit code unless it was stopped. */
    record Exited(OptionalInt code) implements EventData {}

    /** A child JVM reported this event of its own. */
    record InChild(Event event) implements EventData {}

    /** What only one lesson knows of. */
    non-sealed interface OfLesson extends EventData {

        /** What people read of it. */
        String text();
    }
}
