package loomlessons.render.course;

import static org.assertj.core.api.Assertions.assertThat;

import loomlessons.render.course.CodeListing.CodeLine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class CodeLineTest {

    @Test
    void a_line_that_fits_stays_as_it_is() {
        assertThat(CodeLine.fold("    thread.join();", 40)).containsExactly("    thread.join();");
    }

    @Test
    void a_line_is_folded_at_a_space_and_goes_on_indented() {
        assertThat(CodeLine.fold("    Thread thread = start(one, two);", 30))
                .containsExactly("    Thread thread = start(one,", "            two);");
    }

    @Test
    void a_string_literal_is_not_cut_where_the_line_can_be_folded_before_it() {
        assertThat(CodeLine.fold("call(one, two, \"a b c d e f\");", 25))
                .containsExactly("call(one, two,", "        \"a b c d e f\");");
    }
}
