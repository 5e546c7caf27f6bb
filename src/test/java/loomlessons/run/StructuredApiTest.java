package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import loomlessons.run.StructuredApi.StructuredClass;
import org.junit.jupiter.api.Test;

class StructuredApiTest {

    @Test
    void the_tests_run_with_preview_features_on_a_release_that_has_structured_lanes() {
        int release = Runtime.version().feature();

        assertThat(StructuredApi.ofThisJvm())
                .isEqualTo(new StructuredApi.Available(release, StructuredApi.jep(release)));
    }

    @Test
    void the_releases_are_read_from_the_class_files() {
        assertThat(StructuredClass.releases()).contains(Runtime.version().feature());
    }
}
