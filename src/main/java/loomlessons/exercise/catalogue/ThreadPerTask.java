package loomlessons.exercise.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.claim.Lifetime;
import loomlessons.exercise.claim.MainSays;
import loomlessons.exercise.claim.SleeperThreads;
import loomlessons.exercise.claim.TaskRun;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.trail.Census;

/** One thread per task, by an executor. */
final class ThreadPerTask {

    private static final Hints HINTS = new Hints(
            "A pool reuses threads because they are expensive. Are virtual threads expensive?",
            "The tasks of the evening run on the threads of the morning. Look for an executor without a pool.",
            "Executors.newVirtualThreadPerTaskExecutor() starts a new virtual thread for each task.");

    private static final String MORNING = "morning";
    private static final String EVENING = "evening";

    private ThreadPerTask() {}

    static Exercise entry() {
        return new Exercise(
                "Ex08ThreadPerTask", "scale", "Do virtual threads need a pool?", HINTS, ThreadPerTask::demands);
    }

    static List<Demand> demands(Settings settings) {
        int tasks = 2 * settings.threads();
        return List.of(
                Demand.that(
                        "All ten tasks wake up before the JVM ends.",
                        Lifetime.allWakeUp(
                                "the five of the morning wake up before the JVM ends", settings.threads(), MORNING),
                        Lifetime.allWakeUp(
                                "the five of the evening wake up before the JVM ends", settings.threads(), EVENING)),
                Demand.that(
                        "Each task runs once, on a new virtual thread of its own.",
                        SleeperThreads.eachOnItsOwn("every task has a thread of its own, used once", tasks),
                        SleeperThreads.virtual("every task runs on a virtual thread", tasks)),
                Demand.that(
                        "No thread lives on when its task has ended.",
                        Claim.inEveryLane(
                                "no thread lives on when its task has ended", ThreadPerTask::endsWithItsTask)),
                Demand.that(
                        "The five tasks of the morning sleep at the same time, and so do those of the evening.",
                        Overlap.allAsleepAtOnce(
                                "the five of the morning are asleep at once", settings.threads(), MORNING),
                        Overlap.allAsleepAtOnce(
                                "the five of the evening are asleep at once", settings.threads(), EVENING)),
                Demand.that(
                        "The evening starts when all tasks of the morning have woken up.",
                        Claim.inEveryLane("the evening starts after the morning", ThreadPerTask::eveningFollows)),
                Demand.that(
                        "Main says hello only after the last task has woken up.",
                        MainSays.afterWaking("hello", "main says hello after the last wake-up", tasks)),
                Demand.that("No other thread is started.", SleeperThreads.noOther("no other thread is started")));
    }

    /**
     * A thread whose task has ended before the evening, and that is still alive when the first task of the evening wakes, has
     * had no task for a sleep.
     */
    private static Verdict endsWithItsTask(Trail trail) {
        Optional<Event> evening =
                runs(EVENING, trail).flatMap(run -> run.awake().stream()).min(Comparator.comparingLong(Event::nanos));
        if (evening.isEmpty()) {
            return Verdict.undecided("no task of the evening woke up");
        }
        Census census = Lifetime.census(trail);
        Optional<Event> start = firstStart(EVENING, trail);
        long living = runs(MORNING, trail)
                .filter(run ->
                        run.awake().filter(wake -> wake.isBefore(start.get())).isPresent())
                .flatMap(run -> census.withId(run.thread().id()).stream())
                .filter(thread -> thread.lastSeenNanos() >= evening.get().nanos())
                .count();
        return Verdict.of(
                living == 0,
                "%d of the threads of the morning still lived in the evening, at %s"
                        .formatted(living, evening.get().at()));
    }

    private static Verdict eveningFollows(Trail trail) {
        Optional<Event> lastWake =
                runs(MORNING, trail).flatMap(run -> run.awake().stream()).max(Comparator.comparingLong(Event::nanos));
        Optional<Event> firstStart = firstStart(EVENING, trail);
        if (lastWake.isEmpty() || firstStart.isEmpty()) {
            return Verdict.undecided(
                    lastWake.isEmpty() ? "no task of the morning woke up" : "the evening never started");
        }
        return Verdict.of(
                lastWake.get().isBefore(firstStart.get()),
                "the evening started at %s, the last task of the morning woke up at %s"
                        .formatted(firstStart.get().at(), lastWake.get().at()));
    }

    private static Optional<Event> firstStart(String round, Trail trail) {
        return runs(round, trail).map(run -> run.events().getFirst()).min(Comparator.comparingLong(Event::nanos));
    }

    private static Stream<TaskRun> runs(String round, Trail trail) {
        return TaskRun.on(trail).stream().filter(run -> run.task().startsWith(round));
    }
}
