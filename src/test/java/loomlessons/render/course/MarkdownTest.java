package loomlessons.render.course;

import static org.assertj.core.api.Assertions.assertThat;

import loomlessons.render.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class MarkdownTest {

    @Test
    void a_run_becomes_tables_with_one_column_a_lane() {
        String document = Markdown.of(Samples.course(Samples.mixedResult()), false);

        assertThat(document)
                .startsWith("# Loom Lessons\n")
                .contains("## join: Does the caller wait?\n")
                .contains("| time | PLATFORM | VIRTUAL | STRUCTURED |\n| --- | --- | --- | --- |\n")
                .contains("| elapsed | 0.203 s | 0.203 s | skipped: no preview features |");
    }

    @Test
    void text_from_elsewhere_cannot_leave_its_cell() {
        String document = Markdown.of(Samples.course(Samples.mixedResult()), false);

        assertThat(document)
                .contains("\\<script\\>\\|\\*evil\\*\\`\\[31m")
                .doesNotContain("<script>")
                .doesNotContain("\u001b");
    }

    @Test
    void the_code_is_there_when_it_was_asked_for() {
        assertThat(Markdown.of(Samples.course(Samples.mixedResult()), true))
                .contains("`PlatformJoin.java`\n\n```java\n/** Joins a platform thread");
        assertThat(Markdown.of(Samples.course(Samples.mixedResult()), false)).doesNotContain("```");
    }
}
