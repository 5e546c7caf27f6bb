package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders and files whose names have every character that a file system allows. */
@DisabledOnOs(OS.WINDOWS)
class OddPathsTest {

    private static final List<String> COMMANDS = List.of(
            "exercise start WORK",
            "exercise list --dir WORK",
            "exercise check 1 --dir WORK",
            "exercise reset 1 --dir WORK",
            "exercise check 2 --dir NONE",
            "run start --lane virtual --sleep 50ms --format json --out FILE",
            "report --from FILE --out PAGE",
            "report --from PAGE",
            "run start --out NONE/x");

    @TempDir
    private Path folder;

    /** Those that are the hardest to pass on, and to print. */
    static Stream<String> worstNames() {
        return Stream.of(
                "a b'c\"d,e%d%n#f;g!h\\i\\n*?$PATH${user.home}~&(j)[k]{l}<m>|`n`=o:",
                "line\nfeed\r\ttab\u007f\u0085\u009b31m\u001b[31m\u001b]0;title\u0007");
    }

    static Stream<String> otherNames() {
        return Stream.of(
                "-dash",
                "@at ends in blanks and a dot . ",
                "turn\u202eed\u2028\u2029\ufeff composed é decomposed e\u0301 emoji 😀 family 👨\u200d👩\u200d👧",
                "x".repeat(255));
    }

    @ParameterizedTest
    @MethodSource("worstNames")
    void every_command_works_or_says_in_one_line_why_not_and_sends_nothing_to_the_terminal(String name)
            throws Exception {
        assertThatEveryCommandWorksIn(name);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("otherNames")
    void every_command_copes_with_other_names_as_well(String name) throws Exception {
        assertThatEveryCommandWorksIn(name);
    }

    private void assertThatEveryCommandWorksIn(String name) throws Exception {
        Path place = Files.createDirectory(folder.resolve(name));
        Path work = place.resolve(name);

        for (String command : COMMANDS) {
            CommandLineRun run = CommandLineRun.of(Stream.of(command.split(" "))
                    .map(word -> word.replace("WORK", work.toString())
                            .replace("FILE", place + "/f.json")
                            .replace("PAGE", place + "/p.html")
                            .replace("NONE", place + "/none" + name.substring(0, Math.min(200, name.length()))))
                    .toArray(String[]::new));

            assertThat(run.out() + run.err())
                    .as(command)
                    .doesNotContain("Exception")
                    .matches("[\\P{Cntrl}\n&&[^\u0080-\u009f\u2028\u2029\u202e]]*");
            assertThat(run.err().lines()).as(command).hasSize(run.exitCode() == 2 ? 1 : 0);
            assertThat(run.exitCode()).as(command + run.err()).isEqualTo(expected(command));
            Files.writeString(work.resolve("Ex01NamedThread.java"), "class Ex01NamedThread {");
        }
    }

    private static int expected(String command) {
        if (command.contains("NONE") || command.endsWith("--from PAGE")) {
            return 2;
        }
        return command.contains("check") ? 1 : 0;
    }
}
