package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class DelayInjectorTest {

    private static final Settings PATIENT = new Settings(Duration.ofMinutes(1), 2);
    private static final long LONGER_THAN_QUIET_NANOS = Duration.ofMillis(150).toNanos();

    private final List<Thread> threads = new ArrayList<>();
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
        DelayInjector injector = new DelayInjector(Schedule.LATE_START, PATIENT);
        start(injector, Kind.START, () -> {
            spin(LONGER_THAN_QUIET_NANOS);
            done.set(true);
        });

        injector.before(Kind.START);

        assertThat(done).isTrue();
    }

    @Test
    void a_thread_is_held_up_while_another_waits_for_a_time_other_than_its_sleep() throws InterruptedException {
        DelayInjector injector = new DelayInjector(Schedule.LATE_START, PATIENT);
        start(injector, Kind.START, () -> {
            sleep(Duration.ofNanos(LONGER_THAN_QUIET_NANOS));
            done.set(true);
        });

        injector.before(Kind.START);

        assertThat(done).isTrue();
    }

    @Test
    void a_sleepers_sleep_is_not_waited_for() throws InterruptedException {
        DelayInjector injector = new DelayInjector(Schedule.LATE_START, PATIENT);
        Thread sleeper = start(injector, Kind.SLEEP, () -> sleep(PATIENT.sleep()));

        injector.before(Kind.START);

        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void a_thread_that_waits_without_end_is_not_waited_for() throws InterruptedException {
        DelayInjector injector = new DelayInjector(Schedule.LATE_START, PATIENT);
        Thread waiting = start(injector, Kind.START, DelayInjectorTest::waitWithoutEnd);

        injector.before(Kind.START);

        assertThat(waiting.isAlive()).isTrue();
    }

    @Test
    void what_the_schedule_does_not_hold_up_goes_on_at_once() throws InterruptedException {
        DelayInjector injector = new DelayInjector(Schedule.LATE_SLEEP, PATIENT);
        Thread busy = start(injector, Kind.START, () -> spin(Long.MAX_VALUE));

        injector.before(Kind.START);

        assertThat(busy.isAlive()).isTrue();
    }

    @Test
    void nobody_is_held_up_for_longer_than_the_schedule_allows() throws InterruptedException {
        DelayInjector injector = new DelayInjector(Schedule.LATE_START, new Settings(Duration.ofMillis(200), 2));
        Thread busy = start(injector, Kind.START, () -> spin(Long.MAX_VALUE));
        long start = System.nanoTime();

        injector.before(Kind.START);

        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(150).toNanos());
        assertThat(busy.isAlive()).isTrue();
    }

    @Test
    void an_interrupt_ends_the_delay_and_is_left_for_the_thread_to_find() throws InterruptedException {
        DelayInjector injector = new DelayInjector(Schedule.LATE_START, PATIENT);
        Thread busy = start(injector, Kind.START, () -> spin(Long.MAX_VALUE));
        Thread.currentThread().interrupt();

        injector.before(Kind.START);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(busy.isAlive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OLDEST_WAKES_LAST, younger, older", "YOUNGEST_WAKES_LAST, older, younger"})
    void of_two_that_are_held_up_the_schedule_says_who_goes_on_first(Schedule schedule, String first, String second)
            throws InterruptedException {
        DelayInjector injector = new DelayInjector(schedule, PATIENT);
        CyclicBarrier both = new CyclicBarrier(2);
        ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
        for (String name : List.of("older", "younger")) {
            threads.add(Thread.ofPlatform().unstarted(() -> {
                injector.note(Kind.SLEEP);
                meet(both);
                injector.before(Kind.WAKE);
                order.add(name);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).containsExactly(first, second);
    }

    /** Starts a thread, and returns when the injector knows that the thread has done something. */
    private Thread start(DelayInjector injector, Kind kind, Runnable body) throws InterruptedException {
        CountDownLatch noted = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().start(() -> {
            injector.note(kind);
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
