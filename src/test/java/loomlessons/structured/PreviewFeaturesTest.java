package loomlessons.structured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewFeaturesTest {

    @Test
    void this_jvm_was_started_with_the_flag() {
        assertThat(PreviewFeatures.areEnabled()).isTrue();
    }

    /** The JVM's own answer, in a JVM of its own. */
    @ParameterizedTest
    @CsvSource({"--enable-preview, true", "-Xshare:auto, false"})
    void a_jvm_has_them_enabled_if_it_was_started_with_the_flag(String flag, boolean enabled) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        flag,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PreviewFlagReport.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(Boolean.toString(enabled));
    }

    static final class PreviewFlagReport {

        private PreviewFlagReport() {}

        public static void main(String[] args) {
            System.out.print(PreviewFeatures.areEnabled());
        }
    }

    /** By the compiler's own answer: without the flag it refuses a preview API. */
    @Test
    void structured_concurrency_is_a_preview_api_if_the_compiler_says_so(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(
                folder.resolve("Any.java"), "class Any { java.util.concurrent.StructuredTaskScope scope; }");

        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), source.toString());

        assertThat(PreviewFeatures.includeStructuredConcurrency()).isEqualTo(exitCode != 0);
    }
}
