package loomlessons.lesson.cpu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Seconds;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Sleepers overlap without a core; number crunchers need one each. */
public final class CpuLesson implements Lesson {

    private static final double NEXT_TO_NOTHING = 0.25;
    // The clocks of wall and CPU time aren't read at the very same moment.
    private static final double TOLERANCE = 1.1;

    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public String question() {
        return "Is overlap the same as parallelism?";
    }

    @Override
    public LaneBody body(Lane lane) {
        return switch (lane) {
            case PLATFORM -> PlatformCpu::run;
            case VIRTUAL -> VirtualCpu::run;
            case STRUCTURED -> (settings, trail) -> StructuredCpu.run(settings, trail);
        };
    }

    @Override
    public boolean lanesMayOverlap() {
        return false;
    }

    @Override
    public Optional<LaneBody> python() {
        return Optional.of(PythonCpu::run);
    }

    @Override
    public List<Claim> claims(Settings settings) {
        int cores = Runtime.getRuntime().availableProcessors();
        return List.of(
                Claim.inEveryLane("sleepers use next to no CPU", CpuLesson::sleepersUseNoCpu),
                Claim.inEveryLane(
                        "crunchers use at most as many CPUs as there are cores",
                        trail -> crunchersUseAtMost(trail, cores)),
                Claim.inEveryLane(
                        "crunchers use more than one core, where there is one: Java has no GIL",
                        trail -> crunchersUseMoreThanOne(trail, cores)));
    }

    @Override
    public String whatDiffers() {
        return "Nothing, and that is the lesson. Waiting overlaps for free on any kind of thread; computing needs a core "
                + "each. Virtual threads add no cores: for number crunching they are no faster than a few platform "
                + "threads. Java has no global interpreter lock, so in every lane the crunchers run in parallel.";
    }

    private static Verdict sleepersUseNoCpu(Trail trail) {
        Event start = trail.told("sleepers start");
        Event done = trail.told("sleepers are done");
        return Verdict.of(start.coresUsedUntil(done) < NEXT_TO_NOTHING, usage(start, done));
    }

    private static Verdict crunchersUseAtMost(Trail trail, int cores) {
        Event start = trail.told("crunchers start");
        Event done = trail.told("crunchers are done");
        return Verdict.of(
                start.coresUsedUntil(done) <= cores * TOLERANCE,
                String.format(Locale.ROOT, "%.2f of %d cores", start.coresUsedUntil(done), cores));
    }

    private static Verdict crunchersUseMoreThanOne(Trail trail, int cores) {
        if (cores == 1) {
            return Verdict.of(true, "one core only: nothing to show");
        }
        Event start = trail.told("crunchers start");
        Event done = trail.told("crunchers are done");
        return Verdict.of(start.coresUsedUntil(done) > 1, usage(start, done));
    }

    private static String usage(Event start, Event done) {
        return String.format(
                Locale.ROOT,
                "%s s, CPU time %s s, %.2f cores",
                Seconds.measured(start.until(done)),
                Seconds.measured(done.cpuNanos() - start.cpuNanos()),
                start.coresUsedUntil(done));
    }
}
