package loomlessons.lesson.multithreading;

import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.MainJoins;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

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
            case STRUCTURED -> (settings, trail) -> StructuredMultithreading.run(settings, trail);
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
        return Verdict.of(
                atOnce,
                "all %d were asleep %s %s, the first woke at %s"
                        .formatted(settings.threads(), atOnce ? "at" : "only at", seen.at(), firstAwake.at()));
    }

    private static Verdict nearOneSleep(Trail trail, Settings settings) {
        Duration elapsed = trail.first(Kind.SLEEP).until(trail.last(Kind.WAKE));
        Duration sum = settings.sleep().multipliedBy(settings.threads());
        Duration midway = settings.sleep().plus(sum).dividedBy(2);
        return Verdict.of(
                elapsed.compareTo(midway) < 0,
                "%s s; one sleep is %s s, the sum of all sleeps is %s s"
                        .formatted(Seconds.measured(elapsed), Seconds.asked(settings.sleep()), Seconds.asked(sum)));
    }

    private static Verdict allFinished(Trail trail, Settings settings) {
        Event finished = trail.first(new AllFinished(settings.threads()));
        List<Event> awake = trail.all(Kind.WAKE);
        long threads = awake.stream().map(wake -> wake.thread().id()).distinct().count();
        return Verdict.of(
                threads == settings.threads() && trail.last(Kind.WAKE).isBefore(finished),
                "%d threads woke, the last at %s"
                        .formatted(threads, trail.last(Kind.WAKE).at()));
    }
}
