package loomlessons.lesson.start;

import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.StructuredBody;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.claim.MainJoins;
import loomlessons.lesson.trail.ThreadFacts;

/** One sleeper on a thread of its own. */
public final class StartLesson implements Lesson {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String question() {
        return "On which thread does the sleeper run?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformStart::run;
            case VIRTUAL -> VirtualStart::run;
            case STRUCTURED -> new StructuredBody(StartLesson.class, "StructuredStart");
        };
    }

    @Override
    public List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane(
                        "the sleeper runs on a thread of its own, with the name given", StartLesson::ownNamedThread),
                Claim.inEveryLane("it wakes no sooner than asked", trail -> wakesNoSooner(trail, settings.sleep())),
                MainJoins.inEveryLane(settings));
    }

    @Override
    public String whatDiffers() {
        return "The kind of thread, and who starts it. A platform thread is a thread of the operating system. A virtual "
                + "thread is a Java object; it uses a platform thread, its carrier, only while it runs code. In the "
                + "lesson's code, only Thread.ofPlatform() becomes Thread.ofVirtual(). By default a scope starts "
                + "virtual threads; its block can't end while one runs.";
    }

    private static Verdict ownNamedThread(Trail trail) {
        ThreadFacts main = trail.first(Kind.START).thread();
        ThreadFacts sleeper = trail.first(Kind.SLEEP).thread();
        boolean holds = main.id() != sleeper.id() && sleeper.name().equals("thread1");
        return Verdict.of(
                holds,
                "%s is thread #%d, %s is thread #%d".formatted(main.name(), main.id(), sleeper.name(), sleeper.id()));
    }

    private static Verdict wakesNoSooner(Trail trail, Duration asked) {
        Event sleep = trail.first(Kind.SLEEP);
        Duration slept = sleep.until(trail.first(Kind.WAKE));
        return Verdict.of(
                slept.compareTo(asked) >= 0,
                "asked for %s s, slept %s s".formatted(Seconds.asked(asked), Seconds.measured(slept)));
    }
}
