package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learner's current folder decides which exercises are used. */
class WorkshopFromTheJarIT {

    @TempDir
    private Path folder;

    @Test
    void where_there_are_no_exercises_one_line_says_how_to_get_them() throws Exception {
        JarRun run = runIn(folder, "exercise", "list");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("there are no exercises in this folder: go to their folder", "exercise start");
    }

    @Test
    void exercises_are_found_from_beside_their_folder_and_from_below_it() throws Exception {
        assertThat(runIn(folder, "exercise", "start").exitCode()).isZero();
        Path below = Files.createDirectory(folder.resolve("loom-exercises/notes"));

        assertThat(runIn(folder, "exercise", "progress").out()).contains("0 of 15 solved");
        assertThat(runIn(below, "exercise", "progress").out()).contains("0 of 15 solved");
    }

    /** In this locale, Java formats 64 as ٦٤. */
    @Tag("thorough")
    @Test
    void a_right_answer_passes_in_a_locale_with_digits_of_its_own() throws Exception {
        assertThat(runIn(folder, "exercise", "start").exitCode()).isZero();
        Files.copy(
                Path.of("src/solutions/java/Ex01NamedThread.java"),
                folder.resolve("loom-exercises/Ex01NamedThread.java"),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> arabic = List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=nu-arab");

        JarRun run = JarRun.of(
                new ProcessBuilder(Jar.withFlags(arabic).command("exercise", "check", "1")).directory(folder.toFile()));

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("1 of 15 solved").doesNotContainPattern("[٠-٩]");
    }

    private static JarRun runIn(Path folder, String... arguments) throws IOException, InterruptedException {
        return JarRun.of(new ProcessBuilder(Jar.withPreview().command(arguments)).directory(folder.toFile()));
    }
}
