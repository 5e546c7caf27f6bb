package loomlessons.lesson.daemon;

import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.StructuredBody;
import loomlessons.lesson.Trail;

/** The programs that child JVMs run. */
enum ChildProgram {
    USER_THREAD("JVM with a user thread"),
    DAEMON_THREAD("JVM with a daemon thread"),
    VIRTUAL_THREAD("JVM with a virtual thread"),
    SCOPE("JVM with a scope");

    private final String title;

    ChildProgram(String title) {
        this.title = title;
    }

    /** What its JVM is called on the trail. */
    String title() {
        return title;
    }

    LaneBody main() {
        return switch (this) {
            case USER_THREAD -> UserThreadProgram::main;
            case DAEMON_THREAD -> DaemonThreadProgram::main;
            case VIRTUAL_THREAD -> VirtualThreadProgram::main;
            case SCOPE -> new StructuredBody(ChildProgram.class, "StructuredProgram");
        };
    }

    /** What its JVM did: the part of a trail from its launch to its exit; empty if it never ran. */
    Trail partOf(Trail trail) {
        List<Event> fromLaunch = trail.events().stream()
                .dropWhile(event -> !event.data().equals(new EventData.Launched(title)))
                .toList();
        Stream<Event> untilExit = fromLaunch.stream().takeWhile(event -> event.kind() != Kind.EXIT);
        Stream<Event> exit =
                fromLaunch.stream().filter(event -> event.kind() == Kind.EXIT).limit(1);
        return Trail.of(
                Stream.concat(untilExit.flatMap(ChildProgram::asReported), exit).toList());
    }

    /** The events that the child reported: received at the parent's time, late by what either JVM measured, with the child's CPU time. */
    private static Stream<Event> asReported(Event received) {
        return received.data() instanceof EventData.InChild inChild
                ? inChild.all().stream().map(reported -> receivedAt(received, reported))
                : Stream.of(received);
    }

    private static Event receivedAt(Event received, Event reported) {
        return new Event(
                received.nanos(),
                reported.cpuNanos(),
                received.lateNanos() + reported.lateNanos(),
                reported.thread(),
                reported.kind(),
                reported.data(),
                reported.text());
    }
}
