package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which Java is started that no command can do anything about. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class NoStackTraceIT {

    @TempDir
    private Path folder;

    @Test
    void an_unknown_charset_is_told_before_anything_is_printed() throws Exception {
        an_unknown_charset_is_one_line_and_exit_code_2("-Dstdout.encoding=b", "Java doesn't know the charset 'b'");
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "-Dstdout.encoding=bogus, Java doesn't know the charset 'bogus' of -Dstdout.encoding",
        "-Dstderr.encoding=bogus, Java doesn't know the charset 'bogus' of -Dstderr.encoding",
        "-Dstdout.encoding=no good, Java doesn't know the charset 'no good' of -Dstdout.encoding",
        "-Dstdout.encoding=, Java doesn't know the charset '' of -Dstdout.encoding",
    })
    void an_unknown_charset_is_one_line_and_exit_code_2(String option, String words) throws Exception {
        JarRun run = JarRun.of(new ProcessBuilder(command(Jar.FILE, option)));

        assertThat(run.exitCode()).isEqualTo(2);
        assertOneLine(run, words);
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=bogus", "-Dstdout.encoding=x-JISAutoDetect", "-Xss180k", "-Xmx16m"})
    void an_odd_option_that_does_no_harm_changes_nothing(String option) throws Exception {
        JarRun run = JarRun.of(new ProcessBuilder(command(Jar.FILE, option)));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("concurrency");
        assertThat(run.err()).isEmpty();
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_jar_in_a_folder_that_java_cannot_read_is_one_line_and_exit_code_2() throws Exception {
        Path jar = Files.createDirectory(folder.resolve("odd!")).resolve("app.jar");
        Files.copy(Jar.FILE, jar);

        JarRun run = JarRun.of(new ProcessBuilder(command(jar, "-Xshare:auto")));

        assertThat(run.exitCode()).isEqualTo(2);
        assertOneLine(run, "Java can't read a jar in a folder whose name ends in '!': move " + jar);
    }

    /** The app waits for a sleeper; then it needs classes that it hasn't loaded yet. */
    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "replaced, run start --lane platform --sleep 2s --trace, 2",
        "deleted, run start daemon --lane platform --sleep 2s --trace, 1",
    })
    void a_jar_that_is_lost_in_mid_run_is_told_once_and_no_class_is_named(String how, String arguments, int exitCode)
            throws Exception {
        Path jar = folder.resolve("app.jar");
        Files.copy(Jar.FILE, jar);
        List<String> command = command(jar, "-Djava.io.tmpdir=" + folder);
        command.removeLast();
        command.addAll(List.of(arguments.split(" ")));
        command.add(folder.resolve("result").toString());
        Process app = new ProcessBuilder(command).start();
        try {
            assertThat(awaitLine(app, "Going to sleep")).contains("thread1");
            lose(jar, how);
            JarRun run = JarRun.of(app);

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
            assertThat((run.out() + run.err()).replaceAll("\\s+", " ").split("The file .{0,200}? was " + how, -1))
                    .as(run.out() + run.err())
                    .hasSize(2);
            assertThat(run.out()).doesNotContain("✘ the");
        } finally {
            app.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).allMatch(file -> file.equals(jar) || file.endsWith("result"));
        }
    }

    private static void lose(Path jar, String how) throws IOException {
        if (how.equals("deleted")) {
            Files.delete(jar);
        } else {
            Files.write(jar, new byte[(int) Files.size(jar)]);
            Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        }
    }

    private static String awaitLine(Process app, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (!read.toString().contains(text)) {
            int next = app.getInputStream().read();
            assertThat(next).as("after %s", read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    private static void assertOneLine(JarRun run, String words) {
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("loom-lessons: ")
                .contains(words);
    }

    private static List<String> command(Path jar, String option) {
        List<String> command = new ArrayList<>(Jar.withPreview().command("list"));
        command.set(command.indexOf(Jar.FILE.toString()), jar.toString());
        command.add(1, option);
        return command;
    }
}
