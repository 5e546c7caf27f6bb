package loomlessons.lesson.multithreading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Counted;
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
import loomlessons.lesson.claim.MainJoins;
import loomlessons.lesson.claim.MainWaits;
import loomlessons.lesson.claim.Slowness;

/** Several sleepers sleep at once. */
public final class MultithreadingLesson implements Lesson {

    /** Main has seen this many tasks end. */
    public record AllFinished(int tasks) implements EventData.OfLesson {

        @Override
        public String text() {
            return "All %d tasks have finished their job".formatted(tasks);
        }
    }

    @Override
    public String name() {
        return "multithreading";
    }

    @Override
    public String question() {
        return "How long do several sleepers take together?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformMultithreading::run;
            case VIRTUAL -> VirtualMultithreading::run;
            case STRUCTURED -> new StructuredBody(MultithreadingLesson.class, "StructuredMultithreading");
        };
    }

    @Override
    public List<Claim> claims(Settings settings) {
        return List.of(
                Claim.inEveryLane("all are asleep at once", trail -> asleepAtOnce(trail, settings)),
                Claim.inEveryLane(
                        "elapsed is near one sleep, far from the sum", trail -> nearOneSleep(trail, settings)),
                Claim.inEveryLane("all have finished", trail -> allFinished(trail, settings)),
                MainJoins.inEveryLane(settings));
    }

    @Override
    public String whatDiffers() {
        return "The time is the same: in every lane the sleeps overlap. One scope and one join replace the list and the loop, "
                + "so no thread is forgotten.";
    }

    private static Verdict asleepAtOnce(Trail trail, Settings settings) {
        Event seen = trail.first(new EventData.Asleep(settings.threads()));
        Event firstAwake = trail.first(Kind.WAKE);
        boolean atOnce = seen.isBefore(firstAwake);
        String evidence = "all %d were asleep %s %s, the first woke at %s"
                .formatted(settings.threads(), atOnce ? "at" : "only at", seen.at(), firstAwake.at());
        return atOnce ? Verdict.of(true, evidence) : late(evidence, trail, settings, seen);
    }

    /** Too late for one sleep: either the lane itself made some wait for others, or the machine was too slow. */
    private static Verdict late(String evidence, Trail trail, Settings settings, Event end) {
        Event first = trail.first(Kind.SLEEP);
        Optional<Event> waited = MainWaits.before(trail.last(Kind.SLEEP), trail)
                .or(() -> trail.all(Kind.WAIT).stream().findFirst());
        Duration delay = first.until(end).minus(settings.sleep());
        if (waited.isPresent()) {
            return Verdict.of(
                    false,
                    "%s; %s at %s"
                            .formatted(
                                    evidence, waited.get().text(), waited.get().at()));
        }
        return Slowness.of(settings).refutedUnlessSlow(evidence, delay, first, end);
    }

    private static Verdict nearOneSleep(Trail trail, Settings settings) {
        Duration elapsed = trail.first(Kind.SLEEP).until(trail.last(Kind.WAKE));
        Duration sum = settings.sleep().multipliedBy(settings.threads());
        Duration midway = settings.sleep().plus(sum).dividedBy(2);
        String evidence = "%s s; one sleep is %s s, the sum of all sleeps is %s s"
                .formatted(Seconds.measured(elapsed), Seconds.asked(settings.sleep()), Seconds.asked(sum));
        return elapsed.compareTo(midway) < 0
                ? Verdict.of(true, evidence)
                : late(evidence, trail, settings, trail.last(Kind.WAKE));
    }

    private static Verdict allFinished(Trail trail, Settings settings) {
        Event finished = trail.first(new AllFinished(settings.threads()));
        long main = finished.thread().id();
        long ended = trail.all(Kind.FINISH).stream()
                .filter(end -> end.isBefore(finished) && end.thread().id() != main)
                .map(end -> end.thread().id())
                .distinct()
                .count();
        Event lastAwake = trail.last(Kind.WAKE);
        String last = "the last at " + lastAwake.at();
        return ended == settings.threads() && lastAwake.isBefore(finished)
                ? Verdict.of(true, "%d threads woke, %s".formatted(ended, last))
                : Verdict.of(
                        false,
                        "%d of %s had ended at %s; they woke, %s"
                                .formatted(ended, Counted.of(settings.threads(), "thread"), finished.at(), last));
    }
}
