package loomlessons.lesson.daemon;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.ThreadFacts;

/** Which threads keep a JVM alive. */
public final class DaemonLesson implements Lesson {

    private static final Set<Lane> PLATFORM = Set.of(Lane.PLATFORM);
    private static final Set<Lane> VIRTUAL = Set.of(Lane.VIRTUAL);
    private static final Set<Lane> STRUCTURED = Set.of(Lane.STRUCTURED);

    // The JDK's own message: this error has no type of its own.
    private static final String OWNER_DID_NOT_JOIN = "Owner did not join";
    private static final Duration TIME_TO_END = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "daemon";
    }

    @Override
    public String question() {
        return "Main has ended: which threads keep the JVM alive?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformDaemon::run;
            case VIRTUAL -> VirtualDaemon::run;
            case STRUCTURED -> (settings, trail) -> StructuredDaemon.run(settings, trail);
        };
    }

    @Override
    public List<String> sourceFiles(Lane lane) {
        return switch (lane) {
            case PLATFORM -> List.of("PlatformDaemon.java", "UserThreadProgram.java", "DaemonThreadProgram.java");
            case VIRTUAL -> List.of("VirtualDaemon.java", "VirtualThreadProgram.java");
            case STRUCTURED -> List.of("StructuredDaemon.java", "StructuredProgram.java");
        };
    }

    @Override
    public List<Claim> claims(Settings settings) {
        Duration sleep = settings.sleep();
        return List.of(
                Claim.in(PLATFORM, "a user thread keeps the JVM alive", DaemonLesson::userThreadKeepsAlive),
                Claim.in(
                        PLATFORM,
                        "a daemon thread doesn't",
                        trail -> endsInItsSleep(ChildProgram.DAEMON_THREAD.partOf(trail), sleep)),
                Claim.in(
                        VIRTUAL,
                        "a virtual thread doesn't keep the JVM alive",
                        trail -> endsInItsSleep(ChildProgram.VIRTUAL_THREAD.partOf(trail), sleep)),
                Claim.in(
                        VIRTUAL,
                        "a virtual thread is always a daemon: setDaemon(false) throws",
                        DaemonLesson::setDaemonThrows),
                Claim.in(STRUCTURED, "a subtask can't outlive its scope", DaemonLesson::subtaskEndsFirst),
                Claim.in(
                        STRUCTURED,
                        "a scope left without join cancels its subtask, and throws",
                        DaemonLesson::leavingWithoutJoinThrows));
    }

    @Override
    public String whatDiffers() {
        return "Who waits for the thread. A platform thread can be a user thread, and the JVM runs as long as any user thread "
                + "runs. Virtual threads are always daemons: when main ends, they stop in the middle of their sleep, so "
                + "main has to join them. A scope does that: main can't leave its block before the subtasks have ended.";
    }

    private static Verdict userThreadKeepsAlive(Trail trail) {
        Trail child = ChildProgram.USER_THREAD.partOf(trail);
        Event mainEnds = child.last(Kind.SAY);
        Event woken = child.first(Kind.WAKE);
        Event exit = child.first(Kind.EXIT);
        return Verdict.of(
                mainEnds.isBefore(woken) && endedWell(exit),
                "main ended at %s, thread1 woke at %s, %s at %s"
                        .formatted(mainEnds.at(), woken.at(), exit.text(), exit.at()));
    }

    private static Verdict endsInItsSleep(Trail child, Duration sleep) {
        Event mainEnds = child.last(Kind.SAY);
        Event exit = child.first(Kind.EXIT);
        boolean woken = !child.all(Kind.WAKE).isEmpty();
        Duration outlived = mainEnds.until(exit);
        // A JVM may need longer to end than a short sleep takes; then only the missing wake-up counts.
        boolean inTime = outlived.compareTo(sleep) < 0 || outlived.compareTo(TIME_TO_END) < 0;
        return Verdict.of(
                !woken && inTime && endedWell(exit),
                "%s, %s s after main ended; thread1 %s"
                        .formatted(exit.text(), Seconds.measured(outlived), woken ? "woke" : "never woke"));
    }

    private static Verdict setDaemonThrows(Trail trail) {
        Event refused = trail.first(Kind.CATCH);
        ThreadFacts sleeper =
                ChildProgram.VIRTUAL_THREAD.partOf(trail).first(Kind.SLEEP).thread();
        return Verdict.of(sleeper.daemon() && hasCaught("IllegalArgumentException", "", refused), refused.text());
    }

    private static Verdict subtaskEndsFirst(Trail trail) {
        Trail child = ChildProgram.SCOPE.partOf(trail);
        Event woken = child.first(Kind.WAKE);
        Event mainEnds = child.last(Kind.SAY);
        Event exit = child.first(Kind.EXIT);
        return Verdict.of(
                woken.isBefore(mainEnds) && endedWell(exit),
                "thread1 woke at %s, main ended at %s, %s".formatted(woken.at(), mainEnds.at(), exit.text()));
    }

    private static Verdict leavingWithoutJoinThrows(Trail trail) {
        Event interrupted = trail.first(Kind.INTERRUPT);
        Event thrown = trail.first(Kind.CATCH);
        return Verdict.of(
                interrupted.isBefore(thrown) && hasCaught("IllegalStateException", OWNER_DID_NOT_JOIN, thrown),
                "%s at %s, then %s".formatted(interrupted.text(), interrupted.at(), thrown.text()));
    }

    private static boolean hasCaught(String type, String startOfMessage, Event event) {
        return event.data() instanceof EventData.Caught(String caught, String message)
                && caught.equals(type)
                && message.startsWith(startOfMessage);
    }

    private static boolean endedWell(Event exit) {
        return exit.data().equals(new EventData.Exited(OptionalInt.of(0)));
    }
}
