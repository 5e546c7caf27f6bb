package loomlessons.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import loomlessons.cli.io.Terminal;
import loomlessons.cli.option.ColorOption.Color;
import loomlessons.render.terminal.Page.AnsiStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {

    @ParameterizedTest(name = "{0}, terminal: {1}, NO_COLOR: {2}, TERM: {3}")
    @CsvSource({
        "AUTO, true, '', xterm, COLORED",
        "AUTO, false, '', xterm, PLAIN",
        "AUTO, true, 1, xterm, PLAIN",
        "AUTO, true, '', dumb, PLAIN",
        "ALWAYS, false, 1, dumb, COLORED",
        "NEVER, true, '', xterm, PLAIN"
    })
    void colour_is_for_terminals_of_people_who_want_it(
            Color color, boolean isTerminal, String noColor, String term, AnsiStyle style) {
        Terminal terminal = new Terminal(isTerminal, 80, 40);

        assertThat(color.style(terminal, Map.of("NO_COLOR", noColor, "TERM", term)))
                .isEqualTo(style);
    }
}
