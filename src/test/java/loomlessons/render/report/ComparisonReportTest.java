package loomlessons.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import loomlessons.compare.CompareRecord;
import loomlessons.render.compare.Comparisons;
import loomlessons.render.json.JsonCompare;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The section of a person's own task on a page. */
@Tag("any-jdk")
class ComparisonReportTest {

    static Collection<CompareRecord> comparisons() {
        return Comparisons.all().values();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void every_comparison_has_a_section_with_its_answer_first(CompareRecord comparison) {
        ReportSource source = Documents.of("task.json", comparison);

        String section = section(Report.html(List.of(source)));

        List<String> answer = ((JsonCompare) source.document()).answer().lines();
        assertThat(section.indexOf(escaped(answer.getFirst())))
                .isPositive()
                .isLessThan(section.indexOf(escaped(answer.getLast())));
        assertThat(section.indexOf(escaped(answer.getLast()))).isLessThan(section.indexOf("<h3>"));
    }

    @Test
    void the_lines_where_tasks_waited_are_marked_with_the_share_of_time() {
        String section = section(Report.html(List.of(Documents.of("task.json", Comparisons.queues()))));

        assertThat(markedLines(section)).containsExactly("23", "25");
        assertThat(section)
                .contains(
                        "<strong>waits</strong> 93 % of a task&#39;s time under load (Semaphore.acquire): "
                                + "930 ms per task; alone not at all",
                        "At most 10 at a time got past this line.");
    }

    @Test
    void a_line_that_holds_its_carrier_is_marked_as_pinned() {
        String section = section(Report.html(List.of(Documents.of("task.json", Comparisons.pinned()))));

        assertThat(markedLines(section)).containsExactly("31");
        assertThat(section)
                .contains("<strong>pinned</strong> holds its carrier while it waits inside synchronized: "
                        + "1,000 times, 20.0 s in total; gone on JDK 24 and later");
    }

    @Test
    void a_line_that_fails_is_marked_and_its_stack_is_shown() {
        String section = section(Report.html(List.of(Documents.of("task.json", Comparisons.fails()))));

        assertThat(markedLines(section)).containsExactly("17");
        assertThat(section)
                .contains(
                        "<strong>fails</strong> 1,000 tasks on virtual, in all runs: IllegalStateException",
                        "<strong>virtual</strong>: 1,000 failed tasks in all runs: "
                                + "java.lang.IllegalStateException: no connection left at Errors.java:17",
                        "at Errors.call(Errors.java:17)");
    }

    @Test
    void lines_of_other_files_and_beyond_the_end_are_not_marked() {
        ReportSource other = Documents.of(
                "task.json", Comparisons.queues(), "\"file\" : \"Pooled.java\"", "\"file\" : \"Lib.java\"");
        ReportSource beyond = Documents.of("task.json", Comparisons.queues(), "\"line\" : 23", "\"line\" : 2300");

        assertThat(markedLines(section(Report.html(List.of(other))))).isEmpty();
        assertThat(markedLines(section(Report.html(List.of(beyond))))).containsExactly("25");
    }

    @Test
    void of_a_long_source_the_lines_around_the_marks_are_shown() {
        String code =
                IntStream.rangeClosed(1, 1_000).mapToObj(number -> "call();\\n").reduce("", String::concat);
        ReportSource longSource = Documents.of(
                "task.json", Comparisons.queues(), "\"text\" : \"public", "\"text\" : \"" + code + "public");

        String section = section(Report.html(List.of(longSource)));

        assertThat(section).contains("27 of 1,040 lines: those around the marks.", "… 10 lines", "… 1,003 lines");
        assertThat(markedLines(section)).containsExactly("23", "25");
    }

    @Test
    void a_task_that_was_given_as_a_class_has_no_code() {
        ReportSource bare = Documents.of("task.json", Comparisons.queues(), "\"source\" :", "\"unknown\" :");

        assertThat(section(Report.html(List.of(bare))))
                .contains("No source: the task was given as a class.")
                .doesNotContain("source-lines");
    }

    @Test
    void comparisons_of_a_task_on_two_jdks_are_told_apart_and_follow_each_other() {
        ReportSource onOlder = Documents.of("older.json", Comparisons.pinned(), "\"release\" : ", "\"release\" : 9");

        String page = Report.html(List.of(
                onOlder,
                Documents.of("another.json", Comparisons.queues()),
                Documents.of("newer.json", Comparisons.pinned())));

        int release = Runtime.version().feature();
        assertThat(page)
                .contains(
                        "<a href=\"#compare-1\">Monitor.java · JDK 9" + release + "</a>",
                        "<a href=\"#compare-2\">Monitor.java · JDK " + release + "</a>",
                        "<a href=\"#compare-3\">Pooled.java</a>",
                        "3</strong> <span>comparisons of tasks");
    }

    @Test
    void a_wait_that_takes_less_than_a_hundredth_of_the_time_is_part_of_everything_else() {
        ReportSource shortWait = Documents.of(
                "task.json",
                Comparisons.queues(),
                "\"share\" : 0.02,\n        \"perTaskMillis\" : 20.0,\n        \"perTaskAloneMillis\" : 20.0",
                "\"share\" : 0.002,\n        \"perTaskMillis\" : 2.0,\n        \"perTaskAloneMillis\" : 0.1");

        String section = section(Report.html(List.of(shortWait)));

        assertThat(markedLines(section)).containsExactly("23");
        assertThat(section).doesNotContain("Pooled.java:25");
    }

    @Test
    void what_a_task_is_called_and_throws_is_escaped_wherever_it_stands() {
        String page = Report.html(List.of(Documents.of("task.json", Comparisons.hostile())));

        assertThat(page).contains("&lt;script&gt;|*evil*").doesNotContain("<script>|", "\u001b", "\u202e", "\u0007");
    }

    @Test
    void a_source_cannot_end_the_script_that_holds_the_data() {
        String hostile = "</script><b title='x'>&";
        ReportSource source = Documents.of("task.json", Comparisons.queues(), "CONNECTIONS.acquire();", hostile);
        ReportSource subject = Documents.of("task.json", Comparisons.queues(), "\"pool\"", "\"" + hostile + "\"");

        String page = Report.html(List.of(source, subject));

        assertThat(page)
                .contains("&lt;/script&gt;&lt;b title&#x3D;&#39;x&#39;&gt;&amp;")
                .doesNotContain(hostile);
        assertThat(page).contains("\\u003c/script>\\u003cb title='x'>&");
    }

    @Test
    void without_what_may_be_missing_there_is_still_a_section() {
        ReportSource bare = Documents.of("task.json", Comparisons.queues(), "\"watched\" :", "\"unknown\" :");

        assertThat(section(Report.html(List.of(bare)))).contains("The subjects").doesNotContain("class=\"waits\"");
    }

    @Test
    void figures_without_sense_do_not_break_the_page() {
        ReportSource odd = Documents.of(
                "task.json", Comparisons.queues(), "\"inFlightMillis\" : 1000000.0", "\"inFlightMillis\" : -1");
        ReportSource huge = Documents.of(
                "task.json", Comparisons.queues(), "\"perTaskMillis\" : 930.0", "\"perTaskMillis\" : 1e300");

        assertThat(section(Report.html(List.of(odd)))).contains("The subjects");
        assertThat(section(Report.html(List.of(huge)))).contains("The subjects").doesNotContain("NaN");
    }

    private static String section(String page) {
        int from = page.indexOf("<section class=\"card comparison\"");
        assertThat(from).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static List<String> markedLines(String section) {
        return Pattern.compile("class=\"marked\"><span class=\"line-number\">(\\d+)</span>")
                .matcher(section)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("`", "&#x60;")
                .replace("=", "&#x3D;");
    }
}
