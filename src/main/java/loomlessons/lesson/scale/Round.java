package loomlessons.lesson.scale;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loomlessons.lesson.Event;
import loomlessons.lesson.Trail;

/**
 * One round of sleepers, as it stands on a lane's trail.
 *
 * @param platformThreads how many more of them the JVM had than before
 * @param starting how long it took to start the sleepers; told where not all were asleep at once
 */
record Round(int sleepers, Event start, Event end, int asleepAtOnce, int platformThreads, Optional<Duration> starting) {

    private static final Pattern WOKEN = Pattern.compile("(\\d+) sleepers have woken: (\\d+) asleep at once, "
            + "on (\\d+) more platform threads(?:; starting them took (\\d+) ms)?");

    /** Lets the body take all naps and puts on the trail what that came to. */
    static void run(SleepTimings naps, SleepersBody body, Trail trail) throws InterruptedException {
        AddedPlatformThreads threads = AddedPlatformThreads.fromNowOn();
        trail.say(start(naps.sleepers()));
        body.sleepAll(naps);
        trail.say("%d sleepers have woken: %d asleep at once, on %d more platform threads%s"
                .formatted(naps.woken(), naps.mostAsleepAtOnce(), threads.most(), ifNotAllAtOnce(naps)));
    }

    private static String ifNotAllAtOnce(SleepTimings naps) {
        return naps.mostAsleepAtOnce() == naps.sleepers()
                ? ""
                : "; starting them took %d ms".formatted(TimeUnit.NANOSECONDS.toMillis(naps.startingNanos()));
    }

    /** Finds a round on the trail; throws {@link java.util.NoSuchElementException} if it isn't there. */
    static Round on(Trail trail, int sleepers) {
        Event start = trail.told(start(sleepers));
        Event end = trail.events().stream()
                .dropWhile(event -> !event.equals(start))
                .filter(event -> WOKEN.matcher(event.text()).matches())
                .findFirst()
                .orElseThrow();
        Matcher woken = WOKEN.matcher(end.text());
        woken.matches();
        return new Round(
                Integer.parseInt(woken.group(1)),
                start,
                end,
                Integer.parseInt(woken.group(2)),
                Integer.parseInt(woken.group(3)),
                Optional.ofNullable(woken.group(4)).map(Long::valueOf).map(Duration::ofMillis));
    }

    private static String start(int sleepers) {
        return sleepers + " sleepers start";
    }
}
