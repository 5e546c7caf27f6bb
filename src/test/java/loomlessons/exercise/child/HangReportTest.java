package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Runtime.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loomlessons.defect.JdkDefects;
import loomlessons.exercise.child.ChildLine.Hanging;
import loomlessons.exercise.child.ErrorDescription.LineOfCode;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HangReportTest {

    private static final String THIS_FILE = "HangReportTest.java";
    private static final Version SOUND = Version.parse("99");

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch looping = new CountDownLatch(1);

    @AfterEach
    void endThreads() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void each_thread_that_keeps_the_program_from_its_end_is_reported_with_its_place() throws Exception {
        Thread user = hang(Thread.ofPlatform().name("thread1").daemon(false), this::awaitEnd, Thread.State.WAITING);
        Thread daemon = hang(Thread.ofPlatform().name("thread2").daemon(), this::awaitEnd, Thread.State.WAITING);
        Thread virtual = hang(Thread.ofVirtual().name("thread3"), this::sleep, Thread.State.TIMED_WAITING);

        List<String> lines = report(THIS_FILE, Set.of(user, daemon, virtual));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches("thread1 waits at HangReportTest\\.java:\\d+");
        assertThat(lines.getLast()).matches("thread3 sleeps or waits at HangReportTest\\.java:\\d+");
    }

    @Test
    void a_thread_outside_of_the_learners_file_is_reported_in_the_class_that_the_file_uses() throws Exception {
        Sleeper sleeper = new Sleeper("thread1", Duration.ofMinutes(1), new Trail(event -> {}));
        Thread thread = hang(Thread.ofPlatform().name("thread1").daemon(false), sleeper, Thread.State.TIMED_WAITING);

        assertThat(report("Ex01NamedThread.java", Set.of(thread)))
                .anyMatch(line -> line.matches("thread1 sleeps or waits at Sleeper\\.java:\\d+"));
    }

    @Test
    void a_worker_that_waits_for_tasks_names_its_executor() {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        ExecutorService executor = Executors.newFixedThreadPool(1);
        try {
            executor.execute(() -> worker.complete(Thread.currentThread()));
            Thread idle = worker.join();
            while (idle.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }

            assertThat(report(THIS_FILE, Set.of(idle)))
                    .containsExactly(idle.getName() + " waits for tasks of its executor, which isn't closed");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void a_virtual_thread_that_waits_names_the_defect_that_can_make_it_wait_forever() {
        Thread virtual = hang(Thread.ofVirtual().name("thread1"), this::awaitEnd, Thread.State.WAITING);

        Version stuckWhenParked = Version.parse("25.0.2");
        assertThat(report(THIS_FILE, Set.of(virtual), stuckWhenParked))
                .isEqualTo(new Hanging(
                        "JDK 25.0.2 has a defect that can do this: JDK-8369227, fixed in 25.0.3 (see doctor)",
                        report(THIS_FILE, Set.of(virtual))));
        assertThat(report(THIS_FILE, Set.of(virtual), Version.parse("25.0.3")).cause())
                .isEmpty();
    }

    @Test
    void threads_in_other_states_and_platform_threads_are_no_fault_of_the_jdk() throws InterruptedException {
        Thread platform = hang(Thread.ofPlatform().daemon(false), this::awaitEnd, Thread.State.WAITING);
        Thread loops = hang(Thread.ofVirtual(), this::loop, Thread.State.RUNNABLE);
        // A virtual thread is runnable before it runs.
        looping.await();

        assertThat(report(THIS_FILE, Set.of(platform, loops), Version.parse("25.0.2")))
                .satisfies(hanging -> assertThat(hanging.where()).hasSize(2))
                .satisfies(hanging -> assertThat(hanging.cause()).isEmpty());
    }

    @Test
    void nothing_is_reported_before_its_time_and_then_again_and_again() throws Exception {
        long start = System.nanoTime();
        CountDownLatch reports = new CountDownLatch(2);

        HangReport report = new HangReport(new LineOfCode(THIS_FILE), Set::of, () -> JdkDefects.of(SOUND));
        report.startAfter(Duration.ofMillis(200), hanging -> {
            reports.countDown();
            if (reports.getCount() == 0) {
                Thread.currentThread().interrupt();
            }
        });
        reports.await();

        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(200 + 400).toNanos());
    }

    private static List<String> report(String fileName, Set<Thread> threads) {
        return report(fileName, threads, SOUND).where();
    }

    private static Hanging report(String fileName, Set<Thread> threads, Version jdk) {
        return new HangReport(new LineOfCode(fileName), () -> threads, () -> JdkDefects.of(jdk)).hanging();
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

    private void loop() {
        looping.countDown();
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
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
