package loomlessons.lesson.cpu;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.MainJoins;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Slowness;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;

/** Sleepers overlap without a core; number crunchers need one each. */
public final class CpuLesson implements Lesson {

    // Not zero: the garbage collector or a compiler may run, and CPU time is measured in steps.
    private static final double NEXT_TO_NO_CORES = 0.25;
    private static final Duration NEXT_TO_NO_TIME = Duration.ofMillis(50);
    // Besides a millisecond for each thread: classes are loaded, and run without the compilers' help.
    private static final Duration MOST_TO_START = Duration.ofMillis(300);
    // CPU time may be reported 10 ms late.
    private static final double TOLERANCE = 1.1;

    private static final String BUSY = "; other programs used the cores: try it while none runs";

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
                Claim.inEveryLane("sleepers use next to no CPU", trail -> sleepersUseNoCpu(trail, settings)),
                Claim.inEveryLane(
                        "crunchers use at most as many CPUs as there are cores",
                        trail -> crunchersUseAtMost(trail, cores)),
                Claim.inEveryLane(
                        "crunchers use more than one core, where there is one: Java has no GIL",
                        trail -> crunchersUseMoreThanOne(trail, cores)),
                MainJoins.inEveryLane(settings));
    }

    @Override
    public String whatDiffers() {
        return "No kind of thread needs fewer cores. Threads that wait overlap for free; each thread that computes needs a "
                + "core, and virtual threads add none. Virtual threads share the cores less evenly: the OS lets platform "
                + "threads take turns, but a virtual thread keeps its carrier until it waits (JEP 444). So a cruncher "
                + "without a free carrier starts only after another one has finished. Java has no global interpreter "
                + "lock: if cores are free, crunchers run in parallel in every lane.";
    }

    private static Verdict sleepersUseNoCpu(Trail trail, Settings settings) {
        CpuInterval sleeping = CpuInterval.between(Phase.SLEEPERS_START, Phase.SLEEPERS_DONE, trail);
        if (sleeping.cores() <= NEXT_TO_NO_CORES || sleeping.cpu().compareTo(NEXT_TO_NO_TIME) <= 0) {
            return Verdict.of(true, sleeping.describe());
        }
        Duration mayBeOfTheStart = MOST_TO_START.plusMillis(settings.threads());
        return sleeping.cpu().compareTo(mayBeOfTheStart) <= 0
                ? Slowness.tooSlow(sleeping.describe(), settings.sleep(), sleeping.cpu())
                : Verdict.of(false, sleeping.describe());
    }

    private static Verdict crunchersUseAtMost(Trail trail, int cores) {
        CpuInterval crunching = crunching(trail);
        return Verdict.of(
                crunching.cores() <= cores * TOLERANCE,
                String.format(Locale.ROOT, "%.2f of %s", crunching.cores(), Counted.of(cores, "core")));
    }

    /** Other programs may take the CPU, so too little of it refutes nothing; crunchers that take turns do. */
    private static Verdict crunchersUseMoreThanOne(Trail trail, int cores) {
        CpuInterval crunching = crunching(trail);
        if (cores == 1) {
            return Verdict.undecided("this JVM has only one core");
        }
        if (!twoAtOnce(trail, crunching)) {
            return Verdict.of(false, "no two crunchers ran at the same time");
        }
        CpuInterval busiest = CpuInterval.busiest(crunching, trail);
        return busiest.cores() > TOLERANCE
                ? Verdict.of(true, "busiest interval: " + busiest.describe())
                : Verdict.undecided("busiest interval: " + busiest.describe() + BUSY);
    }

    private static boolean twoAtOnce(Trail trail, CpuInterval crunching) {
        List<Event> starts = trail.all(Kind.START).stream()
                .filter(crunching.from()::isBefore)
                .toList();
        Optional<Event> firstEnd = trail.all(Kind.FINISH).stream()
                .filter(crunching.from()::isBefore)
                .findFirst();
        return starts.size() > 1 && firstEnd.filter(starts.get(1)::isBefore).isPresent();
    }

    private static CpuInterval crunching(Trail trail) {
        return CpuInterval.between(Phase.CRUNCHERS_START, Phase.CRUNCHERS_DONE, trail);
    }
}
