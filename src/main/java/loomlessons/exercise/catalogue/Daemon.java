package loomlessons.exercise.catalogue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.Census;

/** Daemon or not? */
final class Daemon {

    private static final Hints HINTS = new Hints(
            "The JVM ends when no user thread is left. For which of the two should it wait?",
            "A thread from Thread.ofPlatform() is a user thread unless its builder makes it a daemon.",
            "Leave save as it is. The builder of heartbeat needs daemon(true), or daemon(), before start().");

    private Daemon() {}

    static Exercise entry() {
        return new Exercise(
                "Ex05Daemon",
                "daemon",
                "Main has ended: for which thread does the JVM wait?",
                HINTS,
                Demand.unlisted(Daemon::claims));
    }

    static List<Claim> claims(Settings settings) {
        return List.of(
                Order.wakesBeforeTheJvmEnds("save", "save wakes up before the JVM ends"),
                Claim.inEveryLane("save is a user thread", trail -> isDaemon("save", false, trail)),
                Claim.inEveryLane("the JVM ends while heartbeat sleeps", Daemon::endsInItsSleep),
                Claim.inEveryLane("heartbeat is a daemon", trail -> isDaemon("heartbeat", true, trail)));
    }

    private static Verdict isDaemon(String name, boolean daemon, Trail trail) {
        boolean is = asleep(name, trail).thread().daemon();
        return Verdict.of(is == daemon, "%s is a daemon: %s".formatted(name, is));
    }

    private static Verdict endsInItsSleep(Trail trail) {
        Event asleep = asleep("heartbeat", trail);
        Event exit = trail.first(Kind.EXIT);
        boolean awake = Order.ofTask("heartbeat", Kind.WAKE, trail).isPresent();
        boolean byItself =
                exit.data() instanceof EventData.JvmExited(OptionalInt code, Census census) && code.isPresent();
        return Verdict.of(
                !awake && byItself,
                "heartbeat fell asleep at %s and %s; the JVM ended at %s (%s)"
                        .formatted(asleep.at(), awake ? "woke up" : "never woke up", exit.at(), exit.text()));
    }

    private static Event asleep(String name, Trail trail) {
        return Order.ofTask(name, Kind.SLEEP, trail)
                .orElseThrow(() -> new NoSuchElementException(name + " never slept"));
    }
}
