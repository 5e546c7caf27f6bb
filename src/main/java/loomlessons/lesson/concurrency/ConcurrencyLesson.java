package loomlessons.lesson.concurrency;

import java.util.List;
import java.util.Set;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.StructuredBody;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.claim.MainJoins;
import loomlessons.lesson.claim.MainWaits;
import loomlessons.lesson.claim.Slowness;

/** The caller goes on while the sleeper sleeps. */
public final class ConcurrencyLesson implements Lesson {

    /** What only this lesson records. */
    public enum Milestone implements EventData.OfLesson {
        SCOPE_LEFT;

        @Override
        public String text() {
            return "the scope is left";
        }
    }

    @Override
    public String name() {
        return "concurrency";
    }

    @Override
    public String question() {
        return "Does the caller go on while the sleeper sleeps?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformConcurrency::run;
            case VIRTUAL -> VirtualConcurrency::run;
            case STRUCTURED -> new StructuredBody(ConcurrencyLesson.class, "StructuredConcurrency");
        };
    }

    @Override
    public List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("hello comes while the sleeper sleeps", trail -> helloWhileAsleep(trail, settings)),
                Claim.in(
                        Set.of(Lane.STRUCTURED),
                        "the scope isn't left before the wake-up",
                        ConcurrencyLesson::scopeLeftAfterWakeUp),
                MainJoins.inEveryLane(settings));
    }

    @Override
    public String whatDiffers() {
        return "Hello is the same in every lane: starting a thread never makes the caller wait. But the caller may leave a "
                + "started thread behind. A subtask can't be left behind: the scope's block ends only after it.";
    }

    private static Verdict helloWhileAsleep(Trail trail, Settings settings) {
        Event asleep = trail.first(Kind.SLEEP);
        Event hello = trail.firstSaid("hello");
        Event wake = trail.first(Kind.WAKE);
        String evidence = "fell asleep at %s, hello at %s, woke at %s".formatted(asleep.at(), hello.at(), wake.at());
        boolean mainOnlyWasLate =
                wake.isBefore(hello) && MainWaits.before(hello, trail).isEmpty();
        return mainOnlyWasLate
                ? Slowness.of(settings).refutedUnlessSlow(evidence, asleep, hello)
                : Verdict.of(asleep.isBefore(hello) && hello.isBefore(wake), evidence);
    }

    private static Verdict scopeLeftAfterWakeUp(Trail trail) {
        Event wake = trail.first(Kind.WAKE);
        Event left = trail.first(Milestone.SCOPE_LEFT);
        return Verdict.of(wake.isBefore(left), "woke at %s, main left the scope at %s".formatted(wake.at(), left.at()));
    }
}
