package loomlessons.render.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class LineWrapTest {

    @Test
    void lines_break_between_words() {
        assertThat(LineWrap.words("I am thread1. Going to sleep", 14))
                .containsExactly("I am thread1.", "Going to sleep");
    }

    @Test
    void a_number_stays_with_its_unit() {
        assertThat(LineWrap.words("awake at 0.210 s, hello", 15)).containsExactly("awake at", "0.210 s, hello");
        assertThat(LineWrap.words("computes 97 % of it", 12)).containsExactly("computes", "97 % of it");
    }

    @Test
    void a_word_longer_than_a_line_is_cut_between_its_parts() {
        assertThat(LineWrap.words("a ForkJoinPool-1-worker-1", 12))
                .containsExactly("a", "ForkJoin", "Pool-1-", "worker-1");
        assertThat(LineWrap.words("IllegalArgumentException: no", 22))
                .containsExactly("IllegalArgument", "Exception: no");
    }

    @Test
    void a_part_longer_than_a_line_is_cut_anywhere() {
        assertThat(LineWrap.words("abcdefghijkl", 5)).containsExactly("abcde", "fghij", "kl");
    }

    @Test
    void wide_characters_count_twice() {
        assertThat(LineWrap.words("線程一 線程二", 6)).containsExactly("線程一", "線程二");
    }

    @Test
    void no_text_is_one_empty_line() {
        assertThat(LineWrap.words("", 10)).containsExactly("");
    }

    @Test
    void control_characters_do_not_reach_the_screen() {
        assertThat(LineWrap.words("a\u001b[31mred\u0007\tb\nc", 40)).containsExactly("a[31mred b c");
    }
}
