package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner starts on this JDK, and goes on in the same folder on one of another generation. */
class WorkshopOnTwoJdksIT {

    private static final Generation HERE = Generation.ofThisJvm();

    @TempDir
    private Path scratch;

    private Path exercises;
    private Generation other;
    private Jar onOther;

    @BeforeEach
    void startHere() throws Exception {
        int otherRelease = Stream.of(27, 25, 21, 28, 26)
                .filter(release ->
                        Generation.of(release) != HERE && Jar.onRelease(release).isPresent())
                .findFirst()
                .orElse(0);
        assumeTrue(otherRelease != 0, "needs a JDK of another generation than this one, such as 21, 25 or 27");
        other = Generation.of(otherRelease);
        onOther = Jar.onRelease(otherRelease).orElseThrow();
        assertThat(exercise(Jar.withPreview(), "start").exitCode()).isZero();
        exercises = scratch.resolve("loom-exercises");
    }

    @Tag("thorough")
    @Test
    void the_other_jdk_names_the_command_that_adds_its_files_and_this_one_goes_on_with_its_own() throws Exception {
        JarRun missing = exercise(onOther, "check", "12");
        assertThat(missing.exitCode()).isEqualTo(2);
        String command = missing.err().strip().replaceFirst(".*\\(yours stay as they are\\): ", "");
        JarRun added = JarRun.of(in(scratch.resolve("loom-exercises"), new ProcessBuilder("sh", "-c", command)));
        assertThat(added.exitCode()).as(command + "\n" + added.err()).isZero();
        assertThat(added.out()).contains("files written: 6, unchanged: 11", "are in its folder " + other.folder());

        assertThat(exercises.resolve("Ex12Deadline.java")).hasSameTextualContentAs(starter(HERE));
        assertThat(exercises.resolve(other.folder()).resolve("Ex12Deadline.java"))
                .hasSameTextualContentAs(starter(other));
        assertThat(exercise(Jar.withPreview(), "list").out()).doesNotContain(other.folder());
        assertThat(exercise(onOther, "list").out()).contains("in " + other.folder() + ": exercises 9, 10");
    }

    @Tag("thorough")
    @Test
    void each_jdk_checks_its_own_file_and_keeps_its_own_state_of_it() throws Exception {
        assertThat(exercise(onOther, "start").exitCode()).isZero();
        solve(HERE, exercises);
        solve(other, exercises.resolve(other.folder()));

        JarRun onThis = exercise(Jar.withPreview(), "check", "12");
        assertThat(onThis.exitCode()).as(onThis.out() + onThis.err()).isZero();
        JarRun before = exercise(onOther, "progress");
        assertThat(before.out()).contains("0 of 15 solved", "solved for " + HERE.releasesInWords() + ": Ex12Deadline");

        JarRun run = JarRun.of(
                in(exercises.resolve(other.folder()), new ProcessBuilder(onOther.command("exercise", "check", "12"))));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains(other.folder() + "/Ex12Deadline.java", "1 of 15 solved");
    }

    private static Path starter(Generation generation) {
        return Path.of("src/exercises", generation.folder(), "Ex12Deadline.java");
    }

    private static void solve(Generation generation, Path folder) throws IOException {
        Files.copy(
                Path.of("src/solutions", generation.folder(), "Ex12Deadline.java"),
                folder.resolve("Ex12Deadline.java"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private JarRun exercise(Jar jar, String... words) throws IOException, InterruptedException {
        String[] command =
                Stream.concat(Stream.of("exercise"), Stream.of(words)).toArray(String[]::new);
        return JarRun.of(in(scratch, new ProcessBuilder(jar.command(command))));
    }

    /** What is compiled for another JDK is kept in this test's own folder. */
    private ProcessBuilder in(Path folder, ProcessBuilder command) {
        command.environment().put("XDG_CACHE_HOME", scratch.resolve("cache").toString());
        return command.directory(folder.toFile());
    }
}
