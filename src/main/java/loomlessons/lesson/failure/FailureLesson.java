package loomlessons.lesson.failure;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Counted;
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
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.claim.MainJoins;
import loomlessons.lesson.claim.MainWaits;
import loomlessons.lesson.claim.Slowness;
import loomlessons.lesson.trail.ThreadFacts;

/** One of several tasks fails early. */
public final class FailureLesson implements Lesson {

    private static final Set<Lane> UNSTRUCTURED = Set.of(Lane.PLATFORM, Lane.VIRTUAL);
    private static final Set<Lane> STRUCTURED = Set.of(Lane.STRUCTURED);

    @Override
    public String name() {
        return "failure";
    }

    @Override
    public String question() {
        return "One task fails: who learns of it, and what do the others do?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformFailure::run;
            case VIRTUAL -> VirtualFailure::run;
            case STRUCTURED -> new StructuredBody(FailureLesson.class, "StructuredFailure");
        };
    }

    @Override
    public List<Claim> claims(Settings settings) {
        int others = settings.threads() - 1;
        return List.of(
                Claim.in(
                        UNSTRUCTURED,
                        "the others sleep on to the end",
                        trail -> othersSleepOn(trail, others, settings)),
                Claim.in(
                        UNSTRUCTURED,
                        "main, waiting in join, never learns of the error",
                        trail -> mainLearnsNothing(trail, settings)),
                Claim.in(STRUCTURED, "the others are cancelled", trail -> othersAreCancelled(trail, others, settings)),
                Claim.in(STRUCTURED, "elapsed is far below one sleep", trail -> farBelowOneSleep(trail, settings)),
                Claim.in(STRUCTURED, "the error arrives at join", FailureLesson::errorArrivesAtJoin));
    }

    @Override
    public String whatDiffers() {
        return "Who learns of the error, and when the others stop. When a thread fails, only its own handler learns of it: "
                + "join() returns normally, and the others continue, although their results are of no use. A scope "
                + "passes the error to its owner in join, and cancels the other subtasks: it interrupts them. Virtual "
                + "threads alone change none of this.";
    }

    private static Verdict othersSleepOn(Trail trail, int others, Settings settings) {
        Event failure = trail.first(Kind.THROW);
        Event firstAwake = trail.first(Kind.WAKE);
        int awake = trail.all(Kind.WAKE).size();
        String evidence = "one failed at %s; %d of %s woke, from %s to %s"
                .formatted(
                        failure.at(),
                        awake,
                        Counted.of(others, "other"),
                        firstAwake.at(),
                        trail.last(Kind.WAKE).at());
        return awake == others && firstAwake.isBefore(failure)
                ? tooLate(evidence, trail, failure, settings)
                : Verdict.of(awake == others, evidence);
    }

    /** The task failed when others had woken already: either main waited for them, or the machine was too slow. */
    private static Verdict tooLate(String evidence, Trail trail, Event failure, Settings settings) {
        Event first = trail.first(Kind.SLEEP);
        return MainWaits.beforeCreatingThreadOf(failure, trail).isEmpty()
                ? Slowness.of(settings).refutedUnlessSlow(evidence, first, failure)
                : Verdict.of(false, evidence);
    }

    private static Verdict mainLearnsNothing(Trail trail, Settings settings) {
        Verdict catching = onlyFailingThreadCatches(trail);
        Verdict joining = MainJoins.judge(trail, settings);
        return catching.ruling() == Ruling.HOLDS && joining.ruling() != Ruling.HOLDS ? joining : catching;
    }

    private static Verdict onlyFailingThreadCatches(Trail trail) {
        ThreadFacts failing = trail.first(Kind.THROW).thread();
        List<ThreadFacts> catching =
                trail.all(Kind.CATCH).stream().map(Event::thread).toList();
        boolean onlyFailingThread = catching.stream().allMatch(thread -> thread.id() == failing.id());
        return Verdict.of(
                onlyFailingThread && !catching.isEmpty(),
                catching.isEmpty() ? "no thread caught it" : "only %s caught it".formatted(names(catching)));
    }

    private static String names(List<ThreadFacts> threads) {
        return threads.stream().map(ThreadFacts::name).distinct().collect(Collectors.joining(", "));
    }

    private static Verdict othersAreCancelled(Trail trail, int others, Settings settings) {
        int interrupted = trail.all(Kind.INTERRUPT).size();
        int awake = trail.all(Kind.WAKE).size();
        String evidence = "%d of %d were interrupted, %d slept to the end".formatted(interrupted, others, awake);
        if (interrupted == others && awake == 0) {
            return Verdict.of(
                    true,
                    "%d of %d were interrupted, the last at %s"
                            .formatted(
                                    interrupted,
                                    others,
                                    trail.last(Kind.INTERRUPT).at()));
        }
        Event failure = trail.first(Kind.THROW);
        boolean onlyLate = interrupted + awake == others
                && awake > 0
                && MainWaits.beforeCreatingThreadOf(failure, trail).isEmpty();
        return onlyLate ? cancelledTooLate(evidence, trail, failure, settings) : Verdict.of(false, evidence);
    }

    /** Some woke before they could be cancelled: the failure came late, or the interrupt came long after it. */
    private static Verdict cancelledTooLate(String evidence, Trail trail, Event failure, Settings settings) {
        Event awake = trail.first(Kind.WAKE);
        Slowness slowness = Slowness.of(settings);
        return awake.isBefore(failure)
                ? slowness.refutedUnlessSlow(evidence, trail.first(Kind.SLEEP), failure)
                : slowness.refutedUnlessSlow(evidence, failure, awake);
    }

    private static Verdict farBelowOneSleep(Trail trail, Settings settings) {
        Duration sleep = settings.sleep();
        Event failure = trail.first(Kind.THROW);
        Event end = trail.last(Kind.CATCH);
        Duration elapsed = failure.until(end);
        String evidence = "%s s from the failure to the end; one sleep is %s s"
                .formatted(Seconds.measured(elapsed), Seconds.asked(sleep));
        boolean isFarBelow = elapsed.multipliedBy(2).compareTo(sleep) < 0;
        return isFarBelow
                ? Verdict.of(true, evidence)
                : Slowness.of(settings).refutedUnlessSlow(evidence, failure, end);
    }

    private static Verdict errorArrivesAtJoin(Trail trail) {
        Event owner = trail.first(Kind.START);
        Event caught = trail.first(Kind.CATCH);
        return Verdict.of(caught.thread().id() == owner.thread().id(), caught.text());
    }
}
