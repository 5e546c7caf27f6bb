package loomlessons.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorReportTest {

    private static final RunningJar NO_JAR = new RunningJar("target/classes");

    @TempDir
    private Path folder;

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("unable to create native thread"), "refused another thread"),
                Arguments.of(
                        new OutOfMemoryError(
                                "unable to create native thread: possibly out of memory or process limits"),
                        "The command doctor shows the limits."),
                Arguments.of(new OutOfMemoryError("Java heap space"), "memory of this JVM is full (Java heap space)"),
                Arguments.of(new OutOfMemoryError("Metaspace"), "memory of this JVM is full (Metaspace)"),
                Arguments.of(new OutOfMemoryError(), "memory of this JVM is full"),
                Arguments.of(new StackOverflowError(), "-Xss1m"),
                Arguments.of(new IllegalStateException(new OutOfMemoryError("Java heap space")), "-Xmx512m"),
                Arguments.of(new ExceptionInInitializerError(new StackOverflowError()), "-Xss1m"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_limit_is_told_with_what_to_do_and_exit_code_2(Throwable error, String words) {
        ErrorReport report = ErrorReport.of(error, NO_JAR);

        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.line()).startsWith("loom-lessons: ").contains(words).doesNotContain("bug", "Details");
    }

    static Stream<Throwable> defects() {
        return Stream.of(
                new NullPointerException(),
                new IllegalStateException("one\ntwo\r\n\tthree\u0085four\u2028five"),
                new UncheckedIOException(new IOException("broken pipe")),
                new NoClassDefFoundError("loomlessons/Missing"),
                new ClassFormatError("Incompatible magic value 0"),
                new AssertionError("x".repeat(10_000)),
                new StackOverflowErrorLookalike(),
                new Error("Error", new Exception("its cause")));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void a_defect_is_told_in_one_line_that_names_a_file_with_all_details(Throwable error) throws IOException {
        ErrorReport report = ErrorReport.of(error, NO_JAR);
        String line = report.line();

        Path details = Path.of(line.substring(line.indexOf("Details: ") + "Details: ".length()));
        try {
            assertThat(report.exitCode()).isEqualTo(1);
            assertThat(line)
                    .startsWith("loom-lessons: This is a bug in loom-lessons, please report it: "
                            + error.getClass().getName())
                    .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028]")
                    .hasSizeLessThan(600);
            assertThat(details.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
            assertThat(details)
                    .content()
                    .contains("Java " + Runtime.version(), "at " + ErrorReportTest.class.getName() + ".defects(")
                    .contains(error.getCause() == null ? "" : "Caused by: " + error.getCause());
        } finally {
            Files.delete(details);
        }
    }

    @Test
    void a_damaged_jar_is_the_reason_for_any_error() throws IOException {
        Path jar = Files.writeString(folder.resolve("app.jar"), "classes");
        RunningJar running = new RunningJar(jar.toString());
        Throwable error = new NoClassDefFoundError("loomlessons/cli/Missing");
        assertThat(running.problem()).isNull();

        Files.writeString(jar, "other classes");
        assertThat(ErrorReport.of(error, running).line())
                .isEqualTo("loom-lessons: The file %s was replaced while it was running: start it again.", jar);
        assertThat(ErrorReport.of(error, running).exitCode()).isEqualTo(2);

        Files.delete(jar);
        assertThat(ErrorReport.of(new ZipException("invalid LOC header"), running)
                        .line())
                .isEqualTo(
                        "loom-lessons: The file %s was deleted or moved while it was running: start it where it is.",
                        jar);
    }

    @Test
    void a_jar_of_the_same_size_that_was_written_again_is_noticed() throws IOException {
        Path jar = Files.writeString(folder.resolve("app.jar"), "classes");
        RunningJar running = new RunningJar(jar.toString());

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

        assertThat(running.problem()).contains("was replaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a!", "a!b!", "!", "a!/b"})
    void a_jar_where_java_cannot_read_it_is_told(String name) throws IOException {
        Path jar = Files.createDirectories(folder.resolve(name)).resolve("app.jar");
        Files.writeString(jar, "classes");

        assertThat(new RunningJar(jar.toString()).problem())
                .isEqualTo("Java can't read a jar in a folder whose name ends in '!': move %s to another folder.", jar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a!b", "a#b", "a%20b", "a+b", "a b", "a'b", "!a"})
    void any_other_folder_is_fine(String name) throws IOException {
        Path jar = Files.createDirectories(folder.resolve(name)).resolve("app.jar");
        Files.writeString(jar, "classes");

        assertThat(new RunningJar(jar.toString()).problem()).isNull();
        assertThat(new RunningJar(jar + File.pathSeparator + "a!/other.jar").problem())
                .isNull();
    }

    private static final class StackOverflowErrorLookalike extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
