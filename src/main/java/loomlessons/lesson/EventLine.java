package loomlessons.lesson;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loomlessons.lesson.EventData.Asleep;
import loomlessons.lesson.EventData.Caught;
import loomlessons.lesson.EventData.None;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.EventData.Said;
import loomlessons.lesson.trail.Origin;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.lesson.trail.ThreadStatus;

/** An event as one line of text, by which a child JVM reports it to its parent. */
public final class EventLine {

    // Control characters: no program prints them by chance.
    private static final String MARK = "\u0001event";
    private static final String SEPARATOR = "\u001f";
    private static final String NEXT_VALUE = "\u001e";
    private static final int FIRST_OF_ORIGIN = 14;
    private static final int FIRST_OF_DATA = 17;

    private static final long LONGEST_NANOS = Duration.ofDays(365).toNanos();

    private EventLine() {}

    /** The line, without its line break; data that only a lesson or a parent knows is left out. */
    public static String encode(Event event) {
        ThreadFacts thread = event.thread();
        return String.join(
                SEPARATOR,
                MARK,
                Long.toString(event.nanos()),
                Long.toString(event.cpuNanos()),
                Long.toString(thread.id()),
                oneLine(thread.name()),
                Boolean.toString(thread.virtual()),
                Boolean.toString(thread.daemon()),
                thread.carrier().orElse(""),
                event.kind().name(),
                oneLine(event.text()),
                Boolean.toString(thread.status().interrupted()),
                thread.status().hold().name(),
                bound(thread.status()),
                Long.toString(event.lateNanos()),
                encode(thread.origin()),
                encode(event.data()));
    }

    /** The event of a line; empty if the line is none, was cut off, or was forged by the program in the child JVM. */
    public static Optional<Event> parse(String line) {
        List<String> parts = Arrays.asList(line.split(SEPARATOR, -1));
        if (!parts.getFirst().equals(MARK) || parts.size() <= FIRST_OF_DATA) {
            return Optional.empty();
        }
        try {
            return data(parts.subList(FIRST_OF_DATA, parts.size()))
                    .map(data -> event(parts, data))
                    .filter(EventLine::isPossible);
        } catch (IllegalArgumentException noNumberOrNoKind) {
            return Optional.empty();
        }
    }

    private static boolean isPossible(Event event) {
        return isTime(event.nanos())
                && isTime(event.cpuNanos())
                && isTime(event.lateNanos())
                && event.thread().id() >= 0;
    }

    /** Far from where sums of times overflow. */
    private static boolean isTime(long nanos) {
        return nanos >= 0 && nanos < LONGEST_NANOS;
    }

    private static Event event(List<String> parts, EventData data) {
        ThreadFacts thread = new ThreadFacts(
                Long.parseLong(parts.get(3)),
                parts.get(4),
                Boolean.parseBoolean(parts.get(5)),
                Boolean.parseBoolean(parts.get(6)),
                Optional.of(parts.get(7)).filter(carrier -> !carrier.isEmpty()),
                origin(parts.subList(FIRST_OF_ORIGIN, FIRST_OF_DATA)),
                new ThreadStatus(
                        Boolean.parseBoolean(parts.get(10)),
                        ThreadStatus.Hold.valueOf(parts.get(11)),
                        bound(parts.get(12))));
        return new Event(
                Long.parseLong(parts.get(1)),
                Long.parseLong(parts.get(2)),
                Long.parseLong(parts.get(13)),
                thread,
                Kind.valueOf(parts.get(8)),
                data,
                parts.get(9));
    }

    private static String bound(ThreadStatus status) {
        return status.bound().stream().map(EventLine::oneLine).collect(Collectors.joining(NEXT_VALUE));
    }

    private static List<String> bound(String values) {
        return values.isEmpty() ? List.of() : List.of(values.split(NEXT_VALUE, -1));
    }

    private static String encode(Optional<Origin> origin) {
        return origin.map(created -> join(
                        Long.toString(created.creator()),
                        Long.toString(created.nanos()),
                        Boolean.toString(created.inScope())))
                .orElseGet(() -> join("", "", ""));
    }

    private static Optional<Origin> origin(List<String> parts) {
        return parts.getFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(new Origin(
                        Long.parseLong(parts.get(0)),
                        Long.parseLong(parts.get(1)),
                        Boolean.parseBoolean(parts.get(2))));
    }

    private static String encode(EventData data) {
        return switch (data) {
            case OfTask(String task) -> join("task", task);
            case Said(String words) -> join("said", words);
            case Asleep(int sleepers) -> join("asleep", Integer.toString(sleepers));
            case Caught caught ->
                join("caught", caught.type(), caught.message(), Boolean.toString(caught.madeByCatcher()));
            case None none -> join("none");
            case EventData.Launched launched -> join("none");
            case EventData.Exited exited -> join("none");
            case EventData.JvmExited exited -> join("none");
            case EventData.InChild inChild -> join("none");
            case EventData.OfLesson ofLesson -> join("none");
        };
    }

    private static Optional<EventData> data(List<String> parts) {
        return switch (String.join(" ", parts.getFirst(), Integer.toString(parts.size()))) {
            case "task 2" -> Optional.of(new OfTask(parts.get(1)));
            case "said 2" -> Optional.of(new Said(parts.get(1)));
            case "asleep 2" -> Optional.of(new Asleep(Integer.parseInt(parts.get(1))));
            case "caught 4" -> Optional.of(new Caught(parts.get(1), parts.get(2), Boolean.parseBoolean(parts.get(3))));
            case "none 1" -> Optional.of(new None());
            default -> Optional.empty();
        };
    }

    private static String join(String... parts) {
        return String.join(
                SEPARATOR, Arrays.stream(parts).map(EventLine::oneLine).toList());
    }

    /** The text without control characters: names and texts may come from a learner, so they may contain anything. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}]+", " ");
    }
}
