package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.Skipped;
import loomlessons.structured.StructuredApi;
import loomlessons.structured.StructuredApi.UnavailableException;
import org.junit.jupiter.api.Test;

class LessonRunnerTest {

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(100), 2);
    private static final List<Lane> ALL = List.of(Lane.values());
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Test
    void lanes_run_at_the_same_time() throws InterruptedException {
        CyclicBarrier allLanes = new CyclicBarrier(3);

        LessonResult result =
                Runs.resultOf(AlteredLesson.of("join", (settings, trail) -> allLanes.await()), ALL, SETTINGS);

        assertThat(result.lanes()).extracting(LaneResult::outcome).hasOnlyElementsOfType(Completed.class);
    }

    @Test
    void lanes_that_compete_for_cores_run_one_after_another() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        LaneBody sleeps = (settings, trail) -> {
            order.add("begins");
            new Sleeper("thread1", settings.sleep(), trail).run();
            order.add("ends");
        };

        LessonResult result = Runs.resultOf(AlteredLesson.of("cpu", sleeps), ALL, SETTINGS);

        assertThat(result.lanes()).extracting(LaneResult::outcome).hasOnlyElementsOfType(Completed.class);
        assertThat(order).containsExactly("begins", "ends", "begins", "ends", "begins", "ends");
    }

    @Test
    void a_body_that_throws_fails_its_lane_with_the_reason_and_what_happened_so_far() throws InterruptedException {
        LaneBody body = (settings, trail) -> {
            trail.say("so far");
            throw new IllegalStateException("no good");
        };

        Outcome outcome = Runs.outcomeOf(AlteredLesson.of("join", body), Lane.VIRTUAL, SETTINGS);

        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("IllegalStateException: no good");
            assertThat(failed.events()).extracting(Event::text).contains("so far");
        });
        assertThat(outcome.isFine()).isFalse();
    }

    @Test
    void a_machine_that_refuses_a_thread_is_a_reason_that_points_to_the_doctor() throws InterruptedException {
        LaneBody body = (settings, trail) -> {
            throw new OutOfMemoryError("unable to create native thread");
        };

        Outcome outcome = Runs.outcomeOf(AlteredLesson.of("join", body), Lane.PLATFORM, SETTINGS);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason())
                                .contains("unable to create native thread")
                                .contains("doctor"));
    }

    /** The sleepers of scale record nothing: left asleep, they would take the threads of the next lane. */
    @Test
    void no_platform_thread_of_a_lane_that_was_refused_a_thread_is_left() throws InterruptedException {
        List<Thread> started = new CopyOnWriteArrayList<>();
        LaneBody body = (settings, trail) -> {
            CountDownLatch asleep = new CountDownLatch(2);
            started.add(Thread.ofPlatform().start(() -> sleepLong(asleep)));
            started.add(new Thread(() -> sleepLong(asleep)));
            started.getLast().start();
            asleep.await();
            throw new OutOfMemoryError("unable to create native thread");
        };

        Outcome outcome = Runs.outcomeOf(AlteredLesson.of("join", body), Lane.PLATFORM, SETTINGS);

        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(started).hasSize(2).noneMatch(Thread::isAlive);
    }

    private static void sleepLong(CountDownLatch asleep) {
        asleep.countDown();
        try {
            Thread.sleep(Duration.ofMinutes(10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_structured_lane_that_this_jvm_cannot_run_is_skipped_and_is_no_failure() throws InterruptedException {
        LaneBody body = (settings, trail) -> {
            throw new UnavailableException(new StructuredApi.FlagMissing(21));
        };

        Outcome outcome = Runs.outcomeOf(AlteredLesson.of("join", body), Lane.STRUCTURED, SETTINGS);

        assertThat(outcome).isEqualTo(new Skipped("for a test", Optional.of("java --enable-preview")));
        assertThat(outcome.isFine()).isTrue();
    }

    @Test
    void threads_that_a_body_leaves_behind_are_ended_before_the_next_lesson() throws InterruptedException {
        List<Thread> left = new ArrayList<>();
        LaneBody body = (settings, trail) -> {
            left.add(Thread.ofPlatform().start(new Sleeper("thread1", Duration.ofMinutes(5), trail)));
            left.add(Thread.ofVirtual().start(new Sleeper("thread2", Duration.ofMinutes(5), trail)));
            trail.awaitAsleep(2);
        };

        Runs.outcomeOf(AlteredLesson.of("join", body), Lane.PLATFORM, SETTINGS);

        assertThat(left).hasSize(2).noneMatch(Thread::isAlive);
    }

    @Test
    void threads_that_a_body_leaves_before_they_have_said_a_word_end_as_soon_as_they_do() throws Exception {
        CountDownLatch bodyHasEnded = new CountDownLatch(1);
        FutureTask<Boolean> latecomer =
                new FutureTask<>(() -> Thread.currentThread().isInterrupted());
        LaneBody body = (settings, trail) -> Thread.ofPlatform().start(() -> {
            awaitUninterrupted(bodyHasEnded);
            new Sleeper("thread1", Duration.ofMinutes(5), trail).run();
            latecomer.run();
        });

        Runs.outcomeOf(AlteredLesson.of("join", body), Lane.PLATFORM, SETTINGS);
        bodyHasEnded.countDown();

        assertThat(latecomer.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_lane_that_hangs_and_talks_all_the_time_is_interrupted_at_its_limit() throws InterruptedException {
        LaneBody chatty = (settings, trail) -> {
            while (!Thread.interrupted()) {
                trail.say("still here");
                LockSupport.parkNanos(1_000_000);
            }
            throw new InterruptedException();
        };

        List<LaneResult> results = groupOf(chatty).run(Duration.ofMillis(200), GRACE);

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isInstanceOf(Failed.class));
    }

    @Test
    void a_reason_for_skipping_that_cannot_be_found_fails_the_lane() throws InterruptedException {
        LaneBody body = (settings, trail) -> {
            throw new UnavailableException(new StructuredApi.FlagMissing(21));
        };
        LaneGroup group = new LaneGroup(new Runs.Silence(), System.nanoTime());
        group.add(Lane.PLATFORM, new LaneRun.Task(body, List.of(), SETTINGS), () -> {
            throw new IllegalStateException("no reason");
        });

        assertThat(group.run(Duration.ofSeconds(10), GRACE))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isInstanceOf(Failed.class));
    }

    @Test
    void a_lane_whose_thread_dies_without_a_word_is_not_waited_for() throws InterruptedException {
        LaneGroup group = new LaneGroup(new Runs.Silence(), System.nanoTime());
        LaneWatch dies = new LaneWatch() {
            @Override
            public void ends() {
                Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {});
                throw new NoClassDefFoundError("loomlessons/run/Outcome$Completed");
            }
        };
        LaneRun.Task task = new LaneRun.Task((settings, trail) -> {}, List.of(), SETTINGS, dies);
        group.add(Lane.PLATFORM, task, () -> new Skipped("for a test", Optional.empty()));

        List<LaneResult> results = group.run(Duration.ofMinutes(5), GRACE);

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.outcome())
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.reason()).isEqualTo("its thread has died")));
    }

    @Test
    void a_lane_that_hangs_is_interrupted_at_its_limit() throws InterruptedException {
        LaneBody hangs = (settings, trail) -> new CountDownLatch(1).await();

        List<LaneResult> results = groupOf(hangs).run(Duration.ofMillis(50), GRACE);

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isInstanceOf(Failed.class));
    }

    @Test
    void a_lane_that_hangs_and_ignores_interrupts_is_abandoned() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        LaneBody stubborn = (settings, trail) -> {
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
        };

        List<LaneResult> results = groupOf(stubborn).run(Duration.ofMillis(50), Duration.ofMillis(100));

        end.countDown();
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.outcome())
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.reason()).contains("and ignored the interrupt")));
    }

    @Test
    void threads_that_ignore_the_interrupt_are_blamed_and_not_the_lane_that_obeys_it() throws InterruptedException {
        CountDownLatch here = new CountDownLatch(4);
        CountDownLatch end = new CountDownLatch(1);
        LaneBody leavesDeafThreads = (settings, trail) -> {
            for (String name : List.of("thread_0", "thread_1", "", "thread_3")) {
                Thread.ofPlatform().name(name).daemon().start(() -> {
                    trail.say("here");
                    here.countDown();
                    awaitUninterrupted(end);
                });
            }
            awaitUninterrupted(here);
            new CountDownLatch(1).await();
        };

        List<LaneResult> results = groupOf(leavesDeafThreads).run(Duration.ofMillis(100), Duration.ofSeconds(2));

        end.countDown();
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.outcome())
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.reason())
                                        .startsWith("it was stopped before its end; ")
                                        .contains("thread_")
                                        .endsWith(" and 1 more ignored the interrupt")));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            interrupted |= Thread.interrupted();
            LockSupport.parkNanos(1_000_000);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static LaneGroup groupOf(LaneBody body) {
        LaneGroup group = new LaneGroup(new Runs.Silence(), System.nanoTime());
        Skipped skipped = new Skipped("for a test", Optional.empty());
        group.add(Lane.PLATFORM, new LaneRun.Task(body, List.of(), SETTINGS), () -> skipped);
        return group;
    }
}
