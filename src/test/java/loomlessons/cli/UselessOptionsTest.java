package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import loomlessons.cli.run.RunCommand;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class UselessOptionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "run join --threads 9                  | --threads changes nothing here: leave it out, or add a lesson that uses it (multithreading, cpu, failure)",
                "start join daemon --threads 3         | --threads changes nothing here",
                "run multithreading --with-python      | --with-python changes nothing here: leave it out, or add a lesson that uses it (cpu)",
                "run cpu --lane virtual --sequential   | --sequential changes nothing for one lane: leave it out, or name more with --lane",
                "--lane virtual,virtual --sequential   | --sequential changes nothing for one lane",
                "scale --to-the-wall --lane virtual    | --to-the-wall is about platform threads: add --lane platform, or leave it out",
                "scale --to-the-wall --lane virtual --lane structured | --to-the-wall is about platform threads",
                "scale --explain --lane virtual,structured            | --explain measures one lane: name only virtual or structured with --lane",
                "scale --explain --lane platform --lane virtual       | --explain measures one lane",
                "report --lessons start --runs 3       | --runs changes nothing here: leave it out, or add --scale",
                "report --from x.json --runs 3         | --runs changes nothing here",
                "report --from x.json --sleep 1s       | --sleep changes nothing here: leave it out, or add --lessons or --scale",
            })
    void an_option_that_can_change_nothing_is_told(String commandLine, String complaint) {
        CommandLineRun run = CommandLineRun.of(commandLine.split(" +"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(complaint);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--threads 3 --with-python --sequential",
                "run join failure --threads 3",
                "run start cpu --with-python --lane virtual",
                "run cpu --sequential",
                "run join --sequential --lane platform,virtual"
            })
    void an_option_that_some_lesson_uses_is_fine(String commandLine) throws Exception {
        String[] words = LoomLessons.withDefaultCommand(commandLine.split(" "));
        RunCommand run = (RunCommand) LoomLessons.commandLine()
                .parseArgs(words)
                .subcommand()
                .commandSpec()
                .userObject();

        assertThat(run.options.lessons()).isNotEmpty();
        assertThat(run.options.plan()).isNotNull();
    }

    static Stream<Lesson> lessons() {
        return Lessons.all().stream();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_runs_several_tasks_if_its_code_asks_how_many(Lesson lesson) throws IOException {
        Path code = Path.of("src/main/java/loomlessons/lesson").resolve(lesson.name());
        try (Stream<Path> files = Files.list(code)) {
            boolean asks = files.anyMatch(file -> read(file).contains("settings.threads()"));

            assertThat(lesson.runsSeveralTasks()).isEqualTo(asks);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
