package loomlessons.exercise.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.file.FolderLock.FolderInUseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several commands use one workspace at the same time, and links lead elsewhere: nothing that a learner has is lost. */
class SharedWorkspaceTest {

    private static final Exercise JOIN = Exercises.meantBy("3").getFirst();
    private static final FileLayout LAYOUT =
            FileLayout.startedBy(Runtime.version().feature());
    private static final int COMMANDS = 4;
    private static final int CHANGES = 10;

    @TempDir
    private Path folder;

    private Path progressFile;

    @BeforeEach
    void start() throws IOException {
        workspace().start(LAYOUT, Optional.empty());
        progressFile = folder.resolve(".loom-lessons/progress.json");
    }

    @Test
    void two_commands_that_find_the_same_damage_replace_it_once() throws Exception {
        Files.writeString(progressFile, "the original");
        WorkshopProgress rebuilt = WorkshopProgress.atTheStart(LAYOUT);
        workspace().replaceDamagedProgress(rebuilt, progress -> progress.checked(JOIN, true, Instant.EPOCH));

        WorkshopProgress second = workspace().replaceDamagedProgress(rebuilt, SharedWorkspaceTest::hinted);

        assertThat(second.of(JOIN).solvedAt())
                .as("what the first one found out")
                .isPresent();
        assertThat(second.of(JOIN).hints()).isEqualTo(1);
        assertThat(workspace().progress()).isEqualTo(second);
        assertThat(progressFiles()).containsExactly("progress.json", "progress.json.damaged");
        assertThat(progressFile.resolveSibling("progress.json.damaged")).hasContent("the original");
    }

    @Test
    void every_damaged_file_is_kept_under_a_name_of_its_own() throws Exception {
        for (String damage : List.of("first", "second", "third")) {
            Files.writeString(progressFile, damage);
            workspace().replaceDamagedProgress(WorkshopProgress.atTheStart(LAYOUT), progress -> progress);
        }

        assertThat(progressFile.resolveSibling("progress.json.damaged")).hasContent("first");
        assertThat(progressFile.resolveSibling("progress.json.damaged.2")).hasContent("second");
        assertThat(progressFile.resolveSibling("progress.json.damaged.3")).hasContent("third");
    }

    @Test
    void no_change_of_commands_at_the_same_time_is_lost() throws Exception {
        try (ExecutorService commands = Executors.newFixedThreadPool(COMMANDS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                running.add(commands.submit(() -> {
                    for (int change = 0; change < CHANGES; change++) {
                        workspace().change(progress -> progress.checked(JOIN, false, Instant.EPOCH));
                    }
                    return null;
                }));
            }
            for (Future<?> command : running) {
                command.get();
            }
        }

        assertThat(workspace().progress().of(JOIN).checks()).isEqualTo(COMMANDS * CHANGES);
    }

    @Test
    void a_folder_that_somebody_keeps_locked_is_told_and_stays_as_it_is() throws Exception {
        String before = Files.readString(progressFile);
        try (FileChannel other = FileChannel.open(progressFile.resolveSibling("lock"), StandardOpenOption.WRITE)) {
            other.lock();
            Workspace workspace = Workspace.in(folder, Duration.ZERO);

            assertThatThrownBy(() -> workspace.change(SharedWorkspaceTest::hinted))
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessageContaining("another program has locked it");
            assertThatThrownBy(() -> workspace.reset(JOIN, LAYOUT)).isInstanceOf(FolderInUseException.class);
            assertThat(workspace.progress().of(JOIN).hints())
                    .as("reading needs no lock")
                    .isZero();
        }

        assertThat(progressFile).hasContent(before);
        assertThat(workspace().change(SharedWorkspaceTest::hinted).of(JOIN).hints())
                .isEqualTo(1);
    }

    @Test
    void progress_and_starters_are_written_through_links() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path progress = Files.move(progressFile, elsewhere.resolve("progress.json"));
        Files.createSymbolicLink(progressFile, Path.of("../elsewhere/progress.json"));
        Path mine = Files.writeString(elsewhere.resolve("Mine.java"), "mine");
        Path link = workspace().files(LAYOUT).file(JOIN);
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("elsewhere/Mine.java"));

        workspace().change(SharedWorkspaceTest::hinted);
        Path backup = workspace().reset(JOIN, LAYOUT).orElseThrow();

        assertThat(progressFile).isSymbolicLink();
        assertThat(progress).content().contains("\"hints\" : 1");
        assertThat(link).isSymbolicLink();
        assertThat(mine).hasContent(JOIN.starter());
        assertThat(backup).hasContent("mine");
        assertThat(Stream.of(elsewhere.toFile().list())).containsExactlyInAnyOrder("progress.json", "Mine.java");
    }

    private Workspace workspace() {
        return Workspace.in(folder);
    }

    private Stream<String> progressFiles() {
        return Stream.of(progressFile.getParent().toFile().list())
                .filter(name -> name.startsWith("progress"))
                .sorted();
    }

    private static WorkshopProgress hinted(WorkshopProgress progress) {
        return progress.withOneMoreHint(JOIN);
    }
}
