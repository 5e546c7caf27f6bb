package loomlessons.compare.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskLoaderTest {

    @TempDir
    private Path folder;

    @Test
    void it_loads_from_folders_and_jars_whatever_their_names() throws Exception {
        Path jar = Jars.compile(folder.resolve("käse #1 100%.jar"), "In", "class In {}");
        Path classes = Jars.compileTo(folder.resolve("my classes+?"), "Beside", "class Beside extends In {}", jar);

        try (URLClassLoader loader = TaskLoader.open(List.of(classes.toString(), jar.toString()))) {
            assertThat(loader.loadClass("Beside").getSuperclass()).isEqualTo(loader.loadClass("In"));
        }
    }

    @Test
    void modules_of_the_jdk_are_visible() throws Exception {
        try (URLClassLoader loader = TaskLoader.open(List.of())) {
            assertThat(loader.loadClass("java.sql.Driver")).isNotNull();
            assertThat(loader.loadClass("java.net.http.HttpClient")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"loomlessons.Main", "loomlessons.lesson.Trail", "picocli.CommandLine", "oshi.SystemInfo"})
    void classes_of_this_app_and_its_libraries_are_not_visible(String name) throws Exception {
        assertThat(Class.forName(name)).isNotNull();
        try (URLClassLoader loader = TaskLoader.open(List.of(folder.toString()))) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass(name));
        }
    }
}
