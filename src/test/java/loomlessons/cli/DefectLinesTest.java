package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Runtime.Version;
import java.util.List;
import loomlessons.defect.JdkDefects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefectLinesTest {

    private static final int WIDE = 500;

    @Test
    void each_defect_is_a_sentence_with_its_number_and_what_to_do() {
        assertThat(lines("26.0.1+8", WIDE))
                .startsWith(
                        "JDK-8373120: A virtual thread that is notified in Object.wait with a time limit, and waits so "
                                + "again, can stay blocked forever.",
                        "Fixed in 26.0.2: update this JDK.");
    }

    @Test
    void a_release_whose_updates_have_no_fix_is_told_from_one_that_needs_an_update() {
        assertThat(lines("21.0.13", WIDE))
                .contains("Fixed in JDK 24; no update of JDK 21 is known to have the fix.")
                .noneMatch(line -> line.contains("update this JDK"));
    }

    @Test
    void a_jdk_without_known_defects_gets_one_line() {
        assertThat(lines("28-ea+18", WIDE)).containsExactly("JDK 28-ea has no known defect that makes threads hang");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void lines_fit_the_page(int columns) {
        int beside = columns - 16;

        assertThat(lines("25", beside)).hasSizeGreaterThan(4).allMatch(line -> line.length() <= beside);
    }

    private static List<String> lines(String jdk, int width) {
        return new DefectLines(JdkDefects.of(Version.parse(jdk)), width).lines();
    }
}
