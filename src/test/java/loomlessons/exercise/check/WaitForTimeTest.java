package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult.RunRecord;
import loomlessons.exercise.child.RunPlan;
import loomlessons.exercise.child.Schedule;
import loomlessons.lesson.Kind;
import loomlessons.source.SourceCompiler;
import loomlessons.structured.AppFiles;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Main waits for a time in place of the sleeper, in every form: the sleeper must wake after what main waits for. */
@Timeout(60)
class WaitForTimeTest {

    private static final Exercise EXERCISE = Exercises.meantBy("Ex03Join").getFirst();

    private static final Launches LAUNCHES = Launches.onThisMachine();

    @TempDir
    private Path folder;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(1000);",
                "thread.join(1000);",
                "long end = System.nanoTime() + 1_000_000_000L; while (System.nanoTime() - end < 0) Thread.onSpinWait();",
                "long end = System.nanoTime() + 1_000_000_000L; while (System.nanoTime() - end < 0) Thread.sleep(10);",
                "LockSupport.parkNanos(1_000_000_000L);",
                "synchronized (thread) { } Object o = new Object(); synchronized (o) { o.wait(1000); }",
                "new CountDownLatch(1).await(1, TimeUnit.SECONDS);",
                "try { new Phaser(1).awaitAdvanceInterruptibly(0, 1, TimeUnit.SECONDS); } catch (TimeoutException over) { }",
                "try { new Exchanger<String>().exchange(\"\", 1, TimeUnit.SECONDS); } catch (TimeoutException over) { }",
                "new Timer(true).schedule(new TimerTask() { public void run() { latch.countDown(); } }, 1000); latch.await();",
                "Executors.newScheduledThreadPool(1, r -> { Thread t = new Thread(r); t.setDaemon(true); return t; })"
                        + ".schedule(latch::countDown, 1, TimeUnit.SECONDS); latch.await();",
                "CompletableFuture.runAsync(latch::countDown, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)); latch.await();",
                "new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();",
                "Thread.ofVirtual().start(() -> { sleep(1000); latch.countDown(); }); latch.await();",
                "Thread.ofPlatform().start(() -> { sleep(1000); latch.countDown(); }).join();",
                "Thread.ofVirtual().start(() -> { trail.record(Kind.SLEEP, \"x\", \"x\"); sleep(1000); }).join();",
                "Thread.ofVirtual().start(new Sleeper(\"x\", Duration.ofSeconds(1), new Trail(event -> { }))).join();",
                "Thread.ofVirtual().inheritInheritableThreadLocals(false).start(() -> sleep(1000)).join();",
                "ForkJoinPool.commonPool().submit(() -> sleep(1000)).get();",
                "new ProcessBuilder(\"sleep\", \"1\").start().waitFor();",
                "new ProcessBuilder(\"sleep\", \"1\").start().onExit().join();",
                "try (var all = Executors.newVirtualThreadPerTaskExecutor()) { all.submit(() -> sleep(1000)); }",
                "while (Files.getLastModifiedTime(Path.of(\".\")).toMillis() + 1000 + 0 * thread.threadId() > 0 && latch.getCount() > 0)"
                        + " { if (latch.await(1, TimeUnit.SECONDS)) break; latch.countDown(); }"
            })
    void main_says_hello_before_the_sleeper_wakes(String wait) throws Exception {
        Path source = Files.writeString(folder.resolve("Ex03Join.java"), program(wait));
        Path app = AppFiles.ofThisJvm().place();
        assertThat(SourceCompiler.ofThisJava()
                        .compile(source, List.of(app), folder)
                        .errors())
                .isEmpty();
        RunPlan plan = new RunPlan(Schedule.OLDEST_WAKES_LAST, 1, Duration.ofSeconds(8), Duration.ofSeconds(20));

        RunRecord run = ExerciseRun.of(EXERCISE, folder, plan, LAUNCHES);

        assertThat(run.trail().firstSaid("hello").isBefore(run.trail().first(Kind.WAKE)))
                .as(run.trail().events().toString())
                .isTrue();
    }

    private static String program(String wait) {
        return """
                import java.nio.file.*;
                import java.time.Duration;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.locks.*;
                import loomlessons.lesson.*;

                class Ex03Join {
                    static void run(Settings settings, Trail trail) throws Exception {
                        CountDownLatch latch = new CountDownLatch(1);
                        Thread thread = Thread.ofPlatform().name("thread1").start(new Sleeper("thread1", settings.sleep(), trail));
                        %s
                        trail.say("hello");
                    }

                    static void sleep(long millis) {
                        try {
                            Thread.sleep(millis);
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    }
                }
                """.formatted(wait);
    }
}
