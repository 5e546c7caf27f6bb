package loomlessons.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import loomlessons.lesson.concurrency.ConcurrencyLesson.Milestone;
import loomlessons.lesson.cpu.Phase;
import loomlessons.lesson.multithreading.MultithreadingLesson.AllFinished;
import loomlessons.lesson.scale.ScaleRounds;
import loomlessons.run.Way.Task;

/** The bodies of a lesson, but for how they run their tasks. */
enum LaneShape {
    START,
    CONCURRENCY,
    JOIN,
    MULTITHREADING,
    CPU,
    FAILURE,
    SCALE;

    private static final long CRUNCHING_NANOS = 30_000_000;

    String lesson() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ways in which nobody should run it. */
    Set<Way> wrongWays() {
        Set<Way> ways = EnumSet.allOf(Way.class);
        switch (this) {
            case START, JOIN, CONCURRENCY -> ways.removeIf(way -> !way.isWrongForOne());
            case MULTITHREADING, CPU -> ways.remove(Way.RIGHT);
            // The last one fails at once: nobody can forget to wait for it.
            case FAILURE -> ways.removeAll(EnumSet.of(Way.RIGHT, Way.FORGETS_THE_LAST));
            // One after another, a thousand would take too long.
            case SCALE -> ways.removeAll(EnumSet.of(Way.RIGHT, Way.ON_MAIN, Way.ON_ONE_THREAD, Way.IN_TURN));
        }
        return ways;
    }

    LaneBody body(Way way, Lane lane) {
        return switch (this) {
            case START -> (settings, trail) -> way.run(lane, settings, one(settings, trail), n -> {});
            case CONCURRENCY -> (settings, trail) -> concurrency(way, lane, settings, trail);
            case JOIN ->
                (settings, trail) -> {
                    way.run(lane, settings, one(settings, trail), n -> {});
                    trail.say("hello");
                };
            case MULTITHREADING ->
                (settings, trail) -> {
                    way.run(lane, settings, sleepers(settings.threads(), settings, trail), trail::awaitAsleep);
                    trail.say("all are awake");
                    trail.say(new AllFinished(settings.threads()));
                };
            case CPU -> (settings, trail) -> cpu(way, lane, settings, trail);
            case FAILURE -> (settings, trail) -> way.run(lane, settings, oneFails(settings, trail), n -> {});
            case SCALE ->
                (settings, trail) -> ScaleRounds.with(timings -> way.run(
                                lane,
                                settings,
                                IntStream.range(0, timings.sleepers())
                                        .mapToObj(i -> new Task("", () -> timings.task(i)))
                                        .toList(),
                                n -> {}))
                        .run(settings, trail);
        };
    }

    private static List<Task> one(Settings settings, Trail trail) {
        return List.of(new Task("thread1", () -> new Sleeper("thread1", settings.sleep(), trail)));
    }

    private static List<Task> sleepers(int number, Settings settings, Trail trail) {
        return IntStream.range(0, number)
                .mapToObj(i -> "thread_" + i)
                .map(name -> new Task(name, () -> new Sleeper(name, settings.sleep(), trail)))
                .toList();
    }

    private static void concurrency(Way way, Lane lane, Settings settings, Trail trail) throws Exception {
        way.run(lane, settings, one(settings, trail), tasks -> {
            trail.awaitAsleep(tasks);
            trail.say("hello");
        });
        if (lane == Lane.STRUCTURED) {
            trail.say(Milestone.SCOPE_LEFT);
        }
    }

    private static void cpu(Way way, Lane lane, Settings settings, Trail trail) throws Exception {
        trail.say(Phase.SLEEPERS_START);
        way.run(lane, settings, sleepers(settings.threads(), settings, trail), n -> {});
        trail.say(Phase.SLEEPERS_DONE);
        trail.say(Phase.CRUNCHERS_START);
        List<Task> crunchers = IntStream.range(0, settings.threads())
                .mapToObj(i -> new Task("cruncher_" + i, () -> () -> crunch("cruncher_" + i, trail)))
                .toList();
        way.run(lane, settings, crunchers, n -> {});
        trail.say(Phase.CRUNCHERS_DONE);
    }

    private static void crunch(String name, Trail trail) {
        trail.record(Kind.START, name, name + " starts");
        long start = System.nanoTime();
        while (System.nanoTime() - start < CRUNCHING_NANOS) {
            Thread.onSpinWait();
        }
        trail.say(name + " found something");
        trail.record(Kind.FINISH, name, name + " ends");
    }

    private static List<Task> oneFails(Settings settings, Trail trail) {
        int others = settings.threads() - 1;
        List<Task> tasks = new ArrayList<>(sleepers(others, settings, trail));
        tasks.add(new Task("thread_" + others, () -> failing("thread_" + others, others, trail)));
        return tasks;
    }

    /** The others sleep when it starts. */
    private static Runnable failing(String name, int others, Trail trail) {
        try {
            trail.awaitAsleep(others);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return () -> {
            trail.record(Kind.START, name, name + " starts");
            trail.record(Kind.THROW, name, name + " throws");
            trail.caught(new IllegalStateException(name + " has failed"));
        };
    }
}
