package loomlessons.lesson.claim;

import java.time.Duration;
import java.util.List;
import loomlessons.lesson.Event;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict;

/**
 * What a slow or busy machine can spoil is undecided, with the sleep that would be long enough for it. How much that
 * is was measured in the run.
 *
 * @param sleep how long each task sleeps
 * @param tasks how many tasks were started
 */
public record Slowness(Duration sleep, int tasks) {

    private static final List<Duration> SLEEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(60));

    private static final int RESERVE = 3;

    // No machine is faster than that for sure, and what is measured may miss as much.
    private static final Duration ALWAYS_POSSIBLE = Duration.ofMillis(100);
    // A lane has next to nothing to compute, but the JVM loads its classes, and runs them without its compilers' help.
    private static final Duration MOST_CPU = Duration.ofMillis(150);
    private static final Duration MOST_CPU_PER_TASK = Duration.ofMillis(1);
    // Threads of which nothing is measured may have to wait longer than the two of which something is.
    private static final int LATER_THAN_MEASURED = 3;

    public static Slowness of(Settings settings) {
        return new Slowness(settings.sleep(), settings.threads());
    }

    /**
     * The verdict where the machine was too slow for the sleep.
     *
     * @param delay how long it took until what should happen within one sleep had happened
     */
    public Verdict tooSlow(String evidence, Duration delay) {
        return Verdict.undecided("%s: too slow for this sleep; %s".formatted(evidence, advice(delay)));
    }

    /** Undecided if the machine may be the reason for the time between two events, refuted if it can't be. */
    public Verdict refutedUnlessSlow(String evidence, Event from, Event to) {
        return refutedUnlessSlow(evidence, from.until(to), from, to);
    }

    /** The same for a delay, which is a part of the time between two events. */
    public Verdict refutedUnlessSlow(String evidence, Duration delay, Event from, Event to) {
        return mayExplain(delay, from, to) ? tooSlow(evidence, from.until(to)) : Verdict.of(false, evidence);
    }

    /**
     * The same for what the lane's main did between two events. How late main itself was is what the measurement knows
     * best.
     */
    public Verdict refutedUnlessMainWasLate(String evidence, Event from, Event to) {
        Duration onTime = from.until(to).minus(measured(from, to));
        boolean hadTime = onTime.compareTo(ALWAYS_POSSIBLE.plus(cpu(from, to))) > 0;
        return hadTime ? Verdict.of(false, evidence) : tooSlow(evidence, from.until(to));
    }

    /** Whether the machine may have been that late between two events, whatever there was to compute. */
    public static boolean mayBeLate(Duration delay, Event from, Event to) {
        return delay.compareTo(ALWAYS_POSSIBLE.plus(measured(from, to).multipliedBy(LATER_THAN_MEASURED))) < 0;
    }

    /**
     * Whether the machine may be the reason for a delay between two events. If it wasn't as late as that, and the lane had
     * not so much to compute, the lane itself has waited.
     */
    private boolean mayExplain(Duration delay, Event from, Event to) {
        return mayBeLate(delay.minus(cpu(from, to)), from, to);
    }

    /** The CPU time that was used, as far as a lane needs any. */
    private Duration cpu(Event from, Event to) {
        Duration used = Duration.ofNanos(to.cpuNanos() - from.cpuNanos());
        Duration most = MOST_CPU.plus(MOST_CPU_PER_TASK.multipliedBy(tasks));
        return used.compareTo(most) < 0 ? used : most;
    }

    private static Duration measured(Event from, Event to) {
        return Duration.ofNanos(Math.max(0, to.lateNanos() - from.lateNanos()));
    }

    /** What would show it: a sleep that is longer than this one and the delay, if there is one. */
    private String advice(Duration delay) {
        Duration atLeast = delay.multipliedBy(RESERVE);
        return SLEEPS.stream()
                .filter(candidate -> candidate.compareTo(sleep) > 0 && candidate.compareTo(atLeast) >= 0)
                .findFirst()
                .map(candidate -> "try --sleep " + asOption(candidate))
                .orElse("try it while no other program runs");
    }

    private static String asOption(Duration sleep) {
        return sleep.toSeconds() % 60 == 0 ? sleep.toMinutes() + "m" : sleep.toSeconds() + "s";
    }
}
