package loomlessons.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void lines_are_told_with_either_end_and_the_last_one_without() throws Exception {
        assertThat(linesOf("one\ntwo\r\n\nlast")).containsExactly("one", "two", "", "last");
    }

    @Test
    void a_line_without_end_is_told_up_to_what_the_memory_bears() throws Exception {
        List<String> lines = linesOf("x".repeat(1_000_000) + "\nnext");

        assertThat(lines).hasSize(2).last().isEqualTo("next");
        assertThat(lines.getFirst()).hasSize(20_000);
    }

    private static List<String> linesOf(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        new LineReader(lines::add).readAll(new StringReader(text));
        return lines;
    }
}
