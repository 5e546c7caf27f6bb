package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.trail.Census;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.ThreadFacts;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which threads of a program are counted: its own, however it made them, and none of the JVM's. */
@Timeout(30)
class CensusTest {

    private static final Exercise EXERCISE =
            Exercises.meantBy("Ex01NamedThread").getFirst();

    @TempDir
    private Path folder;

    static List<Arguments> programs() {
        return Stream.concat(platformThreads(), Stream.concat(virtualThreads(), threadsThatTheJdkStarts()))
                .toList();
    }

    private static Stream<Arguments> platformThreads() {
        return Stream.of(
                program("", List.of()),
                program("Thread.ofPlatform().name(\"t\").start(sleep);", List.of("platform t by main, lives on")),
                program("Thread.ofPlatform().name(\"t\").start(sleep).join();", List.of("platform t by main")),
                program(
                        "Thread.ofPlatform().name(\"t\").inheritInheritableThreadLocals(false).start(sleep).join();",
                        List.of("platform t by ?")),
                program(
                        "Thread.ofPlatform().name(\"t\").start(() -> { Thread.ofPlatform().name(\"u\").start(sleep); }).join();",
                        List.of("platform t by main", "platform u by another, lives on")),
                program(
                        "for (int i = 0; i < 3; i++) Thread.ofPlatform().start(() -> { }).join();",
                        List.of("platform by main", "platform by main", "platform by main")),
                program("Thread.ofPlatform().name(\"t\").unstarted(sleep).run();", List.of("platform by main")));
    }

    private static Stream<Arguments> virtualThreads() {
        return Stream.of(
                program("Thread.ofVirtual().name(\"t\").start(sleep);", List.of("virtual t by main, lives on")),
                program("Thread.startVirtualThread(sleep).join();", List.of("virtual by main")),
                program(
                        "try (var all = Executors.newVirtualThreadPerTaskExecutor()) { all.submit(sleep); all.submit(sleep); }",
                        List.of("virtual by main", "virtual by main")));
    }

    private static Stream<Arguments> threadsThatTheJdkStarts() {
        return Stream.of(
                program(
                        "try (var all = Executors.newFixedThreadPool(1)) { all.submit(sleep); }",
                        List.of("platform pool-1-thread-1 by main")),
                program(
                        "ForkJoinPool.commonPool().execute(sleep); sleep.run();",
                        List.of("platform ForkJoinPool.commonPool-worker-1 by JDK, lives on")),
                program(
                        "new CompletableFuture<Void>().completeOnTimeout(null, 20, TimeUnit.MILLISECONDS).join();",
                        List.of()),
                program("new ProcessBuilder(\"true\").start().waitFor();", List.of()),
                // Used after the sleep, as the thread of a timer ends once nobody can reach the timer.
                program(
                        "var t = new Timer(\"t\", true); t.schedule(new TimerTask() { public void run() { } }, 1); sleep.run(); t.purge();",
                        List.of("platform t by main, lives on")));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("programs")
    void the_threads_that_a_program_makes_are_counted_with_their_kind_and_creator(String body, List<String> expected)
            throws Exception {
        Judged judged = (Judged) Checks.check(EXERCISE, file(body), folder);

        assertThat(judged.run().trail().first(Kind.EXIT).data()).isInstanceOf(EventData.JvmExited.class);
        EventData.JvmExited exit =
                (EventData.JvmExited) judged.run().trail().first(Kind.EXIT).data();
        long main = judged.run().trail().first(Kind.START).thread().id();
        assertThat(describe(exit.census(), main)).as(Checks.describe(judged)).isEqualTo(expected);
    }

    private static List<String> describe(Census census, long main) {
        return census.threads().stream().map(thread -> describe(thread, main)).toList();
    }

    private static String describe(CountedThread thread, long main) {
        String kind = thread.facts().virtual() ? "virtual" : "platform";
        String end = thread.aliveWhenMainEnded() ? ", lives on" : "";
        return "%s %s by %s%s"
                .formatted(kind, thread.facts().name(), creator(thread.facts(), main), end)
                // A thread that ends at once may have been seen, with a name by default, or not.
                .replaceAll(" (Thread-\\d+)? ", " ");
    }

    /** Releases of the JDK differ in whose values the workers of the common pool inherit. */
    private static String creator(ThreadFacts thread, long main) {
        if (thread.name().startsWith("ForkJoinPool.common")) {
            return "JDK";
        }
        return thread.origin()
                .map(origin -> origin.creator() == main ? "main" : "another")
                .orElse("?");
    }

    private static Arguments program(String body, List<String> threads) {
        return Arguments.of(body, threads);
    }

    private static String file(String body) {
        return """
                import java.util.*;
                import java.util.concurrent.*;
                import loomlessons.lesson.Settings;
                import loomlessons.lesson.Trail;

                class Ex01NamedThread {
                    static void run(Settings settings, Trail trail) throws Exception {
                        Runnable sleep = () -> {
                            try {
                                Thread.sleep(300);
                            } catch (InterruptedException ended) {
                                Thread.currentThread().interrupt();
                            }
                        };
                        %s
                    }
                }
                """.formatted(body);
    }
}
