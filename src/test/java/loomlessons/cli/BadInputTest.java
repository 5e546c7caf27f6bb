package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rum                          | 'rum' is neither a lesson nor a command. Did you mean run?",
                "run jion                     | 'jion' is not a lesson; the lessons are start, concurrency, join",
                "run --lanes virtual          | '--lanes'",
                "run --lane green             | 'green' is not a lane; the lanes are platform, virtual, structured",
                "run --lane ,                 | --lane needs a lane; the lanes are platform, virtual, structured",
                "run --lane                   | '--lane'",
                "run --sleep soon             | 'soon' is not a duration: write 3s, 200ms, 1m or PT0.2S",
                "run --sleep -3s              | '-3s' is not a duration",
                "run --sleep 3                | '3' has no unit: write 3s or 3ms",
                "run --sleep 0s               | '0s' is not between 50ms and 60m",
                "run --sleep 49ms             | '49ms' is not between 50ms and 60m",
                "run --sleep 2h               | '2h' is not between 50ms and 60m",
                "run --sleep 1m30s            | '1m30s' is not a duration",
                "run join --enable-preview    | '--enable-preview' is an option of java: put it before -jar.",
                "run --sleep 61m              | '61m' is not between 50ms and 60m",
                "run --sleep PT-3S            | 'PT-3S' is not between 50ms and 60m",
                "run --sleep PT9999999999H    | 'PT9999999999H' is not between 50ms and 60m",
                "run --sleep 999999999m       | '999999999m' is not between 50ms and 60m",
                "run --sleep                  | '--sleep'",
                "run --threads five           | 'five' is not a whole number: give 2 to 1000",
                "run --threads 99999999999    | 99999999999 is out of range: give 2 to 1000",
                "run --threads -1             | --threads -1 is out of range: give 2 to 1000",
                "run --threads 0              | --threads 0 is out of range",
                "run --threads 1              | --threads 1 is out of range",
                "run --threads 1001           | --threads 1001 is out of range",
                "--threads 1                  | --threads 1 is out of range",
                "run --format xml             | 'xml'",
                "run --color sometimes        | 'sometimes'",
                "run --out /no/such/folder/x  | can't write /no/such/folder/x: its folder doesn't exist",
                "run --out /                  | / is a folder: name a file",
                "run --trace /no/such/dir/x   | can't write /no/such/dir/x: its folder doesn't exist. Name another file with --trace",
                "run --trace                  | '--trace'",
                "run --jfr /no/such/dir/x     | can't write /no/such/dir/x: its folder doesn't exist. Name another file with --jfr",
                "run --jfr /                  | / is a folder: name a file",
                "run --trace x --jfr ./x      | x is given for two files: name a different one for each",
                "run --code=maybe             | 'maybe'",
                "scale --sleepers 1G          | '1G' is not a number of sleepers: write 250000, 10k or 1M",
                "scale --sleepers 1.5k        | '1.5k' is not a number of sleepers",
                "scale --sleepers -5          | '-5' is not a number of sleepers",
                "scale --sleepers 0           | '0' is not between 1 and 100M",
                "scale --sleepers 101M        | '101M' is not between 1 and 100M",
                "scale --sleepers 9999999999  | '9999999999' is not between 1 and 100M",
                "scale --sleepers 1k,,2k      | '' is not a number of sleepers",
                "scale --sleepers ,           | --sleepers needs a number",
                "scale --sleepers             | '--sleepers'",
                "scale --sleep 1ms            | '1ms' is not between 50ms and 60m",
                "scale --runs 0               | --runs 0 is out of range: give 1 to 100",
                "scale --runs many            | 'many' is not a whole number: give 1 to 100",
                "scale --lane ,               | --lane needs a lane",
                "scale --lane green           | 'green' is not a lane",
                "scale --with rust            | 'rust' is not a peer; the peers are python, asyncio, node, go, all",
                "scale --with                 | '--with'",
                "scale --format xml           | 'xml'",
                "scale --explain --cold       | --explain measures cold and warm in turn",
                "scale --explain --format csv | --explain writes text or json, not csv",
                "scale --explain --with node  | --explain measures one lane: leave out --with and --to-the-wall",
                "scale --explain --lane platform | --explain needs virtual threads",
                "scale --out /no/such/dir/x   | can't write /no/such/dir/x: its folder doesn't exist",
                "scale --trace /              | / is a folder: name a file",
                "scale --jfr /no/such/dir/x   | can't write /no/such/dir/x: its folder doesn't exist. Name another file with --jfr",
                "scale --jfr x --sleepers 1M  | --jfr records at most 100k sleepers: give a smaller number with --sleepers",
                "scale --explain --jfr x      | --explain writes no trace and no recording",
                "scale --explain --trace x    | --explain writes no trace and no recording",
                "scale join                   | 'join'",
                "report --lessons jion        | 'jion' is not a lesson; the lessons are start",
                "report --scale many          | 'many' is not a number of sleepers",
                "report --scale ,             | --scale has no value: give one, or leave out the comma",
                "report --lessons ,           | --lessons has no value",
                "report --runs 0              | --runs 0 is out of range: give 1 to 100",
                "report --sleep 1ms           | '1ms' is not between 50ms and 60m",
                "report --from                | '--from'",
                "report --from /no/such.json  | can't use /no/such.json: there is no such file",
                "report --from /tmp           | can't use /tmp: it is a folder",
                "report --from pom.xml        | can't use pom.xml: it is damaged",
                "report --from /dev/null      | can't use /dev/null: it is empty",
                "report --from src/main/resources/META-INF/OSHI-LICENSE | can't use src/main/resources/META-INF/OSHI",
                "report --from pom.xml --out pom.xml  | pom.xml is given for two files: name a different one for each",
                "report --from pom.xml src/../pom.xml | pom.xml is given for two files",
                "report --out /no/such/dir/x  | can't write /no/such/dir/x: its folder doesn't exist",
                "report join                  | 'join'",
                "list join                    | 'join'",
                "doctor --fix                 | '--fix'",
                "exercise                     | exercise needs a command: start, watch, check, list, hint",
                "exercise chekc               | 'chekc'",
                "exercise start /dev/null     | /dev/null is a file: name a folder",
                "exercise start /proc/x       | can't write the exercises to /proc/x",
                "exercise start a b           | 'b'",
                "exercise check --dir /tmp    | there are no exercises in /tmp: go to their folder, name it with --dir",
                "exercise watch --dir /no/dir | there are no exercises in /no/dir",
                "exercise hint --dir          | '--dir'",
                "exercise check 3 --all       | give the name of an exercise or --all, not both",
                "exercise check --al          | '--al'",
                "exercise list --state done   | 'done'",
                "exercise progress --format x | 'x'",
                "exercise progress --out /no/such/dir/x | can't write /no/such/dir/x: its folder doesn't exist",
                "completion                   | SHELL",
                "completion fish              | 'fish'",
            })
    void bad_input_gets_one_line_that_says_what_is_wrong_and_exit_code_2(String commandLine, String complaint) {
        CommandLineRun run = CommandLineRun.of(commandLine.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: ")
                .contains(complaint)
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }
}
