package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import loomlessons.cli.run.RunCommand;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.RunPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParseResult;

class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void list_names_every_lesson_with_its_question_and_lanes() {
        CommandLineRun run = CommandLineRun.of("list");

        assertThat(run.exitCode()).isZero();
        for (Lesson lesson : Lessons.all()) {
            assertThat(run.out()).containsPattern(lesson.name() + " +" + Pattern.quote(lesson.question()));
        }
        assertThat(run.out().lines().filter(line -> line.contains("platform, virtual, structured")))
                .hasSameSizeAs(Lessons.all());
    }

    @Test
    void doctor_tells_of_java_and_of_every_limit() {
        CommandLineRun run = CommandLineRun.of("doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        System.getProperty("java.home"),
                        "preview         enabled",
                        "JEP ",
                        "defects         JDK",
                        "cores ")
                .doesNotContainPattern("(?m)^[^/\n]{81,}$") // A path is never cut.
                .contains("user processes", "threads-max", "pid_max", "max_map_count", "cgroup pids", "cgroup memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "help",
                "run --help",
                "list --help",
                "report --help",
                "doctor --help",
                "completion --help",
                "help run",
                "exercise --help",
                "exercise start --help",
                "exercise watch --help",
                "exercise check --help",
                "exercise list --help",
                "exercise hint --help",
                "exercise solution --help",
                "exercise skip --help",
                "exercise reset --help",
                "exercise progress --help"
            })
    void help_is_generated_for_every_command(String commandLine) {
        CommandLineRun run = CommandLineRun.of(commandLine.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: loom-lessons");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_version_names_the_app_and_its_java() {
        assertThat(CommandLineRun.of("--version").out())
                .contains("loom-lessons")
                .contains(Runtime.version().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completion_knows_commands_options_and_lessons(String shell) {
        CommandLineRun run = CommandLineRun.of("completion", shell);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("# Load it with: source <(" + System.getProperty("java.home"))
                .contains(
                        "multithreading",
                        "--with-python",
                        "Ex03Join",
                        "loom-lessons() { " + System.getProperty("java.home"));
    }

    @Test
    void named_lessons_run_in_the_lanes_and_the_order_that_were_asked_for() {
        CommandLineRun run = CommandLineRun.of("run", "join", "start", "--lane", "virtual,platform", "--sleep", "50ms");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .containsSubsequence("join · ", "start · ")
                .contains("PLATFORM")
                .doesNotContain("STRUCTURED");
        assertThat(run.out().indexOf("PLATFORM")).isLessThan(run.out().indexOf("VIRTUAL"));
    }

    @Test
    void options_without_a_command_are_those_of_run() throws Exception {
        String[] options =
                LoomLessons.withDefaultCommand(new String[] {"--lane=virtual", "--sleep=300ms", "--threads=3"});

        ParseResult parsed = LoomLessons.commandLine().parseArgs(options).subcommand();

        RunCommand run = (RunCommand) parsed.commandSpec().userObject();
        assertThat(run.options.lessons()).isEqualTo(Lessons.all());
        assertThat(run.options.plan())
                .isEqualTo(new RunPlan(new Settings(Duration.ofMillis(300), 3), List.of(Lane.VIRTUAL), false, false));
    }

    @Test
    void text_goes_to_a_file_as_it_goes_to_the_screen() throws Exception {
        Path file = folder.resolve("run.txt");

        CommandLineRun run = CommandLineRun.of("run", "join", "--sleep=50ms", "--out=" + file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(file)).isEqualTo(run.out());
    }

    @Test
    void markdown_on_standard_output_is_markdown_alone() {
        CommandLineRun run = CommandLineRun.of("run", "join", "--sleep=50ms", "--format=markdown");

        assertThat(run.out()).startsWith("# Loom Lessons\n").doesNotContain("What differs  ");
    }

    @Test
    void a_run_shows_its_code_when_asked_to() {
        CommandLineRun run = CommandLineRun.of("run", "join", "--sleep=50ms", "--code");

        assertThat(run.out())
                .contains("// PlatformJoin.java", "Thread.ofVirtual()", "StructuredTaskScope")
                .contains("scope.join();");
    }

    @Test
    void sequential_lanes_end_one_after_another() {
        CommandLineRun run = CommandLineRun.of("run", "join", "--sleep=50ms", "--sequential");

        assertThat(List.of(run.out().split("\n")))
                .containsSubsequence(" platform has ended", " virtual has ended", " structured has ended");
    }
}
