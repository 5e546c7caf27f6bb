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
import loomlessons.lesson.StructuredBody;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.claim.MainWaits;
import loomlessons.lesson.claim.Slowness;
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
            case STRUCTURED -> new StructuredBody(DaemonLesson.class, "StructuredDaemon");
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
        Slowness slowness = new Slowness(settings.sleep(), 1);
        return List.of(
                Claim.in(PLATFORM, "a user thread keeps the JVM alive", trail -> userThreadKeepsAlive(trail, slowness)),
                Claim.in(
                        PLATFORM,
                        "a daemon thread doesn't",
                        trail -> endsInItsSleep(ChildProgram.DAEMON_THREAD.partOf(trail), slowness)),
                Claim.in(
                        VIRTUAL,
                        "a virtual thread doesn't keep the JVM alive",
                        trail -> endsInItsSleep(ChildProgram.VIRTUAL_THREAD.partOf(trail), slowness)),
                Claim.in(
                        VIRTUAL,
                        "a virtual thread is always a daemon: setDaemon(false) throws",
                        DaemonLesson::setDaemonThrows),
                Claim.in(STRUCTURED, "a subtask can't outlive its scope", DaemonLesson::subtaskEndsFirst),
                Claim.in(
                        STRUCTURED,
                        "a scope left without join cancels its subtask, and throws",
                        trail -> leavingWithoutJoinThrows(trail, slowness)));
    }

    @Override
    public String whatDiffers() {
        return "Who waits for the thread. A platform thread can be a user thread, and the JVM runs as long as any user thread "
                + "runs. Virtual threads are always daemons: when main ends, they stop in the middle of their sleep, so "
                + "main has to join them. A scope does that: main can't leave its block before the subtasks have ended.";
    }

    private static Verdict userThreadKeepsAlive(Trail trail, Slowness slowness) {
        Trail child = ChildProgram.USER_THREAD.partOf(trail);
        Event mainEnds = child.last(Kind.SAY);
        Event woken = child.first(Kind.WAKE);
        Event exit = child.first(Kind.EXIT);
        String evidence = "main ended at %s, thread1 woke at %s, %s at %s"
                .formatted(mainEnds.at(), woken.at(), exit.text(), exit.at());
        return woken.isBefore(mainEnds) && endedWell(exit)
                ? wokeTooEarly(evidence, child, slowness)
                : Verdict.of(endedWell(exit), evidence);
    }

    private static Verdict endsInItsSleep(Trail child, Slowness slowness) {
        ThreadFacts sleeper = child.first(Kind.SLEEP).thread();
        Event mainEnds = child.last(Kind.SAY);
        Event exit = child.first(Kind.EXIT);
        boolean woken = !child.all(Kind.WAKE).isEmpty();
        Duration outlived = mainEnds.until(exit);
        String evidence = "%s, %s s after main ended; %s %s"
                .formatted(
                        exit.text(),
                        Seconds.measured(outlived),
                        sleeper.daemon() ? "thread1" : "thread1, a user thread,",
                        woken ? "woke" : "never woke");
        if (!endedWell(exit) || !sleeper.daemon()) {
            return Verdict.of(false, evidence);
        }
        if (woken) {
            return wokeTooEarly(evidence, child, slowness);
        }
        // A JVM may need longer to end than a short sleep takes; then only the missing wake-up counts.
        boolean inTime = outlived.compareTo(slowness.sleep()) < 0 || outlived.compareTo(TIME_TO_END) < 0;
        return inTime ? Verdict.of(true, evidence) : slowness.tooSlow(evidence, outlived);
    }

    /** The sleeper woke although main, or its JVM, should have ended before: either main waited, or the machine was slow. */
    private static Verdict wokeTooEarly(String evidence, Trail child, Slowness slowness) {
        Event mainEnds = child.last(Kind.SAY);
        Event woken = child.first(Kind.WAKE);
        if (MainWaits.anywhere(child).isPresent()) {
            return Verdict.of(false, evidence);
        }
        if (woken.isBefore(mainEnds)) {
            return slowness.refutedUnlessSlow(evidence, child.first(Kind.SLEEP), mainEnds);
        }
        Duration ending = mainEnds.until(woken);
        return slowness.refutedUnlessSlow(evidence, ending.minus(TIME_TO_END), mainEnds, woken);
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

    private static Verdict leavingWithoutJoinThrows(Trail trail, Slowness slowness) {
        Event thrown = trail.first(Kind.CATCH);
        boolean isOfTheScope = hasCaught("IllegalStateException", OWNER_DID_NOT_JOIN, thrown);
        boolean wokenInstead =
                trail.all(Kind.INTERRUPT).isEmpty() && !trail.all(Kind.WAKE).isEmpty();
        if (isOfTheScope && wokenInstead) {
            return wokeBeforeItWasCancelled(trail, slowness, thrown);
        }
        Event interrupted = trail.first(Kind.INTERRUPT);
        return Verdict.of(
                interrupted.isBefore(thrown) && isOfTheScope,
                "%s at %s, then %s".formatted(interrupted.text(), interrupted.at(), thrown.text()));
    }

    private static Verdict wokeBeforeItWasCancelled(Trail trail, Slowness slowness, Event thrown) {
        Event asleep = trail.first(Kind.SLEEP);
        String evidence = "thread1 woke at %s, before main left the scope"
                .formatted(trail.first(Kind.WAKE).at());
        return trail.all(Kind.WAIT).isEmpty()
                ? slowness.refutedUnlessSlow(evidence, asleep, thrown)
                : Verdict.of(false, evidence);
    }

    private static boolean hasCaught(String type, String startOfMessage, Event event) {
        return event.data() instanceof EventData.Caught(String caught, String message, boolean made)
                && caught.equals(type)
                && message.startsWith(startOfMessage);
    }

    private static boolean endedWell(Event exit) {
        return exit.data().equals(new EventData.Exited(OptionalInt.of(0)));
    }
}
