package loomlessons.exercise.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import loomlessons.exercise.workspace.Workspace.StartResult;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder that was started by JDK 25 is used by JDK 27 as well, and both find their own files. */
@Tag("any-jdk")
class TwoGenerationsTest {

    private static final Exercise JOIN = Exercises.meantBy("3").getFirst();
    private static final Exercise FORK = Exercises.meantBy("9").getFirst();
    private static final Path JAR = Path.of("/some/where/loom-lessons.jar");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** As earlier versions of this app wrote it. */
    private static final String EARLIER_PROGRESS = """
            {
              "release" : 25,
              "current" : "Ex09ForkAndJoin",
              "standings" : {
                "Ex03Join" : { "state" : "solved", "checks" : 2, "hints" : 1, "solvedAt" : "2026-11-22T12:00:00Z" },
                "Ex09ForkAndJoin" : { "state" : "solved", "checks" : 3, "hints" : 2, "solvedAt" : "2026-11-22T12:00:00Z" }
              }
            }
            """;

    @TempDir
    private Path folder;

    private Workspace by25;
    private Workspace by27;

    @BeforeEach
    void start() throws Exception {
        by25 = Workspace.usedBy(25, folder);
        by27 = Workspace.usedBy(27, folder);
        by25.start(by25.layoutOfFiles(), Optional.of(JAR));
    }

    @Test
    void the_files_about_scopes_are_missing_for_the_other_generation_until_a_start_adds_them() throws Exception {
        assertThat(files(by25).isSubfolderMissing()).isFalse();
        assertThat(files(by27).isSubfolderMissing()).isTrue();

        StartResult added = add();

        assertThat(added.written())
                .containsExactlyInAnyOrder(
                        "java-27/Ex09ForkAndJoin.java",
                        "java-27/Ex10FirstFailure.java",
                        "java-27/Ex11FirstSuccess.java",
                        "java-27/Ex12Deadline.java",
                        "java-27/Ex15InheritedContext.java",
                        "java-27/pom.xml");
        assertThat(files(by27).isSubfolderMissing()).isFalse();
        assertThat(files(by27).file(FORK)).hasContent(FORK.starter(Generation.JDK_27));
        assertThat(files(by25).file(FORK)).hasContent(FORK.starter(Generation.JDK_25));
        assertThat(files(by27).file(JOIN)).isEqualTo(files(by25).file(JOIN));
    }

    @Test
    void adding_leaves_every_file_that_is_there_as_it_is() throws Exception {
        Files.writeString(files(by25).file(FORK), "mine");
        Path mine = Files.createDirectory(folder.resolve("java-27")).resolve("Ex10FirstFailure.java");
        Files.writeString(mine, "mine, too");
        Map<Path, String> before = texts();

        StartResult added = add();

        assertThat(added.kept()).contains("java-27/Ex10FirstFailure.java", "pom.xml");
        assertThat(texts()).containsAllEntriesOf(before);
        assertThat(add().written()).as("a second time").isEmpty();
    }

    @Test
    void a_file_with_the_name_of_the_subfolder_is_kept_and_nothing_is_added() throws Exception {
        Files.writeString(folder.resolve("java-27"), "mine");
        Map<Path, String> before = texts();

        assertThat(files(by27).isSubfolderTaken()).isTrue();
        assertThatThrownBy(this::add).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(texts()).isEqualTo(before);
        assertThat(files(by25).isSubfolderTaken()).isFalse();
    }

    @Test
    void a_reset_restores_the_file_of_its_own_generation_and_keeps_both_backups() throws Exception {
        add();
        Files.writeString(files(by25).file(FORK), "mine for 25");
        Files.writeString(files(by27).file(FORK), "mine for 27");

        Path backup = by27.reset(FORK, files(by27).layout()).orElseThrow();

        assertThat(files(by27).file(FORK)).hasContent(FORK.starter(Generation.JDK_27));
        assertThat(files(by25).file(FORK)).hasContent("mine for 25");
        assertThat(backup).hasContent("mine for 27");
        assertThat(by25.reset(FORK, files(by25).layout()).orElseThrow())
                .hasContent("mine for 25")
                .isNotEqualTo(backup);
    }

    @Test
    void an_exercise_about_scopes_is_solved_for_one_generation_at_a_time_and_any_other_for_both() throws Exception {
        add();
        by25.change(progress -> progress.checked(FORK, true, NOON).checked(JOIN, true, NOON));

        WorkshopProgress seenBy27 = by27.change(progress -> progress.checked(FORK, false, NOON));

        assertThat(seenBy27.in(ExerciseState.SOLVED)).containsExactly(JOIN);
        assertThat(seenBy27.of(FORK).checks()).isEqualTo(1);
        assertThat(seenBy27.solvedForOthersOnly()).isEqualTo(Map.of("JDK 25 and 26", List.of(FORK)));
        assertThat(by25.progress().in(ExerciseState.SOLVED)).containsExactly(JOIN, FORK);

        by27.change(progress -> progress.checked(FORK, true, NOON));
        by25.change(progress -> progress.checked(FORK, false, NOON));
        assertThat(by27.progress().in(ExerciseState.SOLVED)).containsExactly(JOIN, FORK);
        assertThat(by27.progress().solvedForOthersOnly()).isEmpty();
        assertThat(by25.progress().solvedForOthersOnly()).isEqualTo(Map.of("JDK 27 and later", List.of(FORK)));
    }

    @Test
    void a_progress_file_of_an_earlier_version_goes_on_with_the_generation_of_its_release() throws Exception {
        Files.writeString(progressFile(), EARLIER_PROGRESS);

        assertThat(by25.progress().of(FORK).checks()).isEqualTo(3);
        assertThat(Workspace.usedBy(26, folder).progress().of(FORK).hints()).isEqualTo(2);
        assertThat(files(Workspace.usedBy(26, folder)).isSubfolderMissing()).isFalse();
        assertThat(by27.progress().of(FORK)).isEqualTo(ExerciseProgress.UNTOUCHED);
        assertThat(by27.progress().of(JOIN).checks()).isEqualTo(2);
        assertThat(by27.progress().currentExercise()).isEqualTo(FORK);
    }

    @Test
    void what_is_known_of_a_generation_that_this_version_has_not_is_kept() throws Exception {
        String standing = "\"state\" : \"solved\", \"checks\" : 7, \"hints\" : 0, \"solvedAt\" : null";
        Files.writeString(
                progressFile(),
                EARLIER_PROGRESS.replaceFirst(
                        "\\{",
                        "{ \"subfolders\" : { \"java-31\" : { \"Ex09ForkAndJoin\" : { %s } } },".formatted(standing)));

        by27.change(progress -> progress.withOneMoreHint(FORK));
        by25.change(progress -> progress.withOneMoreHint(JOIN));

        assertThat(progressFile()).content().contains("\"java-31\"", "\"checks\" : 7", "\"java-27\"");
        assertThat(by25.progress().solvedForOthersOnly()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, used by JDK {1}: started by {2}")
    @CsvSource({
        "'{\"release\" : 25,', 27, 25",
        "'{\"release\" : 26,', 27, 26",
        "'{\"release\" : 26,', 25, 26",
        "'{\"release\" : 17,', 27, 25",
        "damaged, 21, 25",
        "damaged, 26, 26",
        "damaged, 28, 25",
    })
    void damaged_progress_leaves_the_release_or_else_untouched_starters_tell_it(String damaged, int jdk, int started)
            throws Exception {
        Files.writeString(progressFile(), damaged);

        FileLayout layout = Workspace.usedBy(jdk, folder).layoutDespiteDamage();

        assertThat(layout).isEqualTo(new FileLayout(started, Generation.of(jdk)));
    }

    @Test
    void where_all_files_are_edited_a_generation_with_a_subfolder_is_not_the_first_one() throws Exception {
        add();
        for (Exercise exercise : Exercises.all()) {
            Files.writeString(files(by25).file(exercise), "mine");
        }

        assertThat(by25.layoutOfFiles().first()).isEqualTo(Generation.JDK_25);
        assertThat(by27.layoutOfFiles().first()).isNotEqualTo(Generation.JDK_27);
    }

    @Test
    void the_name_of_a_subfolder_stands_for_its_workspace_and_any_other_folder_for_itself() throws Exception {
        add();

        assertThat(Workspace.named(folder.resolve("java-27")).folder()).isEqualTo(folder);
        assertThat(Workspace.around(folder.resolve("java-27")).map(Workspace::folder))
                .contains(folder);
        assertThat(Workspace.named(folder.resolve("java-26")).folder()).isEqualTo(folder.resolve("java-26"));
        assertThat(Workspace.named(folder).folder()).isEqualTo(folder);
        assertThat(Workspace.named(folder.getRoot()).folder()).isEqualTo(folder.getRoot());
    }

    private StartResult add() throws Exception {
        return by27.start(by27.progress().layout(), Optional.of(JAR));
    }

    private static ExerciseFiles files(Workspace workspace) throws Exception {
        return workspace.files(workspace.progress().layout());
    }

    private Path progressFile() {
        return folder.resolve(".loom-lessons/progress.json");
    }

    /** All files with their texts, without the lock. */
    private Map<Path, String> texts() throws IOException {
        Map<Path, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file), Files.readString(file));
            }
        }
        texts.remove(Path.of(".loom-lessons/lock"));
        return texts;
    }
}
