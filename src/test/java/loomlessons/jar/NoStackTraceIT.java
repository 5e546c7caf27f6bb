package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"-Dfile.encoding=bogus", "-Dstdout.encoding=x-JISAutoDetect", "-Xss180k", "-Xmx16m"})
    void an_odd_option_that_does_no_harm_changes_nothing(String option) throws Exception {
        JarRun run = JarRun.of(new ProcessBuilder(command(Jar.FILE, option)));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("concurrency");
        assertThat(run.err()).isEmpty();
    }

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
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_jar_that_is_replaced_in_mid_run_is_told_and_no_class_is_named() throws Exception {
        Path jar = folder.resolve("app.jar");
        Files.copy(Jar.FILE, jar);
        List<String> command = command(jar, "-Djava.io.tmpdir=" + folder);
        command.removeLast();
        command.addAll(List.of("run", "start", "--lane", "platform", "--sleep", "3s"));
        command.addAll(List.of("--trace", folder.resolve("trace.json").toString()));
        Process app = new ProcessBuilder(command).start();
        try {
            assertThat(awaitLine(app, "Going to sleep")).contains("thread1");
            Files.write(jar, new byte[(int) Files.size(jar)]);
            Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
            JarRun run = JarRun.of(app);

            assertThat(run.exitCode()).isEqualTo(2);
            assertOneLine(run, "The file %s was replaced while it was running: start it again.".formatted(jar));
        } finally {
            app.destroyForcibly();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(jar);
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

    /** A thread and its waiter may both tell the same. */
    private static void assertOneLine(JarRun run, String words) {
        assertThat(run.err().lines().distinct())
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
