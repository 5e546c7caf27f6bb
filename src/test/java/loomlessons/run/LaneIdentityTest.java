package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.scale.SleepTimings;
import loomlessons.lesson.scale.StructuredScale;
import loomlessons.run.Outcome.JudgedClaim;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each lane proves that it is that lane: bodies on real threads that look like another lane, or only like this one.
 * {@code CourseTest} makes the same mistakes on the trails of every lesson.
 */
class LaneIdentityTest {

    private static final int TASKS = 5;
    private static final Settings SETTINGS = new Settings(Duration.ofMillis(20), TASKS);

    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of(Lane.PLATFORM, inThreads(Thread.ofPlatform().factory())),
                Arguments.of(Lane.VIRTUAL, inThreads(Thread.ofVirtual().factory())),
                Arguments.of(Lane.STRUCTURED, inAScope(TASKS)));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "on {0}")
    @MethodSource("right")
    void a_lane_whose_tasks_run_on_its_kind_of_thread_is_that_lane(Lane lane, LaneBody body) throws Exception {
        JudgedClaim claim = identity(lane, body);

        assertThat(claim.verdict().ruling()).as(claim.verdict().evidence()).isEqualTo(Ruling.HOLDS);
        assertThat(claim.verdict().evidence()).contains(TASKS + " tasks");
    }

    static Stream<Arguments> wrong() {
        LaneBody platform = inThreads(Thread.ofPlatform().factory());
        LaneBody virtual = inThreads(Thread.ofVirtual().factory());
        LaneBody scope = inAScope(TASKS);
        return Stream.of(
                mistake(
                        "tasks on virtual threads",
                        Lane.PLATFORM,
                        virtual,
                        "5 of 5 tasks: task0, task1, task2 and 2 more ran on a virtual thread"),
                mistake(
                        "tasks in a scope",
                        Lane.PLATFORM,
                        scope,
                        "5 of 5 tasks: task0, task1, task2 and 2 more ran on a virtual thread"),
                mistake(
                        "tasks on platform threads",
                        Lane.VIRTUAL,
                        platform,
                        "task2 and 2 more ran on a platform thread"),
                mistake("tasks in a scope", Lane.VIRTUAL, scope, "task2 and 2 more ran in a scope"),
                mistake(
                        "tasks on platform threads",
                        Lane.STRUCTURED,
                        platform,
                        "task2 and 2 more ran outside of a scope"),
                mistake("no scope at all", Lane.STRUCTURED, virtual, "task2 and 2 more ran outside of a scope"),
                mistake(
                        "an empty scope beside them",
                        Lane.STRUCTURED,
                        both(inAScope(0), virtual),
                        "outside of a scope"),
                mistake("a scope of another thread", Lane.STRUCTURED, elsewhere(scope), "that main didn't open"),
                mistake("one task on main", Lane.PLATFORM, both(platform, onMain()), "1 of 6 tasks: task0 ran on main"),
                mistake("one task on main", Lane.VIRTUAL, both(virtual, onMain()), "1 of 6 tasks: task0 ran on main"),
                mistake("one task on main", Lane.STRUCTURED, both(scope, onMain()), "1 of 6 tasks: task0 ran on main"),
                mistake(
                        "one task outside",
                        Lane.STRUCTURED,
                        both(scope, oneVirtual()),
                        "1 of 6 tasks: task5 ran outside of a scope"),
                mistake(
                        "one virtual task",
                        Lane.PLATFORM,
                        both(platform, oneVirtual()),
                        "1 of 6 tasks: task5 ran on a virtual thread"),
                mistake(
                        "one that only speaks",
                        Lane.PLATFORM,
                        both(platform, speaker()),
                        "1 of 6 tasks: speaker ran on a virtual thread"),
                mistake(
                        "one thread for all",
                        Lane.PLATFORM,
                        inOneThread(Thread.ofPlatform().factory()),
                        "shared its"),
                mistake(
                        "one thread for all",
                        Lane.VIRTUAL,
                        inOneThread(Thread.ofVirtual().factory()),
                        "with 4 others"),
                mistake("no task", Lane.PLATFORM, (settings, trail) -> trail.say("hello"), "no task is on the trail"),
                mistake("no task", Lane.VIRTUAL, (settings, trail) -> trail.say("hello"), "no task is on the trail"),
                mistake("an empty scope", Lane.STRUCTURED, inAScope(0), "no task is on the trail"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("wrong")
    void a_lane_that_is_another_one_is_refuted_and_names_the_thread(
            String mistake, Lane lane, LaneBody body, String evidence) throws Exception {
        JudgedClaim claim = identity(lane, body);

        assertThat(claim.verdict().ruling()).as(claim.verdict().evidence()).isEqualTo(Ruling.REFUTED);
        assertThat(claim.verdict().evidence()).contains(evidence);
    }

    private static JudgedClaim identity(Lane lane, LaneBody body) throws InterruptedException {
        Outcome outcome = Runs.outcomeOf(AlteredLesson.of("join", body), lane, SETTINGS);
        return outcome.judged().getFirst();
    }

    private static Arguments mistake(String name, Lane lane, LaneBody body, String evidence) {
        return Arguments.of(name, lane, body, evidence);
    }

    private static Sleeper sleeper(int number, Settings settings, Trail trail) {
        return new Sleeper("task" + number, settings.sleep(), trail);
    }

    private static LaneBody inThreads(ThreadFactory factory) {
        return (settings, trail) -> {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < settings.threads(); i++) {
                threads.add(factory.newThread(sleeper(i, settings, trail)));
                threads.getLast().start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        };
    }

    private static LaneBody inOneThread(ThreadFactory factory) {
        return (settings, trail) -> {
            try (ExecutorService pool = Executors.newSingleThreadExecutor(factory)) {
                for (int i = 0; i < settings.threads(); i++) {
                    pool.execute(sleeper(i, settings, trail));
                }
            }
        };
    }

    /** A lambda: it loads the class with the preview API only when it runs. */
    private static LaneBody inAScope(int tasks) {
        return (settings, trail) -> StructuredScale.sleepAll(new SleepTimings(tasks, settings.sleep()) {
            @Override
            public Runnable task(int number) {
                return sleeper(number, settings, trail);
            }
        });
    }

    private static LaneBody oneVirtual() {
        return (settings, trail) ->
                Thread.ofVirtual().start(sleeper(TASKS, settings, trail)).join();
    }

    private static LaneBody speaker() {
        return (settings, trail) -> Thread.ofVirtual()
                .name("speaker")
                .start(() -> trail.say("hello"))
                .join();
    }

    private static LaneBody onMain() {
        return (settings, trail) -> trail.record(Kind.SLEEP, "task0", "sleeps");
    }

    private static LaneBody both(LaneBody first, LaneBody second) {
        return (settings, trail) -> {
            first.run(settings, trail);
            second.run(settings, trail);
        };
    }

    private static LaneBody elsewhere(LaneBody body) {
        return (settings, trail) -> {
            Thread other = Thread.ofPlatform().start(() -> {
                try {
                    body.run(settings, trail);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            other.join();
        };
    }
}
