package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loomlessons.cli.run.RunCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class UselessOptionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "run multithreading --with-python      | --with-python changes nothing here: leave it out, or add a lesson that runs in Python, too (cpu)",
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
                "run join --threads 9",
                "run join --sequential --lane virtual"
            })
    void an_option_whose_wish_is_met_is_fine(String commandLine) throws Exception {
        String[] words = LoomLessons.withDefaultCommand(commandLine.split(" "));
        RunCommand run = (RunCommand) LoomLessons.commandLine()
                .parseArgs(words)
                .subcommand()
                .commandSpec()
                .userObject();

        assertThat(run.options.lessons()).isNotEmpty();
        assertThat(run.options.plan()).isNotNull();
    }
}
