package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import loomlessons.defect.JdkDefects;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.exercise.check.CheckResult.NotCompiled;
import loomlessons.exercise.check.Ending.ByError;
import loomlessons.exercise.check.Ending.ByExit;
import loomlessons.exercise.check.Ending.ByFlood;
import loomlessons.exercise.check.Ending.ByMemoryLimit;
import loomlessons.exercise.check.Ending.ByTimeLimit;
import loomlessons.lesson.Kind;
import loomlessons.run.Outcome.JudgedClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a learner's program may do by mistake: each ends in a clear verdict, within the limits. */
@Timeout(30)
class MisbehaviourTest {

    private static final Exercise EXERCISE = Exercises.meantBy("Ex03Join").getFirst();

    @TempDir
    private Path folder;

    static List<Arguments> misbehaviours() {
        return List.of(
                misbehaviour(
                        "while (true) { }",
                        ByTimeLimit.class,
                        "it was still running after LIMIT s, so it was stopped: main runs at Ex03Join.java:6"),
                misbehaviour(
                        "Thread.ofPlatform().name(\"t\").start(() -> { try { Thread.sleep(99_999); } catch (InterruptedException e) { } });",
                        ByTimeLimit.class,
                        "t sleeps or waits at Ex03Join.java:6"),
                misbehaviour(
                        "System.exit(0);",
                        ByExit.class,
                        "main called System.exit at Ex03Join.java:6: its JVM ended with exit code 0"),
                misbehaviour("Runtime.getRuntime().halt(7);", ByExit.class, "with exit code 7"),
                misbehaviour(
                        "throw new IllegalStateException(\"no tea\");",
                        ByError.class,
                        "main failed with IllegalStateException: no tea (Ex03Join.java:6)"),
                misbehaviour(
                        "Thread.ofPlatform().name(\"t\").start(() -> { throw new Error(); }).join();",
                        ByError.class,
                        "t failed with Error (Ex03Join.java:6)"),
                misbehaviour(
                        "throw new OutOfMemoryError(\"unable to create native thread: possibly out of memory\");",
                        ByError.class,
                        "main failed because this machine refused it one more thread (Ex03Join.java:6)"),
                misbehaviour("run(settings, trail);", ByError.class, "main failed with StackOverflowError"),
                misbehaviour(
                        "while (true) System.out.println(\"more\");", ByFlood.class, "it printed or recorded too much"),
                misbehaviour(
                        "while (true) System.out.print(\"more\");", ByFlood.class, "it printed or recorded too much"),
                misbehaviour(
                        "while (true) System.err.println(\"more\");", ByFlood.class, "it printed or recorded too much"),
                misbehaviour("while (true) trail.say(\"more\");", ByFlood.class, "it printed or recorded too much"),
                misbehaviour(
                        "var all = new java.util.ArrayList<byte[]>(); while (true) all.add(new byte[1 << 20]);",
                        ByMemoryLimit.class,
                        "it used more than its limit of 64 MiB of memory"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("misbehaviours")
    void a_program_that_misbehaves_is_stopped_and_the_ending_says_why(
            String body, Class<? extends Ending> ending, String words) throws Exception {
        CheckResult result = ending.equals(ByTimeLimit.class)
                ? Checks.checkHanging(EXERCISE, program(body), folder)
                : Checks.check(EXERCISE, program(body), folder);

        assertThat(result).as(result.toString()).isInstanceOf(Judged.class);
        Judged judged = (Judged) result;
        assertThat(judged.run().ending()).as(Checks.describe(result)).isInstanceOf(ending);
        JudgedClaim first = judged.refuted().getFirst();
        assertThat(first.text()).isEqualTo("it ends by itself, without an error");
        Duration hang = Checks.LIMIT_OF_A_HANG.multipliedBy(judged.run().starved() ? 2 : 1);
        if (ending.equals(ByTimeLimit.class)) {
            assertThat(judged.run().trail().last(Kind.EXIT).nanos())
                    .as("the program ran until it was stopped")
                    .isGreaterThanOrEqualTo(hang.toNanos());
        }
        assertThat(first.verdict().evidence()).contains(words.replace("LIMIT", Long.toString(hang.toSeconds())));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void time_that_the_class_takes_to_be_ready_is_the_programs_own() throws Exception {
        Judged judged =
                (Judged) Checks.checkHanging(EXERCISE, initializedBy("while (!Thread.interrupted()) { }"), folder);

        assertThat(judged.run().ending()).as(Checks.describe(judged)).isInstanceOf(ByTimeLimit.class);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void an_error_in_a_static_initializer_is_shown_with_its_message() throws Exception {
        Judged judged = (Judged) Checks.check(EXERCISE, initializedBy("Integer.parseInt(\"five\");"), folder);

        assertThat(judged.run().ending()).isInstanceOf(ByError.class);
        assertThat(judged.run().ending().describe())
                .startsWith("main failed with NumberFormatException: For input string: \"five\" (Ex03Join.java:");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_virtual_thread_that_is_blocked_for_ever_names_the_defect_of_this_jdk_that_does_so() throws Exception {
        Judged judged = (Judged) Checks.checkHanging(
                EXERCISE,
                program("synchronized (settings) { Thread.ofVirtual().name(\"v\").start("
                        + "() -> { synchronized (settings) { } }).join(); }"),
                folder);

        assertThat(judged.run().ending()).isInstanceOfSatisfying(ByTimeLimit.class, ending -> {
            assertThat(ending.hanging().where()).hasSize(2).anyMatch(line -> line.startsWith("v waits at Ex03Join"));
            assertThat(ending.hanging().cause())
                    .isEqualTo(JdkDefects.ofThisJvm()
                            .behindUnseen(Set.of(Thread.State.BLOCKED))
                            .orElse(""));
        });
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_program_that_hangs_in_platform_threads_blames_no_defect() throws Exception {
        Judged judged = (Judged) Checks.checkHanging(EXERCISE, program("Thread.currentThread().join();"), folder);

        assertThat(judged.run().ending().describe()).contains("main waits").doesNotContain("defect");
    }

    private static String initializedBy(String statement) {
        return program("").replace("    static void", "    static { %s }\n    static void".formatted(statement));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void what_a_program_prints_is_on_its_trail_with_the_thread_that_printed_it() throws Exception {
        Judged judged = (Judged) Checks.check(
                EXERCISE,
                program("Thread.ofPlatform().name(\"t\").start(() -> System.out.println(\"x\\ty\"));"),
                folder);

        assertThat(judged.run().trail().all(Kind.PRINT).getFirst().thread().name())
                .isEqualTo("t");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_last_line_without_a_line_break_is_on_the_trail_of_its_thread() throws Exception {
        Judged judged = (Judged) Checks.check(EXERCISE, program("System.out.print(\"hello\");"), folder);

        assertThat(judged.run().trail().first(Kind.PRINT).text()).isEqualTo("hello");
        assertThat(judged.run().trail().first(Kind.PRINT).thread().name()).isEqualTo("main");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_program_that_reads_its_standard_input_finds_it_empty() throws Exception {
        Judged judged = (Judged) Checks.check(EXERCISE, program("trail.say(\"read \" + System.in.read());"), folder);

        assertThat(judged.run().trail().firstSaid("read -1").thread().name()).isEqualTo("main");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_thread_with_a_strange_name_does_not_confuse_the_trail() throws Exception {
        Judged judged = (Judged) Checks.check(
                EXERCISE, program("Thread.currentThread().setName(\"a\\u001fb\\nc\"); trail.say(\"here\");"), folder);

        assertThat(judged.run().trail().firstSaid("here").thread().name()).isEqualTo("a b c");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_compile_error_has_the_words_the_line_and_the_column_of_the_compiler() throws Exception {
        CheckResult result = Checks.check(EXERCISE, program("int x = \"five\";"), folder);

        assertThat(((NotCompiled) result).errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("Ex03Join.java");
            assertThat(error.line()).isEqualTo(6);
            assertThat(error.column()).isEqualTo(9);
            assertThat(error.message()).contains("incompatible types");
            assertThat(error.source()).contains("int x = \"five\";");
        });
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void the_column_of_an_error_fits_the_line_as_it_is_shown_even_behind_tabs() throws Exception {
        CheckResult result = Checks.check(EXERCISE, program("\tint x =\t\"five\";"), folder);

        assertThat(((NotCompiled) result).errors()).singleElement().satisfies(error -> {
            assertThat(error.source()).isEqualTo("        int x = \"five\";");
            assertThat(error.source().charAt((int) error.column() - 1)).isEqualTo('"');
        });
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_file_without_the_class_or_the_method_is_refused_with_what_it_lacks() throws Exception {
        Judged noMethod = (Judged) Checks.check(EXERCISE, "class Ex03Join { }", folder);
        Judged noClass = (Judged) Checks.check(EXERCISE, "class Other { }", folder);
        Judged notStatic = (Judged) Checks.check(EXERCISE, program("").replace("static ", ""), folder);

        String needs =
                "Ex03Join.java needs: static void run(Settings settings, Trail trail), in class Ex03Join, without a package";
        assertThat(List.of(noMethod, noClass, notStatic))
                .allSatisfy(
                        judged -> assertThat(judged.run().ending().describe()).isEqualTo(needs));
    }

    private static Arguments misbehaviour(String body, Class<? extends Ending> ending, String words) {
        return Arguments.of(body, ending, words);
    }

    private static String program(String body) {
        return """
                import loomlessons.lesson.Settings;
                import loomlessons.lesson.Trail;

                class Ex03Join {
                    static void run(Settings settings, Trail trail) throws Exception {
                %s
                    }
                }
                """.formatted(body);
    }
}
