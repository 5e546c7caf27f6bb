package loomlessons.lesson.cpu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Sleepers overlap without a core; number crunchers need one each. */
public final class CpuLesson implements Lesson {

    // Of a core, for all sleepers together. It isn't zero because the JVM's own compilers work in the background.
    private static final double NEXT_TO_NOTHING = 0.5;
    // The clock of CPU time may be 10 ms behind that of the wall.
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
        Stretch sleeping = Stretch.between("sleepers start", "sleepers are done", trail);
        return Verdict.of(sleeping.cores() < NEXT_TO_NOTHING, sleeping.told());
    }

    private static Verdict crunchersUseAtMost(Trail trail, int cores) {
        Stretch crunching = crunching(trail);
        return Verdict.of(
                crunching.cores() <= cores * TOLERANCE,
                String.format(Locale.ROOT, "%.2f of %d cores", crunching.cores(), cores));
    }

    private static Verdict crunchersUseMoreThanOne(Trail trail, int cores) {
        Stretch busiest = Stretch.busiest(crunching(trail), trail);
        if (cores == 1) {
            return Verdict.of(true, "one core only: nothing to show");
        }
        boolean holds = busiest.cores() > TOLERANCE;
        String doubt = holds ? "" : "; if other programs kept the machine busy, run it again";
        return Verdict.of(holds, busiest.told() + doubt);
    }

    private static Stretch crunching(Trail trail) {
        return Stretch.between("crunchers start", "crunchers are done", trail);
    }
}
