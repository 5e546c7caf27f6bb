package loomlessons.scale;

import java.time.Duration;
import java.util.List;

/**
 * A program that measures one subject once, and how long it may take.
 *
 * @param command with all its arguments
 */
record ProbeCommand(Subject subject, Load load, List<String> command) {

    // Far more than any subject was seen to need: 23 s for a million coroutines of Python, 0.8 ms for a thread.
    private static final Duration SPARE = Duration.ofSeconds(60);
    private static final Duration PER_SLEEPER = Duration.ofNanos(100_000);
    private static final Duration PER_PLATFORM_THREAD = Duration.ofMillis(5);

    /** After that time the program hangs. */
    Duration limit() {
        Duration perSleeper = subject.takesPlatformThreads() ? PER_PLATFORM_THREAD : PER_SLEEPER;
        return load.sleep().plus(SPARE).plus(perSleeper.multipliedBy(load.sleepers()));
    }
}
