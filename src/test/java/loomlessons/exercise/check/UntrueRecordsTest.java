package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.run.Outcome.JudgedClaim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a learner's program can record or end, although nothing of that has happened: it isn't taken for the truth. */
@Timeout(60)
class UntrueRecordsTest {

    private static final Exercise EXERCISE = Exercises.meantBy("Ex03Join").getFirst();
    private static final String TRUTH = "what it records has really happened";
    private static final String END = "it ends by itself, without an error";

    @TempDir
    private Path folder;

    static List<Arguments> someLies() {
        return List.of(
                Arguments.of(
                        "Thread.ofPlatform().start(() -> { "
                                + "trail.record(Kind.START, \"thread1\", \"starts\"); "
                                + "trail.record(Kind.SLEEP, \"thread1\", \"sleeps\"); "
                                + "trail.record(Kind.WAKE, \"thread1\", \"wakes\"); }).join(); trail.say(\"hello\");",
                        TRUTH,
                        "that it has woken up, but it hadn't slept"),
                Arguments.of(
                        "Thread.ofPlatform().start(sleeper); trail.awaitAsleep(1); trail.close();",
                        TRUTH,
                        "it closed its trail by trail.close()"));
    }

    static List<Arguments> moreLies() {
        return List.of(
                Arguments.of(
                        "Thread.ofPlatform().start(sleeper); trail.record(Kind.WAKE, \"thread1\", \"wakes\");",
                        TRUTH,
                        "main recorded at"),
                Arguments.of(
                        "Thread.ofPlatform().name(\"t\").start(() -> { trail.record(Kind.SLEEP, \"thread1\", \"sleeps\"); }).join();",
                        TRUTH,
                        "t recorded at"),
                Arguments.of(
                        "Thread.ofPlatform().name(\"t\").start(() -> { trail.record(Kind.SLEEP, \"thread1\", \"sleeps\"); "
                                + "long start = System.nanoTime(); while (System.nanoTime() - start < 300_000_000) { } });",
                        TRUTH,
                        "that it goes to sleep, but it didn't sleep"),
                Arguments.of(
                        "trail.record(Kind.INTERRUPT, \"thread1\", \"interrupted\");",
                        TRUTH,
                        "that its sleep was interrupted, but it didn't sleep"),
                Arguments.of(
                        "Thread.ofPlatform().start(sleeper); trail.record(Kind.FINISH, \"main\", \"main ends\");",
                        TRUTH,
                        "main recorded FINISH of main at"),
                Arguments.of("trail.record(Kind.ASLEEP, \"1 asleep\"); sleeper.run();", TRUTH, "recorded ASLEEP at"),
                Arguments.of(
                        "Runtime.getRuntime().addShutdownHook(new Thread(sleeper, \"hook\"));",
                        TRUTH,
                        "hook ran as a shutdown hook, when the JVM was ending"),
                Arguments.of(
                        "Thread.ofPlatform().name(\"t\").start(() -> { sleeper.run(); System.exit(0); });",
                        END,
                        "t called System.exit at Ex03Join.java:7: its JVM ended with exit code 0"),
                Arguments.of(
                        "Thread.ofVirtual().name(\"v\").start(() -> { sleeper.run(); System.exit(0); }); Thread.sleep(5000);",
                        END,
                        "v called System.exit at Ex03Join.java:7: its JVM ended with exit code 0"),
                Arguments.of(
                        "Thread.ofPlatform().name(\"t\").start(() -> { sleeper.run(); Runtime.getRuntime().halt(0); });",
                        END,
                        "it ended its JVM at once (Runtime.halt or a crash): its JVM ended with exit code 0"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("someLies")
    void what_has_not_happened_is_refuted_and_nothing_else_is_judged_by_it(String body, String claim, String evidence)
            throws Exception {
        judge(body, claim, evidence);
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("moreLies")
    void what_has_not_happened_is_refuted_in_every_form(String body, String claim, String evidence) throws Exception {
        judge(body, claim, evidence);
    }

    private void judge(String body, String claim, String evidence) throws Exception {
        Judged judged = (Judged) Checks.check(EXERCISE, program(body), folder);

        JudgedClaim first = judged.refuted().getFirst();
        assertThat(first.text()).as(Checks.describe(judged)).isEqualTo(claim);
        assertThat(first.verdict().evidence()).contains(evidence);
        if (claim.equals(TRUTH)) {
            assertThat(judged.refuted()).hasSize(1);
            assertThat(judged.claims().subList(2, judged.claims().size()))
                    .isNotEmpty()
                    .allSatisfy(other -> assertThat(other.verdict().ruling()).isEqualTo(Ruling.UNDECIDED));
        }
    }

    private static String program(String body) {
        return """
                import loomlessons.lesson.*;

                class Ex03Join {
                    static void run(Settings settings, Trail trail) throws Exception {
                        Sleeper sleeper = new Sleeper("thread1", settings.sleep(), trail);

                        %s
                    }
                }
                """.formatted(body);
    }
}
