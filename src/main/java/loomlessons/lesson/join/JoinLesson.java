package loomlessons.lesson.join;

import java.util.List;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.StructuredBody;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.claim.MainJoins;

/** The caller waits for the sleeper. */
public final class JoinLesson implements Lesson {

    @Override
    public String name() {
        return "join";
    }

    @Override
    public String question() {
        return "Does the caller wait?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformJoin::run;
            case VIRTUAL -> VirtualJoin::run;
            case STRUCTURED -> new StructuredBody(JoinLesson.class, "StructuredJoin");
        };
    }

    @Override
    public List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("hello comes after the wake-up", JoinLesson::helloAfterWakeUp),
                MainJoins.inEveryLane(settings));
    }

    @Override
    public String whatDiffers() {
        return "The order is the same: join() waits in all three lanes. A scope requires its join: if you forget it, you get "
                + "an exception. If you forget Thread.join(), nothing warns you.";
    }

    private static Verdict helloAfterWakeUp(Trail trail) {
        Event hello = trail.firstSaid("hello");
        Event wake = trail.last(Kind.WAKE);
        return Verdict.of(wake.isBefore(hello), "woke at %s, hello at %s".formatted(wake.at(), hello.at()));
    }
}
