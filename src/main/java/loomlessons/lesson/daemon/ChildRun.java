package loomlessons.lesson.daemon;

import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;

/** What one child JVM did: the part of a lane's trail from its launch to its exit. */
final class ChildRun {

    private ChildRun() {}

    /** The part of the trail on which the program ran; empty if it never did. */
    static Trail of(ChildProgram program, Trail trail) {
        List<Event> fromLaunch = trail.events().stream()
                .dropWhile(event -> !event.data().equals(new EventData.Launched(program.title())))
                .toList();
        Stream<Event> untilExit = fromLaunch.stream().takeWhile(event -> event.kind() != Kind.EXIT);
        Stream<Event> exit =
                fromLaunch.stream().filter(event -> event.kind() == Kind.EXIT).limit(1);
        return Trail.of(Stream.concat(untilExit.map(ChildRun::asReported), exit).toList());
    }

    /** The event that the child reported, with the time at which the parent received it. */
    private static Event asReported(Event received) {
        return received.data() instanceof EventData.InChild inChild
                ? new Event(
                        received.nanos(),
                        received.cpuNanos(),
                        inChild.event().thread(),
                        inChild.event().kind(),
                        inChild.event().data(),
                        received.text())
                : received;
    }
}
