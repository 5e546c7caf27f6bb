package loomlessons.lesson.cpu;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Counted;
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
import loomlessons.lesson.claim.MainWaits;
import loomlessons.lesson.claim.Slowness;

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
            case STRUCTURED -> new StructuredBody(CpuLesson.class, "StructuredCpu");
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
                        trail -> crunchersUseAtMost(trail, settings, cores)),
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
        int ended = ended(sleeping, trail);
        if (ended != settings.threads()) {
            return Verdict.of(false, "%d of %s ended".formatted(ended, Counted.of(settings.threads(), "sleeper")));
        }
        if (sleeping.cores() <= NEXT_TO_NO_CORES || sleeping.cpu().compareTo(NEXT_TO_NO_TIME) <= 0) {
            return Verdict.of(true, sleeping.describe());
        }
        Duration mayBeOfTheStart = MOST_TO_START.plusMillis(settings.threads());
        return sleeping.cpu().compareTo(mayBeOfTheStart) <= 0
                ? Slowness.of(settings).tooSlow(sleeping.describe(), sleeping.cpu())
                : Verdict.of(false, sleeping.describe());
    }

    private static Verdict crunchersUseAtMost(Trail trail, Settings settings, int cores) {
        CpuInterval crunching = crunching(trail);
        int ended = ended(crunching, trail);
        if (ended != settings.threads()) {
            return Verdict.of(false, "%d of %s ended".formatted(ended, Counted.of(settings.threads(), "cruncher")));
        }
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
        Optional<Verdict> turns = inTurn(trail, crunching);
        if (turns.isPresent()) {
            return turns.get();
        }
        CpuInterval busiest = CpuInterval.busiest(crunching, trail);
        return busiest.cores() > TOLERANCE
                ? Verdict.of(true, "busiest interval: " + busiest.describe())
                : Verdict.undecided("busiest interval: " + busiest.describe() + BUSY);
    }

    /** The verdict if no two crunchers ran at the same time: main waited for one to end, or the machine was too busy. */
    private static Optional<Verdict> inTurn(Trail trail, CpuInterval crunching) {
        List<Event> starts = ofCrunchers(trail, crunching, Kind.START);
        Event firstEnd = ofCrunchers(trail, crunching, Kind.FINISH).getFirst();
        if (starts.size() > 1 && starts.get(1).isBefore(firstEnd)) {
            return Optional.empty();
        }
        String evidence = "no two crunchers ran at the same time";
        boolean mayBeLate = starts.size() > 1
                && MainWaits.between(starts.getFirst(), starts.get(1), trail).isEmpty()
                && Slowness.mayBeLate(starts.getFirst().until(starts.get(1)), starts.getFirst(), starts.get(1));
        return Optional.of(mayBeLate ? Verdict.undecided(evidence + BUSY) : Verdict.of(false, evidence));
    }

    private static List<Event> ofCrunchers(Trail trail, CpuInterval crunching, Kind kind) {
        List<Event> events = trail.all(kind).stream()
                .filter(event -> crunching.from().isBefore(event))
                .filter(event ->
                        event.thread().id() != crunching.from().thread().id())
                .toList();
        if (events.isEmpty()) {
            throw new NoSuchElementException("no cruncher has a %s event".formatted(kind.label()));
        }
        return events;
    }

    /** How many threads have ended their tasks in that time. */
    private static int ended(CpuInterval interval, Trail trail) {
        return (int) trail.all(Kind.FINISH).stream()
                .filter(end -> interval.from().isBefore(end) && end.isBefore(interval.to()))
                .map(end -> end.thread().id())
                .distinct()
                .count();
    }

    private static CpuInterval crunching(Trail trail) {
        return CpuInterval.between(Phase.CRUNCHERS_START, Phase.CRUNCHERS_DONE, trail);
    }
}
