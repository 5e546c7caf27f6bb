package loomlessons.lesson.scale;

import java.time.Duration;
import java.util.NoSuchElementException;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Trail;

/** One round of sleepers, as it stands on a lane's trail. */
public record Round(Event start, Event end, Woken woken) {

    /** So many sleepers are about to start. */
    public record Starting(int sleepers) implements EventData.OfLesson {

        @Override
        public String text() {
            return sleepers + " sleepers start";
        }
    }

    /**
     * What a round came to when all have woken.
     *
     * @param asleepAtOnce how many slept at the same moment
     * @param platformThreads how many more of them the JVM had than before
     * @param starting how long it took to start the sleepers
     */
    public record Woken(int sleepers, int asleepAtOnce, int platformThreads, Duration starting)
            implements EventData.OfLesson {

        @Override
        public String text() {
            return "%d sleepers have woken: %d asleep at once, on %d more platform threads%s"
                    .formatted(
                            sleepers,
                            asleepAtOnce,
                            platformThreads,
                            asleepAtOnce == sleepers
                                    ? ""
                                    : "; starting them took %d ms".formatted(starting.toMillis()));
        }
    }

    /** Lets the body start all sleepers, and puts on the trail what that came to. */
    static void run(SleepTimings timings, SleepersBody body, Trail trail) throws InterruptedException {
        AddedPlatformThreads threads = AddedPlatformThreads.fromNowOn();
        trail.say(new Starting(timings.sleepers()));
        body.sleepAll(timings);
        trail.say(new Woken(
                timings.woken(),
                timings.mostAsleepAtOnce(),
                threads.most(),
                Duration.ofNanos(timings.startingNanos())));
    }

    /** Finds a round on the trail; throws {@link NoSuchElementException} if it isn't there. */
    static Round on(Trail trail, int sleepers) {
        Event start = trail.first(new Starting(sleepers));
        return trail.events().stream()
                .filter(start::isBefore)
                .filter(event -> event.data() instanceof Woken)
                .findFirst()
                .map(end -> new Round(start, end, (Woken) end.data()))
                .orElseThrow();
    }
}
