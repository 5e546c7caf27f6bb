package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports from the packaged app. */
class ReportFromTheJarIT {

    @TempDir
    private Path folder;

    @Tag("thorough")
    @Test
    void a_run_and_what_was_measured_are_one_page() throws Exception {
        Path page = folder.resolve("report.html");

        JarRun run = Jar.withPreview()
                .run(
                        "report",
                        "--lessons",
                        "join",
                        "--scale",
                        "100",
                        "--runs",
                        "1",
                        "--sleep",
                        "200ms",
                        "--out",
                        page + "");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).containsExactly(" ✔ join", " ✔ sweep", " ✔ cold and warm", "Wrote " + page);
        assertThat(Files.readString(page))
                .contains("Does the caller wait?", "How do sleepers scale?", "100 sleepers, virtual lane");
    }

    @Test
    void runs_of_other_jdks_are_taken_from_their_files_and_nothing_is_run() throws Exception {
        Path page = folder.resolve("report.html");

        // Some programs on Windows write text like this.
        Path marked = Files.writeString(
                folder.resolve("marked.json"), "\uFEFF" + Files.readString(Path.of(document("course-25"))));

        JarRun run =
                Jar.withoutPreview().run("report", "--from", document("course-21"), marked + "", "--out", page + "");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).containsExactly("Wrote " + page);
        assertThat(Files.readString(page)).contains("JDK 21", "JDK 25");
    }

    @Test
    void a_damaged_file_gets_one_line_and_nothing_is_written() throws Exception {
        String whole = Files.readString(Path.of(document("course-25")));
        Path damaged = Files.writeString(folder.resolve("damaged.json"), whole.substring(0, whole.length() / 2));

        JarRun run = Jar.withoutPreview()
                .run(
                        "report",
                        "--from",
                        document("course-21"),
                        damaged + "",
                        "--out",
                        folder.resolve("report.html") + "");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: can't use " + damaged + ": it is damaged");
        assertThat(run.out()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(damaged);
        }
    }

    @Test
    void the_browser_is_asked_to_open_the_page() throws Exception {
        assumeFalse(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"), "needs a shell script");
        Path opened = folder.resolve("opened");
        program("xdg-open", opened);
        program("open", opened);

        JarRun run = open(Map.of("PATH", folder + ":" + System.getenv("PATH")));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        awaitFile(opened);
        assertThat(Files.readString(opened).strip())
                .isEqualTo(folder.resolve("report.html").toUri().toString());
    }

    @Test
    void without_a_browser_the_page_is_written_all_the_same_and_one_line_says_so() throws Exception {
        JarRun run = open(Map.of("PATH", folder.toString()));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).singleElement().asString().contains("can't start a browser here");
        assertThat(folder.resolve("report.html")).exists();
    }

    private JarRun open(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(Jar.withoutPreview()
                .command(
                        "report",
                        "--from",
                        document("course-25"),
                        "--open",
                        "--out",
                        folder.resolve("report.html") + ""));
        command.environment().putAll(environment);
        return JarRun.of(command);
    }

    /** The app doesn't wait for the browser: the file is there when the program has ended. */
    private static void awaitFile(Path file) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while ((!Files.exists(file) || Files.size(file) == 0) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(file).isNotEmptyFile();
    }

    private void program(String name, Path opened) throws IOException {
        Path program = Files.writeString(
                folder.resolve(name),
                "#!/bin/sh\necho \"$1\" > %s.new && mv %s.new %s\n".formatted(opened, opened, opened));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static String document(String name) {
        return Path.of("src", "test", "resources", "report", name + ".json").toString();
    }
}
