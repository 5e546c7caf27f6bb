package loomlessons.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("any-jdk")
class KeptLanesTest {

    private static final LaneClasses CLASSES = LaneClasses.of(
            Map.of("lesson.One", text("one ".repeat(500)), "lesson.Two", text("two"), "lesson.Two$Inner", text("")));

    @TempDir
    private Path folder;

    private KeptLanes lanes;

    @BeforeEach
    void keep() {
        lanes = in(folder.resolve("caches/loom-lessons"));
        lanes.keep(CLASSES);
    }

    @Test
    void what_is_kept_is_found_again() {
        assertThat(found(lanes)).isEqualTo(inWords(CLASSES));
        assertThat(found(in(folder.resolve("caches/loom-lessons")))).isEqualTo(inWords(CLASSES));
    }

    @Test
    void another_build_or_another_jdk_finds_nothing() {
        assertThat(new KeptLanes(lanes.cache(), "other.jar").find()).isEmpty();
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_passed_over_and_replaced() throws Exception {
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));

            assertThat(lanes.find()).as("%d of %d bytes", length, whole.length).isEmpty();
        }
        lanes.keep(CLASSES);
        assertThat(found(lanes)).isEqualTo(inWords(CLASSES));
    }

    @Test
    void a_file_with_any_other_byte_is_passed_over() throws Exception {
        byte[] whole = Files.readAllBytes(file());
        for (int place = 0; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x55;
            Files.write(file(), damaged);

            assertThat(found(lanes)).as("byte %d", place).isNotEqualTo(inWords(CLASSES));
        }
    }

    /** Many systems let the group write to each new file (umask 002), and a file that others may change isn't used. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void nobody_else_can_change_the_file_whatever_the_umask() throws Exception {
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void a_file_that_others_may_change_is_replaced() throws Exception {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(lanes.find()).isEmpty();

        lanes.keep(CLASSES);

        assertThat(found(lanes)).isEqualTo(inWords(CLASSES));
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void a_link_in_the_place_of_the_file_is_replaced() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Files.delete(file());
        Files.createSymbolicLink(file(), other);

        lanes.keep(CLASSES);

        assertThat(found(lanes)).isEqualTo(inWords(CLASSES));
        assertThat(other).hasContent("mine");
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_passed_over() throws Exception {
        Files.delete(file());
        Files.createDirectory(file());

        assertThat(lanes.find()).isEmpty();
        lanes.keep(CLASSES);
        assertThat(lanes.find()).isEmpty();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_passed_over() throws Exception {
        KeptLanes unusable = in(Files.writeString(folder.resolve("file"), "mine"));

        unusable.keep(CLASSES);

        assertThat(unusable.find()).isEmpty();
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @Test
    void without_a_cache_nothing_is_kept_and_children_get_a_temporary_jar() throws Exception {
        KeptLanes homeless = new KeptLanes(Optional.empty(), "lanes.jar");
        homeless.keep(CLASSES);

        assertThat(homeless.find()).isEmpty();
        assertThat(homeless.jarOfThisRun(CLASSES)).hasBinaryContent(CLASSES.jar());
    }

    @Test
    void the_jar_of_a_run_stays_when_the_cache_is_deleted() throws Exception {
        Path jar = lanes.jarOfThisRun(CLASSES);

        Files.delete(file());

        assertThat(jar).hasBinaryContent(CLASSES.jar());
    }

    @Test
    void files_that_nobody_has_changed_for_months_are_deleted_when_another_is_kept() throws Exception {
        Path old = fileFrom(Instant.now().minus(Duration.ofDays(91)), "structured-21-old.jar");
        Path recent = fileFrom(Instant.now().minus(Duration.ofDays(89)), "structured-25-recent.jar");

        Path foreign = fileFrom(Instant.now().minus(Duration.ofDays(500)), "diary.txt");

        lanes.keep(CLASSES);

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(foreign).exists();
    }

    private Path fileFrom(Instant time, String name) throws Exception {
        Path file = Files.createFile(file().resolveSibling(name));
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }

    @Test
    void many_who_write_at_once_leave_one_whole_file() throws Exception {
        List<Future<Optional<LaneClasses>>> results = new ArrayList<>();
        try (ExecutorService apps = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                Callable<Optional<LaneClasses>> keepAndFind = () -> {
                    lanes.keep(CLASSES);
                    return lanes.find();
                };
                results.add(apps.submit(keepAndFind));
            }
        }

        for (Future<Optional<LaneClasses>> result : results) {
            assertThat(result.get().map(KeptLanesTest::inWords)).hasValue(inWords(CLASSES));
        }
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    private Path file() {
        return lanes.cache().orElseThrow().path().resolve(lanes.name());
    }

    private static KeptLanes in(Path cache) {
        return new KeptLanes(Optional.of(new CacheFolder(cache)), "lanes.jar");
    }

    private static Map<String, String> found(KeptLanes lanes) {
        return lanes.find().map(KeptLanesTest::inWords).orElse(Map.of());
    }

    private static Map<String, String> inWords(LaneClasses classes) {
        return classes.files().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
