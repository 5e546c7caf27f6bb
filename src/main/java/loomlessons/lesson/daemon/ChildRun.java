package loomlessons.lesson.daemon;

import java.util.List;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Trail;

/** What one child JVM did: the part of a lane's trail from its launch to its exit. */
final class ChildRun {

    private ChildRun() {}

    /** The part of the trail on which the program ran; empty if it never did. */
    static Trail of(ChildProgram program, Trail trail) {
        List<Event> fromLaunch = trail.events().stream()
                .dropWhile(event -> !isLaunchOf(program, event))
                .toList();
        Stream<Event> untilExit = fromLaunch.stream().takeWhile(event -> event.kind() != Kind.EXIT);
        Stream<Event> exit =
                fromLaunch.stream().filter(event -> event.kind() == Kind.EXIT).limit(1);
        return Trail.of(Stream.concat(untilExit, exit).toList());
    }

    private static boolean isLaunchOf(ChildProgram program, Event event) {
        return event.kind() == Kind.LAUNCH && event.text().equals(program.title());
    }
}
