package loomlessons.lesson;

import java.time.Duration;
import java.util.List;

/** What a slow or busy machine can spoil is undecided, with the sleep that would be long enough for it. */
public final class Slowness {

    private static final List<Duration> SLEEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10));

    private static final int RESERVE = 3;

    // A thread that nobody hinders is never that late. One that other programs hinder still gets its share of the CPU.
    private static final Duration NEVER_LATER = Duration.ofSeconds(1);
    private static final double SMALLEST_SHARE = 0.25;

    private Slowness() {}

    /**
     * The verdict where the machine was too slow for the sleep.
     *
     * @param delay how long it took until what should happen within one sleep had happened
     */
    public static Verdict tooSlow(String evidence, Duration sleep, Duration delay) {
        return Verdict.undecided(
                "%s: too slow for this sleep; try --sleep %s".formatted(evidence, longer(sleep, delay)));
    }

    /** The same where it isn't known how long it took. */
    public static Verdict tooSlow(String evidence, Duration sleep) {
        return tooSlow(evidence, sleep, sleep);
    }

    /**
     * Whether a busy machine may be the reason for a delay between two events. It isn't if the process had nothing to
     * compute and the delay is long: then the lane itself has waited.
     */
    public static boolean mayExplain(Duration delay, Event from, Event to) {
        Duration allowed = NEVER_LATER.plusNanos((long) ((to.cpuNanos() - from.cpuNanos()) / SMALLEST_SHARE));
        return delay.compareTo(allowed) < 0;
    }

    /** The same for all the time between two events. */
    public static boolean mayExplain(Event from, Event to) {
        return mayExplain(from.until(to), from, to);
    }

    /** A sleep, as the option {@code --sleep} takes it, that is longer than this one and the delay. */
    private static String longer(Duration sleep, Duration delay) {
        Duration atLeast = delay.multipliedBy(RESERVE);
        return SLEEPS.stream()
                .filter(candidate -> candidate.compareTo(sleep) > 0 && candidate.compareTo(atLeast) >= 0)
                .findFirst()
                .map(Slowness::asOption)
                .orElse("1h");
    }

    private static String asOption(Duration sleep) {
        return sleep.toSeconds() % 60 == 0 ? sleep.toMinutes() + "m" : sleep.toSeconds() + "s";
    }
}
