package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class MistypedCommandLineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "strat                      | 'strat' is neither a lesson nor a command. Did you mean start?",
                "joim                       | 'joim' is neither a lesson nor a command. Did you mean join?",
                "lsit                       | Did you mean list?",
                "SCAEL                      | Did you mean scale?",
                "docter                     | Did you mean doctor?",
                "exercies                   | Did you mean exercise?",
                "concurency                 | Did you mean concurrency?",
                "multi                      | Did you mean multithreading?",
                "hlep                       | Did you mean help?",
                "xyzzy                      | 'xyzzy' is neither a lesson nor a command. See: loom-lessons --help",
                "@args                      | '@args' is neither a lesson nor a command.",
                "run @args                  | '@args' is not a lesson",
                "run strat                  | 'strat' is not a lesson; the lessons are start, concurrency, join, multithreading, cpu, failure, daemon, scale. Did you mean start?",
                "report --lessons daemno    | Did you mean daemon?",
                "run --lane vitrual         | Did you mean virtual?",
                "scale --lane platfrom      | Did you mean platform?",
                "scale --with nod           | Did you mean node?",
                "run --slep 3s              | '--slep' is not an option of run. Did you mean --sleep?",
                "run --thread=3             | '--thread' is not an option of run. Did you mean --threads?",
                "run -sleep 3s              | Did you mean --sleep?",
                "run -x                     | '-x' is not an option of run.",
                "scale --sleeprs 1k         | Did you mean --sleepers?",
                "exercise strat             | 'strat' is not a command of exercise. Did you mean start?",
                "exercise chekc             | Did you mean check?",
                "exercise hint --al         | '--al' is not an option of hint.",
                "list join                  | 'join' is too much: list has no use for it.",
                "scale join                 | 'join' is too much: scale has no use for it.",
                "run --format xml           | --format 'xml' is none of text, markdown, json.",
                "run --format jsn           | --format 'jsn' is none of text, markdown, json. Did you mean json?",
                "scale --format PDF         | --format 'PDF' is none of text, markdown, csv, json.",
                "run --color sometimes      | --color 'sometimes' is none of auto, always, never.",
                "exercise list --state dnoe | --state 'dnoe' is none of unsolved, solved, skipped.",
                "exercise progress --format xml | --format 'xml' is none of text, json.",
                "completion fish            | SHELL 'fish' is none of bash, zsh.",
                "completion                 | completion needs a SHELL: bash, zsh.",
                "run --threads x            | --threads 'x' is not a whole number: give 2 to 1000.",
                "run --threads 2.5          | --threads '2.5' is not a whole number: give 2 to 1000.",
                "run --threads NaN          | --threads 'NaN' is not a whole number",
                "run --threads=             | --threads '' is not a whole number",
                "run --threads -7           | --threads -7 is out of range: give 2 to 1000.",
                "run --threads 0            | --threads 0 is out of range: give 2 to 1000.",
                "run --threads 99999999999999999999 | --threads 99999999999999999999 is out of range: give 2 to 1000.",
                "scale --runs x             | --runs 'x' is not a whole number: give 1 to 100.",
                "scale --runs 101           | --runs 101 is out of range: give 1 to 100.",
                "run --sleep 3              | --sleep '3' has no unit: write 3s or 3ms.",
                "run --sleep=               | --sleep '' is not a duration: write 3s, 200ms, 1m or PT0.2S, from 50ms to 60m.",
                "run --sleep NaN            | --sleep 'NaN' is not a duration",
                "run --sleep 999999999h     | --sleep '999999999h' is not between 50ms and 60m.",
                "run --sleep 5124096h       | --sleep '5124096h' is not between 50ms and 60m.",
                "run --sleep PT99999999999999999999H | is not a duration",
                "run --sleep 0.0000000001s  | is not between 50ms and 60m",
                "run --sleep 99999999999999999999s | is not between 50ms and 60m",
                "scale --sleepers x         | --sleepers 'x' is not a number of sleepers: write 250000, 10k or 1M.",
                "scale --sleepers=          | --sleepers '' is not a number of sleepers",
                "scale --sleepers 99999999999999999999k | is not between 1 and 100M",
                "run --sleep 1s --sleep 2s  | --sleep is given twice: give it once.",
                "run --code=maybe           | --code takes no value: leave out 'maybe'.",
                "run --sleep                | '--sleep' needs a value",
                "run --format               | '--format' needs a value: text, markdown, json.",
                "exercise                   | exercise needs a command: start, watch, check",
                "-?                         | '-?' is not an option of run. See:",
                "--hlep                     | Did you mean --help?",
                "help lsit                  | 'lsit' is not a command. Did you mean list?",
                "help exercise chekc        | 'chekc' is not a command of exercise. Did you mean check?",
                "help run join              | 'join' is not a command of run.",
                "run –-lane                 | It begins with a long dash: an option begins with --.",
                "run —lane                  | It begins with a long dash",
                "—help                      | '—help' is neither a lesson nor a command. It begins with a long dash",
                "list –-format              | '–-format' is too much: list has no use for it. It begins with a long dash",
                "scale --with ,             | --with needs a peer; the peers are python, asyncio, node, go, all",
                "scale --with python,,go    | '' is not a peer",
                "scale --sleepers 1,000     | '000' is not between 1 and 100M",
                "scale --lane virtual platform | 'platform' is too much: scale has no use for it. Several values are separated by commas.",
                "scale --sleepers 10k 100k  | '100k' is too much: scale has no use for it. Several values are separated by commas.",
                "run --sleep 1_000ms        | --sleep '1_000ms' is not a duration",
                "run --sleep 1e3ms          | --sleep '1e3ms' is not a duration",
                "run --sleep 1,5s           | --sleep '1,5s' is not a duration",
                "run --sleep 3sec           | --sleep '3sec' is not a duration",
                "run --sleep ٣s             | --sleep '٣s' is not a duration",
                "run --threads ３            | --threads '３' is not a whole number",
                "run --threads +5           | --threads '+5' is not a whole number",
                "run --threads 1_000        | --threads '1_000' is not a whole number",
                "run --threads 0x10         | --threads '0x10' is not a whole number",
                "scale --sleepers ٣         | --sleepers '٣' is not a number of sleepers",
                "scale --sleepers 1kk       | --sleepers '1kk' is not a number of sleepers",
                "run --a\u001b[31mb         | '--a\\u001b[31mb' is not an option of run.",
                "run a\u202eb               | 'a\\u202eb' is not a lesson",
                "run --lane a\u0007b        | --lane 'a\\u0007b' is not a lane",
                "run --out /no/a\u009bb/c   | can't write /no/a\\u009bb/c: its folder doesn't exist",
                "report --from a\u0085b     | a\\u0085b",
            })
    void each_mistake_is_told_in_plain_words_on_one_line(String commandLine, String complaint) {
        CommandLineRun run = CommandLineRun.of(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: ")
                .contains(complaint)
                .doesNotContain("Exception", "index", "an int", " [", "..")
                .matches("\\P{Cntrl}+");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIST",
                "Doctor",
                "HELP RUN",
                "Exercise List --HELP",
                "EXERCISE CHECK --help",
                "--HELP",
                "--Version",
                "JOIN --SLEEP 50MS --LANE Virtual --FORMAT Json",
                "run JOIN --sleep 50ms --lane VIRTUAL --format MARKDOWN",
            })
    void upper_and_lower_case_mean_the_same(String commandLine) {
        CommandLineRun run = CommandLineRun.of(commandLine.split(" "));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-V",
                "run -V",
                "list --version",
                "scale -V",
                "report -V",
                "doctor -V",
                "completion -V",
                "help -V",
                "exercise -V",
                "exercise start -V",
                "exercise watch -V",
                "exercise check --version",
                "exercise list -V",
                "exercise hint -V",
                "exercise solution -V",
                "exercise skip -V",
                "exercise reset -V",
                "exercise progress --version"
            })
    void every_command_tells_the_version(String commandLine) {
        CommandLineRun run = CommandLineRun.of(commandLine.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("loom-lessons ")
                .contains(Runtime.version().toString());
    }
}
