package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people name as the file to write: wherever it leads, nothing of theirs is lost. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class DestinationsTest {

    private static final String LONG = "x".repeat(300);

    @TempDir
    private Path folder;

    /** Files, links and folders that the cases name. */
    @BeforeEach
    void furnish() throws IOException {
        Files.writeString(folder.resolve("old.txt"), "old");
        Files.createDirectories(folder.resolve("dir/deep"));
        Files.createSymbolicLink(folder.resolve("link-to-dir"), Path.of("dir"));
        Files.createSymbolicLink(folder.resolve("link-to-itself"), Path.of("link-to-itself"));
        Files.createSymbolicLink(folder.resolve("ring-a"), Path.of("ring-b"));
        Files.createSymbolicLink(folder.resolve("ring-b"), Path.of("ring-a"));
        Files.createSymbolicLink(folder.resolve("to-no-folder"), Path.of("no/such/file"));
        Files.createSymbolicLink(folder.resolve("to-old"), Path.of("old.txt"));
        Files.createSymbolicLink(folder.resolve("to-link"), Path.of("dir/../to-old"));
        Files.createSymbolicLink(folder.resolve("to-nothing"), Path.of("dir/new.txt"));
        Files.createSymbolicLink(folder.resolve("to-nothing-by-two"), Path.of("to-nothing"));
        Files.createSymbolicLink(folder.resolve("to-stdout"), Path.of("/dev/stdout"));
        Files.createSymbolicLink(folder.resolve("to-null"), Path.of("/dev/null"));
        Files.createSymbolicLink(folder.resolve("to-descriptors"), Path.of("/dev/fd"));
    }

    /** JUnit warns of links that lead out of its temporary folder. */
    @AfterEach
    void unfurnish() throws IOException {
        for (String link : List.of("to-stdout", "to-null", "to-descriptors")) {
            Files.delete(folder.resolve(link));
        }
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--out   | ''                   | can't write '': the name is empty. Name another file with --out",
                "--trace | ''                   | can't write '': the name is empty. Name another file with --trace",
                "--jfr   | ''                   | can't write '': the name is empty. Name another file with --jfr",
                "--out   | new/                 | the name ends in /, as that of a folder. Name another file with --out",
                "--out   | old.txt/             | the name ends in /",
                "--trace | new/                 | the name ends in /",
                "--jfr   | dir/deep/new/        | the name ends in /",
                "--out   | dir                  | is a folder: name a file",
                "--out   | dir/                 | is a folder: name a file",
                "--out   | .                    | is a folder: name a file",
                "--out   | dir/..               | is a folder: name a file",
                "--trace | link-to-dir          | is a folder: name a file",
                "--jfr   | link-to-dir/         | is a folder: name a file",
                "--out   | link-to-itself       | its links lead in a circle",
                "--trace | ring-a               | its links lead in a circle",
                "--out   | to-no-folder         | its folder doesn't exist",
                "--out   | no/such/file         | its folder doesn't exist",
                "--jfr   | no/file              | its folder doesn't exist",
                "--out   | old.txt/file         | Not a directory",
                "--out   | LONG                 | File name too long",
                "--trace | LONG                 | File name too long",
                "--jfr   | dir/LONG             | File name too long",
                "--out   | LONG/file            | File name too long",
                "--out   | /proc/version        | can't write /proc/version: it can only be read",
                "--trace | /proc/self/status    | it can only be read",
                "--jfr   | /proc/cpuinfo        | it can only be read",
                "--out   | /proc/new            | there is no such file",
                "--out   | /dev/no-such-device  | there is no such file",
                "--out   | /dev/fd/99987          | there is no such file",
                "--trace | /proc/self/fd/99987    | there is no such file",
                "--out   | to-descriptors/99987   | there is no such file",
                "--out   | bad\uFFFDname        | the name isn't valid in UTF-8; rename it",
                "--out   | bad\uFFFDfolder/file | the name isn't valid in UTF-8; rename it",
            })
    void a_destination_that_cannot_be_written_is_told_in_one_line_before_the_work(
            String option, String name, String complaint) throws Exception {
        Map<String, String> before = contents();

        // A sleep of ten minutes: if the work began, the test would not end.
        CommandLineRun run = CommandLineRun.of("run", "start", "--sleep=10m", option + "=" + inFolder(name));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: ")
                .contains(complaint)
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "new.txt, new.txt",
        "old.txt, old.txt",
        "to-old, old.txt",
        "to-link, old.txt",
        "to-nothing, dir/new.txt",
        "to-nothing-by-two, dir/new.txt",
        "link-to-dir/new.txt, dir/new.txt",
        "dir/../new.txt, new.txt",
        "./-leading, -leading"
    })
    void a_regular_file_is_replaced_whole_and_links_stay_links(String name, String written) throws Exception {
        Map<String, String> before = contents();

        CommandLineRun run = list("--out=" + folder + "/" + name);

        assertThat(run.exitCode()).as(run.err()).isZero();
        before.put(written, run.out());
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_name_may_have_every_character_that_a_shell_or_a_format_gives_a_meaning() throws Exception {
        String name = "-a b'c\"d,e%d#e:f;g!h\\i*$PATH~&(j)[k]{l}<m>|`n`=@o\tp\nq\u0001\u001b[31m😀é";
        Path parent = Files.createDirectory(folder.resolve(name));

        CommandLineRun run = list("--out=" + parent.resolve(name), "--trace=" + parent.resolve("trace"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(parent.resolve(name)).hasContent(run.out());
        assertThat(Files.readString(parent.resolve("trace"))).startsWith("{");
        assertThat(parent.toFile().list()).containsExactlyInAnyOrder(name, "trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/../dev/stdout"})
    void standard_output_has_many_names(String name) {
        CommandLineRun run = list("--format=markdown", "--out=" + name);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("#").doesNotContain("PLATFORM");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_link_to_standard_output_is_standard_output() {
        assertThat(list("--format=markdown", "--out=" + folder.resolve("to-stdout"))
                        .out())
                .startsWith("#");
    }

    @Test
    void a_trace_on_standard_output_is_alone_there() {
        CommandLineRun run = list("--trace=-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{").endsWith("}\n");
        assertThat(run.err()).contains("I am thread1");
    }

    @Test
    void a_report_on_standard_output_is_alone_there() throws Exception {
        CommandLineRun run = CommandLineRun.of("report", "--lessons=start", "--sleep=50ms", "--out=-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(run.err()).isEqualTo(" ✔ start\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--out=- --trace=-", "--trace=- --jfr=/dev/stdout", "--out=X --jfr=dir/../X", "--out=X --trace=L"
            })
    void two_results_never_go_to_one_file(String options) throws Exception {
        Files.createSymbolicLink(folder.resolve("L"), Path.of("X"));
        Map<String, String> before = contents();
        String inFolder = options.replaceAll("=(?=[XdL])", "=" + folder + "/");

        CommandLineRun run = list(inFolder.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("is given for two files");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void two_results_may_both_go_to_the_null_device() throws Exception {
        Map<String, String> before = contents();

        CommandLineRun run = list("--out=" + folder.resolve("to-null"), "--trace=/dev/null");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_named_pipe_gets_the_text_and_stays_a_pipe() throws Exception {
        Path pipe = pipe();
        CompletableFuture<String> read = reading(pipe, Long.MAX_VALUE);

        CommandLineRun run = list("--out=" + pipe);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(run.out());
        assertThat(Files.readAttributes(pipe, "isOther", LinkOption.NOFOLLOW_LINKS))
                .containsEntry("isOther", true);
    }

    @Test
    void a_report_reads_a_document_from_a_pipe() throws Exception {
        Path pipe = pipe();
        Path page = folder.resolve("page.html");
        CompletableFuture<CommandLineRun> report = CompletableFuture.supplyAsync(
                () -> CommandLineRun.of("report", "--from=" + pipe, "--out=" + page),
                task -> Thread.ofPlatform().start(task));

        assertThat(list("--format=json", "--out=" + pipe).exitCode()).isZero();

        assertThat(report.get(20, TimeUnit.SECONDS).err()).isEmpty();
        assertThat(Files.readString(page)).contains("On which thread does the sleeper run?");
    }

    @Test
    void a_reader_who_closes_a_pipe_early_gets_no_complaint() throws Exception {
        Path pipe = pipe();
        CompletableFuture<String> read = reading(pipe, 1);

        CommandLineRun run = CommandLineRun.of("report", "--lessons=start", "--sleep=50ms", "--out=" + pipe);

        assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo("<");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private static CommandLineRun list(String... options) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("run", "start", "--lane=virtual", "--sleep=50ms"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String inFolder(String name) {
        return name.isEmpty() || name.startsWith("/") ? name : folder + "/" + name.replace("LONG", LONG);
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static CompletableFuture<String> reading(Path pipe, long characters) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Reader text = Files.newBufferedReader(pipe)) {
                        StringBuilder read = new StringBuilder();
                        for (int next = text.read(); next >= 0; next = text.read()) {
                            read.append((char) next);
                            if (read.length() == characters) {
                                break;
                            }
                        }
                        return read.toString();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    /** Every file with its content, every link with its target, every folder. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                contents.put(folder.relativize(file).toString(), content(file));
            }
        }
        return contents;
    }

    private static String content(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        return Files.isDirectory(file) ? "folder" : Files.readString(file);
    }
}
