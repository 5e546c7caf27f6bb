package loomlessons.lesson.scale;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.StructuredBody;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.claim.MainJoins;
import loomlessons.lesson.claim.Slowness;
import loomlessons.lesson.scale.SleepTimings.SleepersBody;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.structured.StructuredApi.UnavailableException;
import loomlessons.structured.StructuredClass;

/** A hundred sleepers, then a thousand: what each of them costs. */
public final class ScaleLesson implements Lesson {

    static final List<Integer> SIZES = List.of(100, 1_000);

    private static final int MOST = SIZES.getLast();
    private static final Set<Lane> PLATFORM = Set.of(Lane.PLATFORM);
    private static final Set<Lane> VIRTUAL = Set.of(Lane.VIRTUAL, Lane.STRUCTURED);

    // Five times what a slow machine needs to start a thousand threads.
    private static final Duration LONGEST_OVERSHOOT = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String question() {
        return "What do a thousand sleepers cost?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformScale::run;
            case VIRTUAL -> VirtualScale::run;
            case STRUCTURED -> new StructuredBody(ScaleLesson.class, "StructuredScale");
        };
    }

    /** The body of the structured lane alone; throws {@link UnavailableException} if this JVM can't run structured lanes. */
    public static SleepersBody structuredSleepers() {
        return new StructuredClass(ScaleLesson.class, "StructuredScale").reference(SleepersBody.class, "sleepAll");
    }

    /** Otherwise one lane's platform threads would be counted for another. */
    @Override
    public boolean lanesMayOverlap() {
        return false;
    }

    @Override
    public List<Claim> claims(Settings settings) {
        Duration sleep = settings.sleep();
        return List.of(
                Claim.inEveryLane("all sleepers are asleep at once", trail -> asleepAtOnce(trail, sleep)),
                Claim.inEveryLane(
                        "a thousand take about one sleep, far from the sum", trail -> nearOneSleep(trail, sleep)),
                Claim.in(PLATFORM, "each takes a platform thread of its own", ScaleLesson::oneThreadEach),
                Claim.in(VIRTUAL, "all of them share a few platform threads", ScaleLesson::fewThreads),
                MainJoins.inEveryLane(settings));
    }

    @Override
    public String whatDiffers() {
        return "What each sleeper costs. A platform thread is a thread of the operating system with a stack of its own; most "
                + "machines stop at a few tens of thousands. A sleeping virtual thread is an object on the heap; a few "
                + "platform threads carry those that are awake. The command scale measures both, up to a million.";
    }

    private static Verdict asleepAtOnce(Trail trail, Duration sleep) {
        Round wholeRound = Round.on(trail, MOST);
        Round.Woken round = wholeRound.woken();
        String evidence = "%d of %d asleep at once".formatted(round.asleepAtOnce(), MOST);
        if (round.asleepAtOnce() == MOST) {
            return Verdict.of(true, evidence);
        }
        return sharesThreads(round) || round.sleepers() < MOST
                ? Verdict.of(false, evidence)
                : late(evidence + ": the first woke before the last started", wholeRound, trail, sleep);
    }

    private static Verdict nearOneSleep(Trail trail, Duration sleep) {
        Round wholeRound = Round.on(trail, MOST);
        Round.Woken round = wholeRound.woken();
        Duration elapsed = wholeRound.start().until(wholeRound.end());
        Duration sum = sleep.multipliedBy(MOST);
        Duration midway = sleep.plus(sum).dividedBy(2);
        String evidence = "%d woke after %s s; one sleep is %s s, the sum of all sleeps is %s s"
                .formatted(round.sleepers(), Seconds.measured(elapsed), Seconds.asked(sleep), Seconds.asked(sum));
        boolean isNear = elapsed.minus(sleep).compareTo(LONGEST_OVERSHOOT) < 0 && elapsed.compareTo(midway) < 0;
        return isNear || sharesThreads(round) || round.sleepers() < MOST
                ? Verdict.of(isNear && round.sleepers() == MOST, evidence)
                : late(evidence, wholeRound, trail, sleep);
    }

    /** A sleeper that has to wait until another one leaves a thread isn't late because of a slow machine. */
    private static boolean sharesThreads(Round.Woken round) {
        long threads =
                round.threadsOfTasks().stream().map(ThreadFacts::id).distinct().count();
        return threads < round.threadsOfTasks().size();
    }

    private static Verdict late(String evidence, Round round, Trail trail, Duration sleep) {
        Optional<Event> waited = round.waitBeforeAllWereCreated(trail);
        if (waited.isPresent()) {
            return Verdict.of(
                    false,
                    "%s; %s at %s"
                            .formatted(
                                    evidence, waited.get().text(), waited.get().at()));
        }
        Duration delay = round.start().until(round.end()).minus(sleep);
        return new Slowness(sleep, MOST).refutedUnlessSlow(evidence, delay, round.start(), round.end());
    }

    private static Verdict oneThreadEach(Trail trail) {
        Round.Woken round = Round.on(trail, MOST).woken();
        boolean holds = round.platformThreads() >= round.asleepAtOnce();
        boolean hasOneEach = !sharesThreads(round)
                && round.threadsOfTasks().size() == MOST
                && round.threadsOfTasks().stream().noneMatch(ThreadFacts::virtual);
        // The count is of the whole JVM: it is too small if other threads have ended meanwhile.
        return !holds && hasOneEach
                ? Verdict.undecided(describe(round) + ", and other threads ended meanwhile: try again")
                : Verdict.of(holds, describe(round));
    }

    private static Verdict fewThreads(Trail trail) {
        Round.Woken round = Round.on(trail, MOST).woken();
        return Verdict.of(round.platformThreads() < MOST / 2, describe(round));
    }

    private static String describe(Round.Woken round) {
        return "%s for %s asleep at once"
                .formatted(
                        Counted.of(round.platformThreads(), "more platform thread"),
                        Counted.of(round.asleepAtOnce(), "sleeper"));
    }
}
