package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.RecordedProcess;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import loomlessons.lesson.scale.ScaleLesson;
import loomlessons.lesson.scale.SleepTimings;
import loomlessons.lesson.trail.Wait;
import loomlessons.lesson.trail.WaitDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads that really wait, each in another way, and what their stacks show. */
class WaitTest {

    /** What a thread does that has to wait for another thread. */
    @FunctionalInterface
    interface Way {
        void waitFor(Thread other) throws Exception;
    }

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

    static Stream<Arguments> ways() {
        return Stream.of(
                way("join", Thread::join, true, "the join of a thread"),
                way("join for a time", other -> other.join(LONG), true, "the join of a thread"),
                way("scope", other -> sleepInScope(), true, "the join of its scope"),
                way("sleep", other -> Thread.sleep(LONG), false, "Thread.sleep"),
                way("time unit", other -> TimeUnit.MINUTES.sleep(5), false, "TimeUnit.sleep"),
                way("latch", other -> new CountDownLatch(1).await(), false, "CountDownLatch.await"),
                way("semaphore", other -> new Semaphore(0).acquire(), false, "Semaphore.acquire"),
                way("future", other -> new CompletableFuture<Void>().get(), false, "CompletableFuture.get"),
                way("executor", WaitTest::closeExecutor, false, "ThreadPerTaskExecutor.close"),
                way("monitor", WaitTest::waitInMonitor, false, "Object.wait"),
                way("park", other -> LockSupport.parkNanos(LONG.toNanos()), false, "LockSupport.parkNanos"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_wait_of_the_lane_is_a_join_or_not(String name, Way way, boolean inJoin, String text) throws Exception {
        assertThat(seen(way)).isEqualTo(Optional.of(new Wait(inJoin, text)));
    }

    static Stream<Arguments> waysOfTheApp() {
        return Stream.of(
                Arguments.of("a sleeper to fall asleep", (Way) other -> new Trail(event -> {}).awaitAsleep(1)),
                Arguments.of(
                        "the end of a child process", (Way) other -> run("exec sleep 300", new Trail(event -> {}))),
                Arguments.of("the output of a child that has ended", (Way)
                        other -> run("echo hello", new Trail(WaitTest::readSlowly))),
                Arguments.of("a task of the app on this thread", (Way)
                        other -> new Sleeper("task", LONG, new Trail(event -> {})).run()));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "for {0}")
    @MethodSource("waysOfTheApp")
    void a_wait_in_the_code_of_the_app_is_not_the_lanes(String name, Way way) throws Exception {
        assertThat(seen(way)).isEmpty();
    }

    @Test
    void a_thread_that_waits_for_a_time_in_another_way_is_not_asleep() throws InterruptedException {
        Trail trail = new Trail(event -> {});
        Thread parked = Thread.ofPlatform().start(() -> {
            trail.record(Kind.SLEEP, "says so");
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            new Sleeper("then sleeps", LONG, trail).run();
        });

        trail.awaitAsleep(1);

        assertThat(trail.all(Kind.SLEEP)).hasSize(2);
        assertThat(trail.all(Kind.WAIT))
                .singleElement()
                .satisfies(event -> assertThat(event.thread().id()).isEqualTo(parked.threadId()));
        parked.interrupt();
        parked.join();
    }

    private static Arguments way(String name, Way way, boolean inJoin, String text) {
        return Arguments.of(name, way, inJoin, text);
    }

    /** The wait of a thread that has begun to wait, after it was looked at more than once. */
    private static Optional<Wait> seen(Way way) throws InterruptedException {
        Thread other = Thread.ofVirtual().unstarted(() -> LockSupport.parkNanos(LONG.toNanos()));
        other.start();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> waitIn(way, other));
        try {
            return settled(waiting);
        } finally {
            waiting.interrupt();
            other.interrupt();
            waiting.join();
        }
    }

    private static void waitIn(Way way, Thread other) {
        try {
            way.waitFor(other);
        } catch (Exception interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the stack shows once it stays the same: before, the thread may wait for a class to be loaded. */
    private static Optional<Wait> settled(Thread waiting) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        List<StackTraceElement> last = List.of();
        int same = 0;
        while (same < 5 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(5_000_000);
            List<StackTraceElement> stack = List.of(waiting.getStackTrace());
            boolean isTheSame = WaitDetector.mayBeWaiting(waiting)
                    && !stack.isEmpty()
                    && callers(stack).equals(callers(last));
            same = isTheSame ? same + 1 : 0;
            last = stack;
        }
        return Wait.of(last.toArray(StackTraceElement[]::new));
    }

    /** Without the frames in which a wait that polls differs from look to look. */
    private static List<StackTraceElement> callers(List<StackTraceElement> stack) {
        return stack.stream()
                .filter(frame -> frame.getClassName().startsWith("loomlessons."))
                .toList();
    }

    private static void sleepInScope() throws Exception {
        ScaleLesson.structuredSleepers().sleepAll(new SleepTimings(1, LONG));
    }

    private static void closeExecutor(Thread other) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(() -> LockSupport.parkNanos(LONG.toNanos()));
        }
    }

    private static void waitInMonitor(Thread other) throws InterruptedException {
        synchronized (other) {
            other.wait(LONG.toMillis());
        }
    }

    private static void run(String script, Trail trail) throws Exception {
        RecordedProcess.run("child", List.of("sh", "-c", script), trail);
    }

    private static void readSlowly(Event event) {
        if (event.kind() == Kind.PRINT) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}
