package loomlessons.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import loomlessons.file.AtomicFile.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that could be written before the work can't be written after it: the result isn't lost. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class KeptResultTest {

    private static final String[] USUAL = {"user.dir", "user.home", "java.io.tmpdir"};

    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();
    private final String[] before = Stream.of(USUAL).map(System::getProperty).toArray(String[]::new);

    /** So no test writes to a real home. */
    @BeforeEach
    void moveUsualFolders() throws IOException {
        for (String property : USUAL) {
            System.setProperty(
                    property, Files.createDirectory(folder.resolve(property)).toString());
        }
    }

    @AfterEach
    void restore() {
        for (int place = 0; place < USUAL.length; place++) {
            System.setProperty(USUAL[place], before[place]);
        }
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "a/run.json, a, loom-lessons-kept-run.json",
        "a/b/c/run.json, a/b/c, a/b/loom-lessons-kept-run.json",
        "a/b/c/run.json, a, loom-lessons-kept-run.json",
        "a/odd ' name.txt, a, loom-lessons-kept-odd ' name.txt",
        "a/.hidden, a, loom-lessons-kept-.hidden",
        "a/LONG.csv, a, loom-lessons-kept-ENDOFLONG.csv",
    })
    void a_result_whose_folder_has_vanished_is_as_near_as_there_is_a_folder(String name, String gone, String kept)
            throws Exception {
        Path file = folder.resolve(name.replace("LONG", "x".repeat(200)));
        Files.createDirectories(file.getParent());
        OutputFile output = output(file);
        delete(folder.resolve(gone));

        Path place = folder.resolve(kept.replace("ENDOFLONG", "x".repeat(46)));
        assertThatThrownBy(() -> output.write("figures"))
                .isInstanceOf(UsageException.class)
                .hasMessage("can't write %s: there is no such file. The result is in %s instead", file, place);
        assertThat(place).hasContent("figures");
        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void a_result_that_was_kept_before_is_not_replaced() throws Exception {
        Path old = Files.writeString(folder.resolve("loom-lessons-kept-run.json"), "old");
        Path second = folder.resolve("loom-lessons-kept-2-run.json");

        assertThatThrownBy(() -> output(folder.resolve("run.json")).write(full(1)))
                .hasMessageContaining(second.toString());

        assertThat(old).hasContent("old");
        assertThat(second).hasContent("figures");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_result_goes_to_the_first_folder_whose_disk_has_room(int fullDisks) throws Exception {
        Path place = Stream.of("", "user.dir", "user.home", "java.io.tmpdir")
                .map(name -> folder.resolve(name).resolve("loom-lessons-kept-run.jfr"))
                .toList()
                .get(fullDisks - 1);

        assertThatThrownBy(() -> output(folder.resolve("run.jfr")).write(full(fullDisks)))
                .hasMessageContaining("No space left on device. The result is in " + place + " instead");

        assertThat(place).hasContent("figures");
        assertThat(regularFiles()).containsExactly(place);
    }

    @Test
    void a_recording_that_has_no_place_at_all_is_told_and_leaves_no_half_of_a_file() throws Exception {
        assertThatThrownBy(() -> output(folder.resolve("run.jfr")).write(full(99)))
                .hasMessageContaining("No space left on device. There is no other place for the result either");

        assertThat(regularFiles()).isEmpty();
    }

    @Test
    void a_device_that_is_full_keeps_nothing_beside_it() throws Exception {
        assertThatThrownBy(() -> output(Path.of("/dev/full")).write(Content.of("figures")))
                .hasMessageContaining("The result is in " + folder.resolve("user.dir/loom-lessons-kept-full"));

        assertThat(folder.resolve("user.dir/loom-lessons-kept-full")).hasContent("figures");
        assertThat(Path.of("/dev/loom-lessons-kept-full")).doesNotExist();
    }

    /** A disk that fills while the work is done; only an administrator can have one of 512 KiB. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_disk_that_is_full_after_the_work_keeps_the_old_file_and_the_result(boolean hasHome) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(ends("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString()));
        try {
            Path file = Files.writeString(disk.resolve("run.json"), "old");
            OutputFile output = output(file);
            fill(disk.resolve("other"));
            if (!hasHome) {
                Stream.of(USUAL).forEach(property -> System.setProperty(property, disk.toString()));
            }
            String figures = "figures ".repeat(1_000);
            Path kept = folder.resolve("user.dir/loom-lessons-kept-run.json");

            assertThatThrownBy(() -> output.write(figures))
                    .hasMessageStartingWith("can't write " + file + ": No space left on device. The result is ")
                    .hasMessageEndingWith((hasHome ? "in " + kept : "on standard output") + " instead");

            assertThat(hasHome ? Files.readString(kept) : screen.toString()).isEqualTo(figures);
            assertThat(disk.toFile().list()).containsExactlyInAnyOrder("run.json", "other");
            assertThat(file).hasContent("old");
        } finally {
            assertThat(ends("umount", disk.toString())).isTrue();
        }
    }

    private OutputFile output(Path file) throws UsageException {
        return OutputFile.of("--out", file.toString(), new PrintWriter(screen, true));
    }

    /** As if so many disks were full, one after another: half of the content fits. */
    private static Content full(int disks) {
        AtomicInteger writes = new AtomicInteger();
        return out -> {
            out.write("fig".getBytes(StandardCharsets.UTF_8));
            if (writes.incrementAndGet() <= disks) {
                throw new IOException("No space left on device");
            }
            out.write("ures".getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[4 << 10];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static boolean ends(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static void delete(Path gone) throws IOException {
        try (Stream<Path> files = Files.walk(gone)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Path> regularFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
