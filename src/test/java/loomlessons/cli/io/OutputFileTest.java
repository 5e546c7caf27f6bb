package loomlessons.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();

    @Test
    void a_file_appears_whole_and_leaves_nothing_beside_it() throws Exception {
        Path file = folder.resolve("run.json");
        OutputFile output = output(file);
        assertThat(file).doesNotExist();

        output.write("whole");

        assertThat(file).hasContent("whole");
        assertThat(filesInFolder()).containsExactly(file);
    }

    @Test
    void the_old_content_stays_until_the_new_one_is_whole() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "old");

        OutputFile output = output(file);
        assertThat(file).hasContent("old");

        output.write("new");
        assertThat(file).hasContent("new");
    }

    @Test
    void a_link_stays_a_link() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        output(link).write("new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_link_to_a_file_that_is_not_there_yet_leads_to_it() throws Exception {
        Path file = folder.resolve("run.json");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        output(link).write("new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_file_that_is_replaced_keeps_its_permissions() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        output(file).write("new");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_device_is_written_to_and_not_replaced() throws Exception {
        output(Path.of("/dev/null")).write("gone");

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void a_full_disk_is_told_in_words_and_the_text_goes_to_standard_output() throws Exception {
        OutputFile full = output(Path.of("/dev/full"));

        assertThatThrownBy(() -> full.write("too much"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("standard output");
        assertThat(screen).hasToString("too much");
    }

    @Test
    void a_name_without_a_folder_is_a_file_in_this_one() throws Exception {
        OutputFile output = output(Path.of("loom-lessons-test-output.txt"));

        output.write("here");

        assertThat(Files.deleteIfExists(Path.of("loom-lessons-test-output.txt")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "it's",
                "a,b",
                "say \"hi\"",
                "50%",
                "100%d%n",
                "#1",
                "a:b",
                "a;b",
                "a!",
                "é",
                "back\\slash",
                "--out",
                "tab\tbed",
                "two\nlines",
                "😀",
                "*",
                "$HOME",
                "~",
                "&&",
                "(x)",
                "[x]",
                "{x}",
                "<x>",
                "|",
                "`x`",
                "=",
                "@file",
                "x\u0001y",
                "\u001b[31m",
                "..."
            })
    void every_name_that_a_file_system_allows_is_written(String name) throws Exception {
        Path parent = Files.createDirectory(folder.resolve(name));

        output(parent.resolve(name)).write("whole");

        assertThat(parent.resolve(name)).hasContent("whole");
        assertThat(parent.toFile().list()).containsExactly(name);
    }

    private OutputFile output(Path file) throws UsageException {
        return OutputFile.of("--out", file.toString(), new PrintWriter(screen, true));
    }

    private Iterable<Path> filesInFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
