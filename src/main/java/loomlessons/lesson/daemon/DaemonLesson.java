package loomlessons.lesson.daemon;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Which threads keep a JVM alive. */
public final class DaemonLesson implements Lesson {

    private static final Set<Lane> PLATFORM = EnumSet.of(Lane.PLATFORM);
    private static final Set<Lane> VIRTUAL = EnumSet.of(Lane.VIRTUAL);
    private static final Set<Lane> STRUCTURED = EnumSet.of(Lane.STRUCTURED);
    private static final Duration TIME_TO_END = Duration.ofSeconds(1);
    private static final String WOKEN = "thread1 has woken up from sleep";
    private static final String MAIN_ENDS = "main ends";

    @Override
    public String name() {
        return "daemon";
    }

    @Override
    public String question() {
        return "Main has ended: who keeps the JVM alive?";
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
                        trail -> endsInItsSleep(ChildRun.of(ChildProgram.DAEMON_THREAD, trail), sleep)),
                Claim.in(
                        VIRTUAL,
                        "a virtual thread doesn't keep the JVM alive",
                        trail -> endsInItsSleep(ChildRun.of(ChildProgram.VIRTUAL_THREAD, trail), sleep)),
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
        return "Whether anybody waits. A platform thread can be a user thread, and the JVM lives as long as one user "
                + "thread does. Virtual threads are daemons, always: when main ends, they vanish in mid-sleep, so "
                + "somebody has to join them. In a scope somebody does: main can't leave the block before its "
                + "subtasks have ended.";
    }

    private static Verdict userThreadKeepsAlive(Trail trail) {
        Trail child = ChildRun.of(ChildProgram.USER_THREAD, trail);
        Event mainEnds = child.told(MAIN_ENDS);
        Event woken = child.told(WOKEN);
        Event exit = child.first(Kind.EXIT);
        return Verdict.of(
                mainEnds.isBefore(woken) && endedWell(exit),
                "main ended at %s, thread1 woke at %s, %s at %s"
                        .formatted(mainEnds.at(), woken.at(), exit.text(), exit.at()));
    }

    private static Verdict endsInItsSleep(Trail child, Duration sleep) {
        Event mainEnds = child.told(MAIN_ENDS);
        Event exit = child.first(Kind.EXIT);
        boolean woken = child.events().stream().anyMatch(event -> event.text().equals(WOKEN));
        Duration outlived = mainEnds.until(exit);
        // A JVM may take its time to end: of a short sleep only the missing wake-up tells that it ended first.
        boolean inTime = outlived.compareTo(sleep) < 0 || outlived.compareTo(TIME_TO_END) < 0;
        return Verdict.of(
                !woken && inTime && endedWell(exit),
                "%s, %s s after main ended; thread1 %s"
                        .formatted(exit.text(), Seconds.measured(outlived), woken ? "woke" : "never woke"));
    }

    private static Verdict setDaemonThrows(Trail trail) {
        Event refused = trail.first(Kind.CATCH);
        boolean daemon = ChildRun.of(ChildProgram.VIRTUAL_THREAD, trail).events().stream()
                .anyMatch(event -> event.text().equals("thread1 is a daemon: true"));
        return Verdict.of(daemon && refused.text().contains("IllegalArgumentException"), refused.text());
    }

    private static Verdict subtaskEndsFirst(Trail trail) {
        Trail child = ChildRun.of(ChildProgram.SCOPE, trail);
        Event woken = child.told(WOKEN);
        Event mainEnds = child.told(MAIN_ENDS);
        Event exit = child.first(Kind.EXIT);
        return Verdict.of(
                woken.isBefore(mainEnds) && endedWell(exit),
                "thread1 woke at %s, main ended at %s, %s".formatted(woken.at(), mainEnds.at(), exit.text()));
    }

    private static Verdict leavingWithoutJoinThrows(Trail trail) {
        Event interrupted = trail.first(Kind.INTERRUPT);
        Event thrown = trail.first(Kind.CATCH);
        boolean forThat = thrown.text().contains("IllegalStateException: Owner did not join");
        return Verdict.of(
                interrupted.isBefore(thrown) && forThat,
                "%s at %s, then %s".formatted(interrupted.text(), interrupted.at(), thrown.text()));
    }

    private static boolean endedWell(Event exit) {
        return exit.text().equals("exit code 0");
    }
}
