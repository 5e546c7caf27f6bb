package loomlessons.scale;

import java.time.Duration;
import java.util.List;

/**
 * A program that measures one subject once.
 *
 * @param command with all its arguments
 * @param limit after that time it is taken to hang
 */
record ProbeCommand(Subject subject, Load load, List<String> command, Duration limit) {

    // Far more than any subject was seen to need: 23 s for a million coroutines of Python, 0.8 ms for a thread.
    private static final Duration SPARE = Duration.ofSeconds(60);
    private static final Duration PER_SLEEPER = Duration.ofNanos(100_000);
    private static final Duration PER_PLATFORM_THREAD = Duration.ofMillis(5);

    static ProbeCommand of(Subject subject, Load load, List<String> command) {
        Duration perSleeper = subject.takesPlatformThreads() ? PER_PLATFORM_THREAD : PER_SLEEPER;
        Duration limit = load.sleep().plus(SPARE).plus(perSleeper.multipliedBy(load.sleepers()));
        return new ProbeCommand(subject, load, command, limit);
    }
}
