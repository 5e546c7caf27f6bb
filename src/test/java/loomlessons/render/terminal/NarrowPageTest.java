package loomlessons.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import loomlessons.lesson.Lane;
import loomlessons.render.terminal.Columns.Cell;
import loomlessons.render.terminal.Page.AnsiStyle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class NarrowPageTest {

    private static final String LONG =
            "  /a/folder/with/a/name/that/is/longer/than/most/terminals and some words 名前 behind it";

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 59, 60, 79})
    void no_line_is_wider_than_a_narrow_page_and_nothing_is_lost(int width) {
        List<String> lines = page(width).fit(List.of(LONG));

        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(LONG.replace(" ", ""));
    }

    @Test
    void a_wide_page_leaves_a_line_as_it_is_so_that_a_command_can_be_copied() {
        assertThat(page(80).fit(List.of(LONG.repeat(2)))).containsExactly(LONG.repeat(2));
    }

    @Test
    void colours_take_no_space() {
        String coloured = AnsiStyle.COLORED.good("twenty cells of text");

        assertThat(page(20).fit(List.of(coloured))).containsExactly(coloured);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 30, 44})
    void lanes_stand_one_below_another_where_columns_would_be_too_narrow(int width) {
        Columns columns = new Columns(width, List.of(Lane.values()));

        assertThat(columns.heads(Function.identity(), Function.identity())).isEmpty();
        assertThat(columns.row(Cell.plain("0.001"), lane -> Cell.plain("hello " + lane)))
                .anyMatch(line -> line.startsWith(" 0.001 platform: hello"))
                .anyMatch(line -> line.startsWith(" 0.001 virtual: hello"));
    }

    @Test
    void columns_stay_side_by_side_in_sixty_cells() {
        Columns columns = new Columns(60, List.of(Lane.values()));

        assertThat(columns.heads(Function.identity(), Function.identity()))
                .containsExactly(" time    PLATFORM         VIRTUAL          STRUCTURED");
    }

    private static Page page(int width) {
        return new Page(width, AnsiStyle.COLORED, false);
    }
}
