package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HangReportTest {

    private static final String THIS_FILE = "HangReportTest.java";

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endThreads() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void each_thread_that_keeps_the_program_from_its_end_is_reported_with_its_place() throws Exception {
        hang(Thread.ofPlatform().name("thread1").daemon(false), this::awaitEnd, Thread.State.WAITING);
        hang(Thread.ofPlatform().name("thread2").daemon(), this::awaitEnd, Thread.State.WAITING);
        Thread known = hang(Thread.ofVirtual().name("thread3"), this::sleep, Thread.State.TIMED_WAITING);

        List<String> lines = report(THIS_FILE, Set.of(known), Duration.ZERO);

        assertThat(lines)
                .anyMatch(line -> line.matches("thread1 waits at HangReportTest\\.java:\\d+"))
                .anyMatch(line -> line.matches("thread3 sleeps or waits at HangReportTest\\.java:\\d+"))
                .noneMatch(line -> line.startsWith("thread2"));
    }

    @Test
    void a_thread_outside_of_the_learners_file_is_reported_in_the_class_that_the_file_uses() throws Exception {
        Sleeper sleeper = new Sleeper("thread1", Duration.ofMinutes(1), new Trail(event -> {}));
        hang(Thread.ofPlatform().name("thread1").daemon(false), sleeper, Thread.State.TIMED_WAITING);

        assertThat(report("Ex01NamedThread.java", Set.of(), Duration.ZERO))
                .anyMatch(line -> line.matches("thread1 sleeps or waits at Sleeper\\.java:\\d+"));
    }

    @Test
    void nothing_is_reported_before_its_time() throws Exception {
        hang(Thread.ofPlatform().name("thread1").daemon(false), this::awaitEnd, Thread.State.WAITING);
        long start = System.nanoTime();

        report(THIS_FILE, Set.of(), Duration.ofMillis(200));

        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(200).toNanos());
    }

    /** All lines of the report, after the thread that makes it has ended. */
    private static List<String> report(String fileName, Set<Thread> known, Duration after) throws Exception {
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        CompletableFuture<Thread> reporter = new CompletableFuture<>();
        new HangReport(fileName, () -> known).startAfter(after, line -> {
            lines.add(line);
            reporter.complete(Thread.currentThread());
        });
        reporter.get().join();
        return List.copyOf(lines);
    }

    private Thread hang(Thread.Builder builder, Runnable body, Thread.State state) {
        Thread thread = builder.start(body);
        threads.add(thread);
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(1));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
