package loomlessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loomlessons.launch.InstalledJdks;
import loomlessons.launch.PasteableCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

    @TempDir
    private Path place;

    @Test
    void without_a_fitting_jdk_the_message_says_what_to_install() throws IOException {
        install("java-17", "17.0.15");

        assertThat(tooOldMessage(21))
                .endsWith("Install JDK 21 or later, and run the app with it.")
                .doesNotContain("\n");
    }

    @Test
    void if_a_fitting_jdk_is_installed_the_message_is_the_command_to_paste() throws IOException {
        install("java-17", "17.0.15");
        install("java-21", "21.0.12");

        assertThat(tooOldMessage(21))
                .contains("Run: " + java("java-21") + " --enable-preview ")
                .endsWith(" run join");
    }

    @Test
    void of_several_the_newest_long_term_release_is_named_and_without_one_the_newest() throws IOException {
        install("java-26", "26.0.2");
        install("java-27", "27.0.1");
        assertThat(tooOldMessage(21)).contains("Run: " + java("java-27"));

        install("java-21", "21.0.12");
        install("temurin-25", "25.0.3");
        install("java-28", "28-ea");

        assertThat(tooOldMessage(21)).contains("Run: " + java("temurin-25"));
    }

    @Test
    void a_folder_that_only_looks_like_a_jdk_is_passed_over() throws IOException {
        install("java-21", "21.0.12");
        Files.delete(place.resolve("java-21/bin/java"));

        assertThat(tooOldMessage(21)).contains("Install JDK 21");
    }

    @ParameterizedTest
    @CsvSource({"21.0.12, 21", "25, 25", "25-ea, 25", "1.8.0_412, 8"})
    void a_jdk_tells_its_release(String version, int release) throws IOException {
        install("some-jdk", version);

        assertThat(InstalledJdks.in(place.toFile()).javaOfRelease(release)).isEqualTo(java("some-jdk"));
    }

    @Test
    void words_that_a_shell_would_split_are_quoted() {
        assertThat(PasteableCommand.of("/opt/my jdk/java", "run", "--out=it's.txt"))
                .startsWith("'/opt/my jdk/java' --enable-preview ")
                .endsWith(" run '--out=it'\\''s.txt'");
    }

    private String tooOldMessage(int needed) {
        return Launcher.tooOldMessage(needed, InstalledJdks.in(place.toFile()), "run", "join");
    }

    private String java(String name) {
        return place.resolve(name).resolve("bin/java").toString();
    }

    private void install(String name, String version) throws IOException {
        Path bin = Files.createDirectories(place.resolve(name).resolve("bin"));
        assertThat(Files.createFile(bin.resolve("java")).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(bin.resolveSibling("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    }
}
