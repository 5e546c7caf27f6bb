package loomlessons.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import loomlessons.launch.ClassFileVersion;
import loomlessons.structured.LaneCompiler.NotCompiledException;
import org.junit.jupiter.api.Test;

class LaneCompilerTest {

    private static final Path APP = AppFiles.ofThisJvm().place();
    private static final int RELEASE = Runtime.version().feature();

    @Test
    void the_lanes_of_this_jdk_compile_to_classes_that_this_jvm_loads() throws Exception {
        Map<String, String> sources = AppFiles.ofThisJvm().sources(Generation.ofThisJvm());

        Map<String, byte[]> classes = LaneCompiler.compile(sources, APP);

        assertThat(classes.keySet()).containsAll(sources.keySet()).contains("loomlessons.lesson.join.StructuredJoin");
        assertThat(classes.values())
                .allSatisfy(file -> assertThat(ClassFileVersion.of(new ByteArrayInputStream(file))
                                .fits(RELEASE))
                        .isTrue());
    }

    @Test
    void of_lanes_with_another_api_the_first_line_of_the_compiler_is_told() {
        Generation other = Arrays.stream(Generation.values())
                .filter(generation -> generation != Generation.ofThisJvm())
                .findFirst()
                .orElseThrow();

        assertThatExceptionOfType(NotCompiledException.class)
                .isThrownBy(() -> LaneCompiler.compile(AppFiles.ofThisJvm().sources(other), APP))
                .withMessageMatching("Structured\\w+\\.java:\\d+: \\w[^\\n]*");
    }
}
