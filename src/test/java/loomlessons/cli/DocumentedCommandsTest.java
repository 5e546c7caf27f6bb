package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomlessons.cli.io.UsageException;
import loomlessons.cli.run.RunCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParseResult;

@Tag("any-jdk")
class DocumentedCommandsTest {

    /** The part after the jar, the function's name or the script, up to the next sign of the shell. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:-jar target/loom-lessons\\.jar|^loom-lessons|^docs/loom)((?: +[^\\s|>)#`;&]+)*)");

    private static final Pattern SHELL_BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    static List<String> commands() throws IOException {
        return documents().stream()
                .map(DocumentedCommandsTest::read)
                .flatMap(text -> SHELL_BLOCK.matcher(text).results())
                .flatMap(block -> COMMAND.matcher(block.group(1)).results())
                .map(command -> command.group(1).strip())
                .distinct()
                .toList();
    }

    @Test
    void the_docs_have_commands_to_check() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "loom-lessons {0}")
    @MethodSource("commands")
    void a_documented_command_is_one_that_the_app_understands(String command) throws UsageException {
        String[] words = command.isEmpty() ? new String[0] : command.split(" +");

        ParseResult parsed = LoomLessons.commandLine().parseArgs(LoomLessons.withDefaultCommand(words));

        if (parsed.subcommand().commandSpec().userObject() instanceof RunCommand run) {
            assertThat(run.options.lessons()).isNotEmpty();
            assertThat(run.options.plan()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_to_a_file(Path document) {
        Matcher link = LINK.matcher(read(document));
        while (link.find()) {
            assertThat(document.resolveSibling(link.group(1))).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_source_file_that_is_named_exists(Path document) {
        Matcher file = Pattern.compile("src/main/[\\w/-]+\\.java").matcher(read(document));
        while (file.find()) {
            assertThat(Path.of(file.group())).exists();
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
