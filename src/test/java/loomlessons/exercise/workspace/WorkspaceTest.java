package loomlessons.exercise.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.Workspace.DamagedProgressException;
import loomlessons.exercise.workspace.Workspace.StartResult;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    private static final Exercise JOIN = Exercises.meantBy("3").getFirst();
    private static final FileLayout LAYOUT = FileLayout.startedBy(25);
    private static final Path JAR = Path.of("/some where/a&b/loom-lessons.jar");

    @TempDir
    private Path folder;

    @Test
    void a_start_writes_every_starter_and_a_pom_that_points_at_the_jar() throws Exception {
        Workspace workspace = Workspace.usedBy(25, folder.resolve("new/folder"));

        StartResult started = workspace.start(LAYOUT, Optional.of(JAR));

        assertThat(started.kept()).isEmpty();
        assertThat(started.written()).hasSize(Exercises.all().size() + 1).contains("Ex03Join.java", "pom.xml");
        for (Exercise exercise : Exercises.all()) {
            assertThat(workspace.files(LAYOUT).file(exercise)).hasContent(exercise.starter(Generation.JDK_25));
        }
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(workspace.folder().resolve("pom.xml").toFile());
        assertThat(pom.getElementsByTagName("systemPath").item(0).getTextContent())
                .isEqualTo(JAR.toString());
        assertThat(pom.getElementsByTagName("maven.compiler.release").item(0).getTextContent())
                .isEqualTo("25");
    }

    @Test
    void a_start_never_overwrites_what_a_learner_has_written() throws Exception {
        Workspace workspace = started();
        Files.writeString(workspace.files(LAYOUT).file(JOIN), "mine");
        Files.delete(workspace.files(LAYOUT).file(Exercises.all().getFirst()));
        workspace.change(progress -> progress.at(JOIN));

        StartResult again = workspace.start(LAYOUT, Optional.of(JAR));

        assertThat(again.written()).containsExactly("Ex01NamedThread.java", "pom.xml");
        assertThat(again.kept()).contains("Ex03Join.java");
        assertThat(workspace.files(LAYOUT).file(JOIN)).hasContent("mine");
        assertThat(workspace.progress().currentExercise()).isEqualTo(JOIN);
    }

    @Test
    void a_reset_puts_the_starter_back_and_keeps_each_file_that_was_there() throws Exception {
        Workspace workspace = started();
        Files.writeString(workspace.files(LAYOUT).file(JOIN), "first try");
        Path first = workspace.reset(JOIN, LAYOUT).orElseThrow();
        Files.writeString(workspace.files(LAYOUT).file(JOIN), "second try");
        Path second = workspace.reset(JOIN, LAYOUT).orElseThrow();

        assertThat(workspace.files(LAYOUT).file(JOIN)).hasContent(JOIN.starter());
        assertThat(first).hasContent("first try");
        assertThat(second).hasContent("second try");
        assertThat(Stream.of(first, second)).noneMatch(file -> file.toString().endsWith(".java"));
    }

    @Test
    void a_file_that_was_deleted_comes_back_by_a_reset() throws Exception {
        Workspace workspace = started();
        Files.delete(workspace.files(LAYOUT).file(JOIN));

        assertThat(workspace.reset(JOIN, LAYOUT)).isEmpty();
        assertThat(workspace.files(LAYOUT).file(JOIN)).hasContent(JOIN.starter());
    }

    @Test
    void a_workspace_is_found_in_a_folder_around_it_and_in_its_parent_by_its_default_name() throws Exception {
        Path workspace = folder.resolve(Workspace.DEFAULT_NAME);
        Workspace.in(workspace).start(LAYOUT, Optional.empty());
        Path inner = Files.createDirectories(workspace.resolve("some/where"));

        for (Path place : new Path[] {workspace, inner, folder}) {
            assertThat(Workspace.around(place).map(Workspace::folder)).contains(workspace);
        }
        assertThat(Workspace.around(folder.getRoot())).isEmpty();
    }

    @Test
    void progress_survives_from_one_command_to_the_next() throws Exception {
        Workspace workspace = started();
        workspace.change(progress -> progress.withOneMoreHint(JOIN).at(JOIN));

        WorkshopProgress read = Workspace.usedBy(25, folder).progress();

        assertThat(read.of(JOIN).hints()).isEqualTo(1);
        assertThat(read.currentExercise()).isEqualTo(JOIN);
        assertThat(read.layout().release()).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "{}",
                "{\"release\":25}",
                "{\"release\":17,\"current\":\"Ex03Join\",\"standings\":{}}",
                "{\"release\":25,\"current\":\"Ex03Join\",\"standings\":{},\"subfolders\":{\"java-27\":null}}",
                "{\"release\":25,\"current\":\"Ex03Join\",\"standings\":{},\"subfolders\":{\"java-27\":{\"Ex09ForkAndJoin\":null}}}",
                "{\"release\":25,\"current\":\"Ex03Join\",\"standings\":{\"Ex03Join\":null}}",
                "{\"release\":25,\"current\":\"Ex03Join\",\"standings\":{\"Ex03Join\":{\"state\":\"done\"}}}",
                "{\"release\":25,\"current\":\"Ex03Join\",\"standings\":{\"Ex03Join\":{\"checks\":1}}}",
                "\u0000\u0001\u0002"
            })
    void damaged_progress_is_told_and_nothing_else_happens(String damaged) throws Exception {
        Workspace workspace = started();
        Files.writeString(folder.resolve(".loom-lessons/progress.json"), damaged);

        assertThatThrownBy(workspace::progress)
                .isInstanceOf(DamagedProgressException.class)
                .hasMessageContaining("progress.json is damaged");
    }

    @Test
    void what_a_later_version_may_add_to_the_progress_is_no_damage() throws Exception {
        Workspace workspace = started();
        Path file = folder.resolve(".loom-lessons/progress.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{ \"later\" : true,"));

        assertThat(workspace.progress().layout().release()).isEqualTo(25);
    }

    @Test
    void progress_that_is_made_anew_keeps_the_damaged_file_under_another_name() throws Exception {
        Workspace workspace = started();
        Files.writeString(folder.resolve(".loom-lessons/progress.json"), "damaged");

        workspace.replaceDamagedProgress(WorkshopProgress.atTheStart(LAYOUT), progress -> progress);

        assertThat(folder.resolve(".loom-lessons/progress.json.damaged")).hasContent("damaged");
        assertThat(workspace.progress()).isEqualTo(WorkshopProgress.atTheStart(LAYOUT));
    }

    private Workspace started() throws Exception {
        Workspace workspace = Workspace.usedBy(25, folder);
        workspace.start(LAYOUT, Optional.empty());
        return workspace;
    }
}
