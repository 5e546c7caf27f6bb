package loomlessons.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("any-jdk")
class GenerationTest {

    @ParameterizedTest
    @CsvSource({
        "21, JDK_21, JEP 453", "22, JDK_21, JEP 462", "23, JDK_21, JEP 480", "24, JDK_21, JEP 499",
        "25, JDK_25, JEP 505", "26, JDK_25, JEP 525", "27, JDK_27, JEP 533", "28, JDK_27, JEP 543",
        "29, JDK_27, a JEP later than 543", "99, JDK_27, a JEP later than 543"
    })
    void a_release_has_the_newest_generation_that_is_not_newer_than_it(int release, Generation generation, String jep) {
        assertThat(Generation.of(release)).isEqualTo(generation);
        assertThat(Generation.jep(release)).isEqualTo(jep);
    }

    @Test
    void a_release_before_virtual_threads_has_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Generation.of(20));
    }

    /** The build chooses before any class is compiled, so it can't ask this enum. */
    @Test
    void the_build_chooses_the_same_generation_for_its_jdk() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("generation = release < %2$d ? \"%1$d\" : release < %3$d ? \"%2$d\" : \"%3$d\";"
                        .formatted(Arrays.stream(Generation.values())
                                .map(Generation::firstRelease)
                                .toArray()));
    }

    @ParameterizedTest
    @EnumSource
    void the_releases_in_words_start_with_the_first_one(Generation generation) {
        assertThat(generation.releasesInWords()).startsWith("JDK " + generation.firstRelease());
    }
}
