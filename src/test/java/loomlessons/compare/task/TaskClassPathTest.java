package loomlessons.compare.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskClassPathTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAll() throws Exception {
        Path jar = Jars.compile(folder.resolve("a.jar"), "A", "class A {}");
        Files.createDirectories(folder.resolve("lib/deeper"));
        Files.copy(jar, folder.resolve("lib/b.jar"));
        Files.copy(jar, folder.resolve("lib/a.JAR"));
        Files.copy(jar, folder.resolve("lib/deeper/c.jar"));
        Files.writeString(folder.resolve("lib/README"), "about");
        Files.copy(jar, folder.resolve("classes.zip"));
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("damaged.jar"), "PK");
        Files.createDirectory(folder.resolve("half"));
        Files.writeString(folder.resolve("half/damaged.jar"), "PK");
        Files.writeString(folder.resolve("Foo.class"), "class");
    }

    @Test
    void folders_and_jars_and_all_jars_of_a_folder() throws NotATaskException {
        assertThat(TaskClassPath.of(path("lib") + File.pathSeparator + path("a.jar")))
                .containsExactly(folder.resolve("lib"), folder.resolve("a.jar"));
        assertThat(TaskClassPath.of(path("lib/*")))
                .containsExactly(folder.resolve("lib/a.JAR"), folder.resolve("lib/b.jar"));
        assertThat(TaskClassPath.of(path("classes.zip"))).containsExactly(folder.resolve("classes.zip"));
        assertThat(TaskClassPath.of(path("empty/"))).containsExactly(folder.resolve("empty"));
    }

    @Test
    void an_empty_part_is_the_current_folder_as_for_java() throws NotATaskException {
        assertThat(TaskClassPath.of("")).isEqualTo(List.of(Path.of(".")));
        assertThat(TaskClassPath.of(path("lib") + File.pathSeparator))
                .containsExactly(folder.resolve("lib"), Path.of("."));
    }

    @Test
    void places_are_absolute() throws NotATaskException {
        assertThat(TaskClassPath.places(TaskClassPath.of("src")))
                .allMatch(place -> Path.of(place).isAbsolute());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                missing.jar | there is no such file
                no/folder | there is no such file
                no/* | there is no such file
                a.jar/* | it isn't a folder
                empty/* | the folder has no jars
                lib/*.jar | there is no such file
                damaged.jar | the jar damaged.jar is damaged
                half/* | the jar damaged.jar is damaged
                Foo.class | it is neither a folder nor a jar
                """)
    void what_can_not_be_used_gets_one_line(String entry, String reason) {
        assertThatExceptionOfType(NotATaskException.class)
                .isThrownBy(() -> TaskClassPath.of(path("lib") + File.pathSeparator + path(entry)))
                .withMessage("can't use %s of --class-path: %s. Name folders and jars, separated by '%s'"
                        .formatted(path(entry), reason, File.pathSeparator));
    }

    private String path(String name) {
        return folder + File.separator + name;
    }
}
