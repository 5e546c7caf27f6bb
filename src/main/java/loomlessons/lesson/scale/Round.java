package loomlessons.lesson.scale;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import loomlessons.lesson.Counted;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Trail;
import loomlessons.lesson.claim.MainWaits;
import loomlessons.lesson.scale.SleepTimings.SleepersBody;
import loomlessons.lesson.trail.ThreadFacts;

/** One round of sleepers on a lane's trail. */
public record Round(Event start, Event end, Woken woken) {

    /** This many sleepers are about to start. */
    public record Starting(int sleepers) implements EventData.OfLesson {

        @Override
        public String text() {
            return sleepers + " sleepers start";
        }
    }

    /**
     * The result of a round after all sleepers have woken.
     *
     * @param asleepAtOnce how many slept at the same time
     * @param platformThreads how many more platform threads the JVM had than before
     * @param starting how long it took to start the sleepers
     * @param lastCreated when the thread of the last one was created, since the start of the round
     * @param threadsOfTasks the threads on which the sleepers ran, one per sleeper
     */
    public record Woken(
            int sleepers,
            int asleepAtOnce,
            int platformThreads,
            Duration starting,
            Duration lastCreated,
            List<ThreadFacts> threadsOfTasks)
            implements EventData.OfLesson {

        @Override
        public String text() {
            return "%d sleepers have woken: %d asleep at once, on %s%s"
                    .formatted(
                            sleepers,
                            asleepAtOnce,
                            Counted.of(platformThreads, "more platform thread"),
                            asleepAtOnce == sleepers
                                    ? ""
                                    : "; starting them took %d ms".formatted(starting.toMillis()));
        }
    }

    /** Runs the body with all sleepers, and records the result. */
    static void run(WitnessedSleeps timings, SleepersBody body, Trail trail)
            throws InterruptedException, ExecutionException {
        AddedPlatformThreads threads = AddedPlatformThreads.fromNowOn();
        trail.say(new Starting(timings.sleepers()));
        long started = System.nanoTime();
        body.sleepAll(timings);
        trail.say(new Woken(
                Math.min(timings.woken(), timings.ended()),
                timings.mostAsleepAtOnce(),
                threads.most(),
                Duration.ofNanos(timings.startingNanos()),
                timings.lastCreatedSince(started),
                timings.threads()));
    }

    /** A wait of main before it had created the threads of all sleepers. */
    Optional<Event> waitBeforeAllWereCreated(Trail trail) {
        return MainWaits.between(start, end, trail)
                .filter(wait -> start.until(wait).compareTo(woken.lastCreated) < 0);
    }

    /** Finds a round on the trail; throws {@link NoSuchElementException} if it isn't there. */
    static Round on(Trail trail, int sleepers) {
        Event start = trail.first(new Starting(sleepers));
        return trail.events().stream()
                .filter(start::isBefore)
                .flatMap(event -> event.data() instanceof Woken woken
                        ? Stream.of(new Round(start, event, woken))
                        : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(sleepers + " sleepers never all woke up"));
    }
}
