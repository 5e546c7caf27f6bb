package loomlessons.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("any-jdk")
class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "hello, 5",
        "✔, 1",
        "é, 1",
        "e\u0301, 1",
        "線程, 4",
        "ねむる, 6",
        "스레드, 6",
        "ﾊﾛｰ, 3",
        "ＡＢ, 4",
        "㈱㎏, 4",
        "😴, 2",
        "👩‍💻, 2",
        "\u200b, 0",
        "'', 0"
    })
    void a_text_is_as_wide_as_a_terminal_shows_it(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
