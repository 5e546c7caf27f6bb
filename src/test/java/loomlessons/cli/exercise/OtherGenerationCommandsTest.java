package loomlessons.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loomlessons.cli.CommandLineRun;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands in a folder that was started by a JDK of another generation. */
class OtherGenerationCommandsTest {

    private static final Exercise FORK = Exercises.meantBy("9").getFirst();
    private static final Generation HERE = Generation.ofThisJvm();
    private static final Generation OTHER = HERE == Generation.JDK_25 ? Generation.JDK_27 : Generation.JDK_25;

    @TempDir
    private Path folder;

    private Path progressFile;

    @BeforeEach
    void startOnTheOtherJdk() throws IOException {
        assertThat(start().exitCode()).isZero();
        progressFile = folder.resolve(".loom-lessons/progress.json");
        Files.writeString(
                progressFile,
                Files.readString(progressFile)
                        .replaceFirst("\"release\" : \\d+", "\"release\" : " + OTHER.firstRelease()));
        for (Exercise exercise : Exercises.differingByGeneration()) {
            Files.writeString(folder.resolve(exercise.fileName()), exercise.starter(OTHER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check 9", "check --all", "reset Ex12Deadline", "watch"})
    void what_needs_the_missing_files_names_them_in_one_line_with_the_command_that_adds_them(String command)
            throws Exception {
        Map<Path, String> before = texts();

        CommandLineRun run = exercise(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("loom-lessons: exercises 9, 10, 11, 12 and 15 have no files for " + HERE.releasesInWords())
                .endsWith(" exercise start " + folder + "\n")
                .contains("Add them (yours stay as they are): " + System.getProperty("java.home"))
                .hasLineCount(1);
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void what_needs_no_missing_file_works_and_an_overview_names_the_command_that_adds_them() {
        assertThat(exercise("check", "7").out()).contains("Ex07VirtualIsDaemon.java:23: error: cannot find symbol");
        assertThat(exercise("hint", "9").out()).contains("Hint 1 of 3");
        assertThat(exercise("solution", "9", "--force").out()).isEqualTo(FORK.solution());
        for (String overview : List.of("list", "progress")) {
            assertThat(exercise(overview).out().lines())
                    .filteredOn(line -> line.contains("have no files for " + HERE.releasesInWords()))
                    .singleElement()
                    .asString()
                    .endsWith(" exercise start " + folder);
        }
        JsonNode document = new JsonMapper()
                .readTree(exercise("progress", "--format", "json").out());
        assertThat(document.get("exercises").get(8).get("hints").asInt()).isEqualTo(1);
    }

    @Test
    void a_start_adds_the_files_and_from_then_on_a_check_takes_them_with_the_classes_beside_them() throws Exception {
        Files.writeString(folder.resolve("Ex09ForkAndJoin.java"), "nonsense");
        Files.writeString(folder.resolve("Helper.java"), "class Helper { nonsense }");

        CommandLineRun started = start();

        assertThat(started.exitCode()).isZero();
        assertThat(started.out())
                .contains("files written: 5, unchanged: 10")
                .contains("Exercises 9, 10, 11, 12 and 15 for " + HERE.releasesInWords() + " are in its folder "
                        + HERE.folder());
        Path file = folder.resolve(HERE.folder()).resolve("Ex09ForkAndJoin.java");
        assertThat(file).hasContent(FORK.starter());
        Files.writeString(file.resolveSibling("Helper.java"), "class Helper { static void help() {} }");
        Files.writeString(file, FORK.starter().replaceFirst("Trail trail\\) [^{]*\\{", "$0 Helper.help();"));
        CommandLineRun run = exercise("check", "9");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines())
                .startsWith(
                        "Ex09ForkAndJoin · What does a scope wait for?",
                        " %s/Ex09ForkAndJoin.java, for %s".formatted(HERE.folder(), HERE.releasesInWords()))
                .anyMatch(line -> line.startsWith(" ✘ "));
        assertThat(folder.resolve("Ex09ForkAndJoin.java")).hasContent("nonsense");
    }

    @Test
    void an_exercise_that_is_solved_for_the_other_jdk_is_unsolved_here_and_an_overview_says_so() throws Exception {
        String solved = "\"standings\" : { \"Ex09ForkAndJoin\" : "
                + "{ \"state\" : \"solved\", \"checks\" : 1, \"hints\" : 0, \"solvedAt\" : null } }";
        Files.writeString(progressFile, Files.readString(progressFile).replaceFirst("\"standings\" : \\{ *}", solved));
        start();

        assertThat(exercise("list").out())
                .contains(" · Ex09ForkAndJoin", "0 of 15 solved")
                .contains(" Also  solved for " + OTHER.releasesInWords() + ": Ex09ForkAndJoin");
        assertThat(exercise("solution", "9").exitCode()).isEqualTo(2);
        assertThat(exercise("list").out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_file_that_is_deleted_later_comes_back_by_its_reset() throws Exception {
        start();
        Path file = folder.resolve(HERE.folder()).resolve("Ex12Deadline.java");
        Files.delete(file);

        assertThat(exercise("check", "12").err())
                .isEqualTo(
                        "loom-lessons: %s/Ex12Deadline.java is missing: restore its starter with: exercise reset 12\n"
                                .formatted(HERE.folder()));
        assertThat(exercise("reset", "12").exitCode()).isZero();
        assertThat(file).hasContent(Exercises.meantBy("12").getFirst().starter());
    }

    @Test
    void a_file_with_the_name_of_the_subfolder_is_told_and_stays() throws Exception {
        Path taken = Files.writeString(folder.resolve(HERE.folder()), "mine");

        CommandLineRun run = start();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(taken + " is in the way of the exercises for " + HERE.releasesInWords(), "rename it")
                .hasLineCount(1);
        assertThat(taken).hasContent("mine");
    }

    @Test
    void a_project_file_of_an_earlier_version_stays_and_what_to_do_with_it_is_told() throws Exception {
        Path project = Files.writeString(folder.resolve("pom.xml"), "<project/>");

        CommandLineRun run = start();

        assertThat(run.out()).contains("Its pom.xml doesn't leave out " + HERE.folder(), "delete pom.xml");
        assertThat(project).hasContent("<project/>");
    }

    @Test
    void damaged_progress_is_rebuilt_from_the_files_of_the_first_generation() throws Exception {
        Files.writeString(progressFile, "damaged");

        CommandLineRun run = exercise("check", "9");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        rebuilt -> assertThat(rebuilt).contains("progress.json is damaged"),
                        missing -> assertThat(missing).contains("have no files for " + HERE.releasesInWords()));
        assertThat(progressFile).content().contains("\"release\" : " + OTHER.firstRelease());
    }

    /** The command waits ten seconds. */
    @Tag("thorough")
    @Test
    void a_folder_that_somebody_keeps_locked_is_told_and_nothing_is_added() throws Exception {
        Map<Path, String> before = texts();
        try (FileChannel other = FileChannel.open(progressFile.resolveSibling("lock"), StandardOpenOption.WRITE)) {
            other.lock();

            CommandLineRun run = start();

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("another program has locked it", "Try again when it has ended")
                    .hasLineCount(1);
        }
        assertThat(texts()).isEqualTo(before);
    }

    private CommandLineRun start() {
        return CommandLineRun.of("exercise", "start", folder.toString());
    }

    private CommandLineRun exercise(String... words) {
        return CommandLineRun.of(
                Stream.of(Stream.of("exercise"), Stream.of(words), Stream.of("--dir", folder.toString()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    /** All files with their texts. */
    private Map<Path, String> texts() throws IOException {
        Map<Path, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }
}
