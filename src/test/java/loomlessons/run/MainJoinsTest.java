package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.Verdict.Ruling;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How main waits for its tasks: in join, or in another way that gives the same order of events by luck. */
class MainJoinsTest {

    /** How main waits for a sleeper that has been started. */
    @FunctionalInterface
    interface Way {
        void waitFor(Thread sleeper, Settings settings) throws Exception;
    }

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(200), 1);
    private static final Settings TOO_SHORT = new Settings(Duration.ofNanos(1), 1);
    private static final Duration LONGER = Duration.ofMillis(400);

    static Stream<Arguments> ways() {
        return Stream.of(
                way("joins", (sleeper, settings) -> sleeper.join(), Ruling.HOLDS, "join of a thread"),
                way("joins in steps", MainJoinsTest::joinInSteps, Ruling.HOLDS, "join of a thread"),
                way("sleeps", (sleeper, settings) -> Thread.sleep(LONGER), Ruling.REFUTED, "Thread.sleep, not in join"),
                way("sleeps, then joins", MainJoinsTest::sleepAndJoin, Ruling.REFUTED, "Thread.sleep, not in join"),
                way("joins for a moment, then sleeps", MainJoinsTest::joinAndSleep, Ruling.REFUTED, "Thread.sleep"),
                way("sleeps in steps", MainJoinsTest::poll, Ruling.REFUTED, "Thread.sleep, not in join"),
                way("waits for a latch", MainJoinsTest::latch, Ruling.REFUTED, "CountDownLatch.await, not in join"),
                way("waits for a future", MainJoinsTest::future, Ruling.REFUTED, "FutureTask.get, not in join"),
                way("closes an executor", MainJoinsTest::executor, Ruling.REFUTED, "ThreadPerTaskExecutor.close"),
                way("doesn't wait", (sleeper, settings) -> {}, Ruling.REFUTED, "main ended before thread1"),
                way("spins", MainJoinsTest::spin, Ruling.REFUTED, "never seen to wait"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "main {0}: {2}")
    @MethodSource("ways")
    void main_is_seen_in_what_it_waits_in(String name, Way way, Ruling ruling, String evidence) throws Exception {
        Verdict verdict = judge(body(way), SETTINGS);

        // A machine that is very busy may not see it; then at least nothing is claimed.
        assertThat(verdict.ruling()).as(verdict.evidence()).isIn(EnumSet.of(ruling, Ruling.UNDECIDED));
        if (verdict.ruling() == ruling) {
            assertThat(verdict.evidence()).contains(evidence);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @RepeatedTest(3)
    void a_join_that_is_too_short_to_be_seen_is_never_refuted() throws Exception {
        Verdict verdict = judge(body((sleeper, settings) -> sleeper.join()), TOO_SHORT);

        assertThat(verdict.ruling()).isIn(Set.of(Ruling.HOLDS, Ruling.UNDECIDED));
        if (verdict.ruling() == Ruling.UNDECIDED) {
            assertThat(verdict.evidence()).endsWith("try --sleep 1s");
        }
    }

    private static Verdict judge(LaneBody body, Settings settings) throws InterruptedException {
        Outcome outcome = Runs.outcomeOf(AlteredLesson.of("join", body), Lane.PLATFORM, settings);
        return outcome.judged().stream()
                .filter(claim -> claim.text().contains("main waits in join"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static LaneBody body(Way way) {
        return (settings, trail) -> {
            Thread sleeper = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
            trail.awaitAsleep(1);
            way.waitFor(sleeper, settings);
            trail.say("hello");
        };
    }

    private static Arguments way(String name, Way way, Ruling ruling, String evidence) {
        return Arguments.of(name, way, ruling, evidence);
    }

    private static void joinInSteps(Thread sleeper, Settings settings) throws InterruptedException {
        while (sleeper.isAlive()) {
            sleeper.join(Duration.ofMillis(20));
        }
    }

    private static void sleepAndJoin(Thread sleeper, Settings settings) throws InterruptedException {
        Thread.sleep(LONGER);
        sleeper.join();
    }

    private static void joinAndSleep(Thread sleeper, Settings settings) throws InterruptedException {
        sleeper.join(settings.sleep().dividedBy(4));
        Thread.sleep(LONGER);
    }

    private static void poll(Thread sleeper, Settings settings) throws InterruptedException {
        while (sleeper.isAlive()) {
            Thread.sleep(10);
        }
    }

    private static void spin(Thread sleeper, Settings settings) {
        while (sleeper.isAlive()) {
            Thread.onSpinWait();
        }
    }

    private static void latch(Thread sleeper, Settings settings) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            joinQuietly(sleeper);
            ended.countDown();
        });
        ended.await();
    }

    private static void future(Thread sleeper, Settings settings) throws Exception {
        FutureTask<Boolean> ended = new FutureTask<>(() -> joinQuietly(sleeper), true);
        Thread.ofVirtual().start(ended);
        ended.get();
    }

    private static void executor(Thread sleeper, Settings settings) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(() -> joinQuietly(sleeper));
        }
    }

    private static void joinQuietly(Thread sleeper) {
        try {
            sleeper.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
