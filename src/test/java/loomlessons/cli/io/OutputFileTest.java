package loomlessons.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_appears_whole_and_leaves_nothing_beside_it() throws Exception {
        Path file = folder.resolve("run.json");
        OutputFile output = OutputFile.of("--out", file);
        assertThat(file).doesNotExist();

        output.write("whole");

        assertThat(file).hasContent("whole");
        assertThat(filesInFolder()).containsExactly(file);
    }

    @Test
    void the_old_content_stays_until_the_new_one_is_whole() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "old");

        OutputFile output = OutputFile.of("--out", file);
        assertThat(file).hasContent("old");

        output.write("new");
        assertThat(file).hasContent("new");
    }

    @Test
    void a_link_stays_a_link() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        OutputFile.of("--out", link).write("new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_link_to_a_file_that_is_not_there_yet_leads_to_it() throws Exception {
        Path file = folder.resolve("run.json");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        OutputFile.of("--out", link).write("new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_file_that_is_replaced_keeps_its_permissions() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        OutputFile.of("--out", file).write("new");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_device_is_written_to_and_not_replaced() throws Exception {
        OutputFile.of("--out", Path.of("/dev/null")).write("gone");

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void a_full_disk_is_told_in_words() throws Exception {
        OutputFile full = OutputFile.of("--out", Path.of("/dev/full"));

        assertThatThrownBy(() -> full.write("too much"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void a_name_without_a_folder_is_a_file_in_this_one() throws Exception {
        OutputFile output = OutputFile.of("--out", Path.of("loom-lessons-test-output.txt"));

        output.write("here");

        assertThat(Files.deleteIfExists(Path.of("loom-lessons-test-output.txt")))
                .isTrue();
    }

    private Iterable<Path> filesInFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
