package loomlessons.exercise.child;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventLine;
import loomlessons.lesson.trail.CountedThread;

/** A line that the JVM of an exercise prints for its parent; all other lines come from the JVM itself. */
public sealed interface ChildLine {

    /** Something has happened on the trail. */
    record Happened(Event event) implements ChildLine {}

    /** A thread has failed with an error, described in words. */
    record Failed(String error) implements ChildLine {}

    /** The program has this thread; a later line about the same thread knows more. */
    record Counted(CountedThread thread) implements ChildLine {}

    /** The program's main has returned. */
    record MainEnded() implements ChildLine {}

    /** The program has recorded something that isn't true, described in words. */
    record Untrue(String what) implements ChildLine {}

    /** The JVM begins to end in order; a thread has called {@link System#exit}, in words, or none has. */
    record Ends(String caller) implements ChildLine {}

    /** There were too many events, so the JVM has ended itself. */
    record Flooded() implements ChildLine {}

    /**
     * Threads still run shortly before the time limit.
     *
     * @param cause which defects of the JDK may be why, in words; empty if none fits
     * @param where they are, one line for each
     */
    record Hanging(String cause, List<String> where) implements ChildLine {

        /** Nothing hangs, or nobody knows where. */
        public static final Hanging NOWHERE = new Hanging("", List.of());
    }

    /** The machine gave the JVM no CPU for a while. */
    record Starved() implements ChildLine {}

    // Control characters: no program prints them by chance.
    String FAILED = "\u0001failed";
    String FLOODED = "\u0001flooded";
    String HANGING = "\u0001hanging";
    String STARVED = "\u0001starved";
    String COUNTED = "\u0001counted";
    String MAIN_ENDED = "\u0001main-ended";
    String UNTRUE = "\u0001untrue";
    String ENDS = "\u0001ends";
    String SEPARATOR = "\u001f";
    int PARTS_OF_TEXT = 2;

    /** The line, without its line break. */
    default String encode() {
        return switch (this) {
            case Happened(Event event) -> EventLine.encode(event);
            case Failed(String error) -> FAILED + SEPARATOR + EventLine.oneLine(error);
            case Untrue(String what) -> UNTRUE + SEPARATOR + EventLine.oneLine(what);
            case Ends(String caller) -> ENDS + SEPARATOR + EventLine.oneLine(caller);
            case Hanging(String cause, List<String> where) ->
                Stream.concat(Stream.of(cause), where.stream())
                        .map(EventLine::oneLine)
                        .collect(Collectors.joining(SEPARATOR, HANGING + SEPARATOR, ""));
            case Counted(CountedThread thread) -> COUNTED + SEPARATOR + ThreadLine.encode(thread);
            case MainEnded ended -> MAIN_ENDED;
            case Flooded flooded -> FLOODED;
            case Starved starved -> STARVED;
        };
    }

    /** The meaning of a printed line; empty if it is none of these or was cut off. */
    static Optional<ChildLine> parse(String line) {
        Optional<Event> event = EventLine.parse(line);
        if (event.isPresent()) {
            return event.map(Happened::new);
        }
        String[] parts = line.split(SEPARATOR, -1);
        return switch (parts[0]) {
            case FAILED -> text(parts).map(Failed::new);
            case UNTRUE -> text(parts).map(Untrue::new);
            case ENDS -> text(parts).map(Ends::new);
            case HANGING -> hanging(List.of(parts));
            case COUNTED ->
                ThreadLine.parse(Arrays.asList(parts).subList(1, parts.length)).map(Counted::new);
            case MAIN_ENDED -> Optional.of(new MainEnded());
            case FLOODED -> Optional.of(new Flooded());
            case STARVED -> Optional.of(new Starved());
            default -> Optional.empty();
        };
    }

    private static Optional<ChildLine> hanging(List<String> parts) {
        return parts.size() < PARTS_OF_TEXT
                ? Optional.empty()
                : Optional.of(new Hanging(parts.get(1), parts.subList(PARTS_OF_TEXT, parts.size())));
    }

    private static Optional<String> text(String[] parts) {
        return parts.length == PARTS_OF_TEXT ? Optional.of(parts[1]) : Optional.empty();
    }
}
