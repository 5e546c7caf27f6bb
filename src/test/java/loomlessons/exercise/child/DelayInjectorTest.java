package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import loomlessons.exercise.child.DelayInjector.Surroundings;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.ThreadStatus.Hold;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class DelayInjectorTest {

    private static final int PATIENT = 300;
    private static final int IMPATIENT = 1;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long LONGER_THAN_QUIET_NANOS = Duration.ofMillis(150).toNanos();

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicBoolean end = new AtomicBoolean();

    @AfterEach
    void endThreads() throws InterruptedException {
        end.set(true);
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void a_thread_is_held_up_while_another_can_go_on() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_START);
        start(injector, Kind.START, () -> {
            spin(LONGER_THAN_QUIET_NANOS);
            done.set(true);
        });

        injector.before(Kind.START);

        assertThat(done).isTrue();
        assertThat(injector.hold(Thread.currentThread(), Kind.START)).isEqualTo(Hold.UNTIL_QUIET);
        assertThat(injector.hold(Thread.currentThread(), Kind.SAY)).isEqualTo(Hold.NONE);
    }

    @Test
    void a_thread_is_held_up_while_another_waits_for_a_time_other_than_its_sleep() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_START);
        start(injector, Kind.START, () -> {
            sleep(Duration.ofNanos(LONGER_THAN_QUIET_NANOS));
            done.set(true);
        });

        injector.before(Kind.START);

        assertThat(done).isTrue();
    }

    @Test
    void a_sleepers_sleep_is_not_waited_for() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_START);
        Thread sleeper = startSleeper(injector);

        injector.before(Kind.START);

        assertThat(sleeper.isAlive()).isTrue();
    }

    private Thread startSleeper(DelayInjector injector) throws InterruptedException {
        CountDownLatch noted = new CountDownLatch(1);
        Trail trail = new Trail(event -> {
            injector.lastEvents().note(event.kind());
            if (event.kind() == Kind.SLEEP) {
                noted.countDown();
            }
        });
        Thread sleeper = Thread.ofPlatform().start(new Sleeper("thread1", LONG, trail));
        threads.add(sleeper);
        noted.await();
        return sleeper;
    }

    @Test
    void a_wake_up_comes_before_that_of_a_sleeper_that_sleeps_several_times_as_long() throws InterruptedException {
        DelayInjector injector = injector(Schedule.YOUNGEST_WAKES_LAST, IMPATIENT);
        start(injector, Kind.SAY, () -> sleep(LONG));
        Thread sleeper = startSleeper(injector);

        injector.before(Kind.WAKE);

        assertThat(sleeper.isAlive()).isTrue();
        assertThat(injector.hold(Thread.currentThread(), Kind.WAKE)).isEqualTo(Hold.CUT_SHORT);
    }

    @Test
    void a_sleep_of_the_learners_own_code_is_waited_for() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_START);
        start(injector, Kind.SLEEP, () -> {
            sleep(Duration.ofNanos(LONGER_THAN_QUIET_NANOS));
            done.set(true);
        });

        injector.before(Kind.START);

        assertThat(done).isTrue();
    }

    @Test
    void a_worker_without_a_task_is_not_waited_for() throws Exception {
        DelayInjector injector = injector(Schedule.LATE_START);
        try (ExecutorService pool = Executors.newCachedThreadPool(task -> {
            threads.add(new Thread(task));
            return threads.getFirst();
        })) {
            pool.submit(() -> {}).get();
            while (threads.getFirst().getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            injector.before(Kind.START);

            assertThat(threads.getFirst().isAlive()).isTrue();
        }
    }

    @Test
    void a_worker_of_a_timer_is_waited_for() throws Exception {
        DelayInjector injector = injector(Schedule.LATE_START);
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, task -> {
            threads.add(new Thread(task));
            return threads.getFirst();
        })) {
            ScheduledFuture<?> later =
                    timer.schedule(() -> done.set(true), LONGER_THAN_QUIET_NANOS, TimeUnit.NANOSECONDS);

            injector.before(Kind.START);

            assertThat(done).isTrue();
            later.get();
        }
    }

    @Test
    void a_thread_that_waits_without_end_is_not_waited_for() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_START);
        Thread waiting = start(injector, Kind.START, DelayInjectorTest::waitWithoutEnd);

        injector.before(Kind.START);

        assertThat(waiting.isAlive()).isTrue();
    }

    @Test
    void what_the_schedule_does_not_hold_up_goes_on_at_once() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_SLEEP);
        Thread busy = start(injector, Kind.START, () -> spin(Long.MAX_VALUE));

        injector.before(Kind.START);

        assertThat(busy.isAlive()).isTrue();
    }

    @Test
    void nobody_is_held_up_for_longer_than_the_schedule_allows() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_START, IMPATIENT);
        Thread busy = start(injector, Kind.START, () -> spin(Long.MAX_VALUE));
        long start = System.nanoTime();

        injector.before(Kind.START);

        Duration sleep = Schedule.LATE_START.settings().sleep();
        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(sleep.multipliedBy(3).dividedBy(4).toNanos());
        assertThat(busy.isAlive()).isTrue();
        assertThat(injector.hold(Thread.currentThread(), Kind.START)).isEqualTo(Hold.CUT_SHORT);
    }

    @Test
    void an_interrupt_ends_the_delay_and_is_left_for_the_thread_to_find() throws InterruptedException {
        DelayInjector injector = injector(Schedule.LATE_START);
        Thread busy = start(injector, Kind.START, () -> spin(Long.MAX_VALUE));
        Thread.currentThread().interrupt();

        injector.before(Kind.START);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(busy.isAlive()).isTrue();
    }

    @Test
    void a_sleeper_that_is_about_to_wake_stays_delayed_when_it_is_interrupted() throws InterruptedException {
        DelayInjector injector = injector(Schedule.OLDEST_WAKES_LAST);
        start(injector, Kind.START, () -> {
            spin(LONGER_THAN_QUIET_NANOS);
            done.set(true);
        });
        Thread.currentThread().interrupt();

        injector.before(Kind.WAKE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isTrue();
    }

    /** Five programs, each without one of five joins, are found by five schedules. */
    @ParameterizedTest
    @CsvSource({"OLDEST_WAKES_LAST, 0", "LATE_START, 1", "LATE_SLEEP, 2", "LATE_SAY, 3", "YOUNGEST_WAKES_LAST, 4"})
    void of_five_that_wake_at_the_same_time_each_schedule_lets_another_one_be_the_last(Schedule schedule, int last)
            throws InterruptedException {
        DelayInjector injector = injector(schedule);
        CyclicBarrier all = new CyclicBarrier(5);
        ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().unstarted(() -> {
                injector.lastEvents().note(Kind.SLEEP);
                meet(all);
                injector.before(Kind.WAKE);
                injector.lastEvents().note(Kind.WAKE);
                order.add(number);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).hasSize(5).endsWith(last);
    }

    private DelayInjector injector(Schedule schedule) {
        return injector(schedule, PATIENT);
    }

    private DelayInjector injector(Schedule schedule, int slowness) {
        return new DelayInjector(
                new RunPlan(schedule, slowness, LONG, LONG),
                new Surroundings(() -> new HashSet<>(threads), () -> {}),
                new Ticker(() -> {}));
    }

    /** Starts a thread, and returns when the injector knows that the thread has done something. */
    private Thread start(DelayInjector injector, Kind kind, Runnable body) throws InterruptedException {
        CountDownLatch noted = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().start(() -> {
            injector.lastEvents().note(kind);
            noted.countDown();
            body.run();
        });
        threads.add(thread);
        noted.await();
        return thread;
    }

    private void spin(long nanos) {
        long start = System.nanoTime();
        while (!end.get() && System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitWithoutEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
