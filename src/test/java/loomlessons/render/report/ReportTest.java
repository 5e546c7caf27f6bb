package loomlessons.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import loomlessons.render.json.JsonCourse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class ReportTest {

    private static final int MOST_BYTES = 3_000_000;

    @Test
    void the_page_holds_all_that_it_needs_and_is_less_than_three_megabytes() {
        String page = Report.html(List.of(
                Documents.file("course-21"),
                Documents.file("course-25"),
                Documents.file("sweep-21"),
                Documents.file("sweep-25"),
                Documents.file("explanation-25")));

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
        assertThat(page).contains("default-src &#39;none&#39;; base-uri &#39;none&#39;");
        String markup = page.replaceAll("(?s)<script>.*?</script>", "");
        assertThat(Pattern.compile("(src|href|action)=\"(?!#|data:)|@import|url\\(")
                        .matcher(markup)
                        .find())
                .isFalse();
    }

    @Test
    void what_a_document_tells_is_escaped_wherever_it_stands() {
        String hostile = "</script><b title='x'>&";
        String inPage = "&lt;/script&gt;&lt;b title&#x3D;&#39;x&#39;&gt;&amp;";

        String page = Report.html(List.of(
                Documents.file("course-25", "thread1", hostile), Documents.file("sweep-25", "pid_max", hostile)));

        assertThat(page).contains(inPage).doesNotContain(hostile);
        assertThat(page).contains("\\u003c/script>\\u003cb title='x'>&");
    }

    @Test
    void two_runs_on_the_same_jdk_are_told_apart_by_their_files() {
        ReportSource one = Documents.file("course-25");
        ReportSource other = new ReportSource("friday.json", one.document());

        assertThat(Report.html(List.of(one, other))).contains("JDK 25 · course-25.json", "JDK 25 · friday.json");
    }

    @Test
    void files_of_the_same_name_are_numbered() {
        ReportSource one = Documents.file("course-25");

        assertThat(Report.html(List.of(one, one))).contains("JDK 25 · course-25.json", "JDK 25 · course-25.json #2");
    }

    @Test
    void a_lane_that_only_one_of_two_runs_has_stays_in_that_runs_column() {
        ReportSource without = Documents.file("course-21", "\"lane\": \"virtual\"", "\"lane\": \"platform\"");

        String page = Report.html(List.of(without, Documents.file("course-25")));

        assertThat(page.split("class=\"lane lane-virtual\" style=\"--place: 2\"", -1))
                .hasSize(4);
        assertThat(page).doesNotContain("class=\"lane lane-virtual\" style=\"--place: 1\"");
    }

    @Test
    void a_limit_that_is_used_up_has_no_line_as_logarithmic_axes_have_no_zero() {
        String page = Report.html(
                List.of(Documents.file("sweep-25", "\"platformThreads\" : 32368", "\"platformThreads\" : 0")));

        assertThat(page)
                .contains("\"label\":\"free memory, threads-max: 192,630\"")
                .doesNotContain("pid_max: 0");
    }

    @Test
    void code_that_differs_between_jdks_is_shown_for_each_and_other_code_once() {
        String page = Report.html(
                List.of(Documents.file("course-21"), Documents.file("course-25"), Documents.file("course-27")));

        assertThat(codeAfter("StructuredJoin.java · JDK 21", page)).contains("new StructuredTaskScope&lt;&gt;");
        assertThat(codeAfter("StructuredJoin.java · JDK 25", page)).contains("open(Joiner.awaitAll(), ");
        assertThat(codeAfter("StructuredJoin.java · JDK 27", page))
                .contains("open(config -&gt; ", "ExecutionException");
        assertThat(page.split("<figcaption>PlatformJoin.java</figcaption>", -1)).hasSize(2);
    }

    @Test
    void what_a_run_printed_follows_the_code_that_it_ran() {
        String page = Report.html(List.of(Documents.file("course-21"), Documents.file("course-27")));

        assertThat(Pattern.compile("(StructuredJoin.java|printed) · JDK \\d+")
                        .matcher(page)
                        .results())
                .extracting(MatchResult::group)
                .containsSubsequence(
                        "StructuredJoin.java · JDK 21",
                        "printed · JDK 21",
                        "StructuredJoin.java · JDK 27",
                        "printed · JDK 27");
    }

    @Test
    void a_run_whose_document_has_no_code_gets_no_code_of_another_jdk() {
        ReportSource older = Documents.file("course-21", "\"code\": [", "\"unknown\": [");

        String page = Report.html(List.of(older, Documents.file("course-27")));

        assertThat(page)
                .contains(
                        "JDK 21 · No code: the JSON file was written without --code.",
                        "PlatformJoin.java · JDK 27",
                        "StructuredJoin.java · JDK 27")
                .doesNotContain("Join.java · JDK 21", "Join.java</figcaption>");
    }

    @Test
    void a_skipped_lane_has_run_no_code_although_its_document_has_some() {
        ReportSource skipped = Documents.file("course-25", "\"status\": \"completed\"", "\"status\": \"skipped\"");

        assertThat(Report.html(List.of(skipped)))
                .contains("<p class=\"note\">No code: the lane was skipped.</p>")
                .doesNotContain("StructuredJoin.java");
        assertThat(Report.html(List.of(skipped, Documents.file("course-27"))))
                .contains("JDK 25 · No code: the lane was skipped.", "StructuredJoin.java · JDK 27")
                .doesNotContain("StructuredJoin.java · JDK 25");
    }

    /** The listing that has this name. */
    private static String codeAfter(String name, String page) {
        int from = page.indexOf("<figcaption>" + name + "</figcaption>");
        assertThat(from).as(name).isPositive();
        return page.substring(from, page.indexOf("</pre>", from));
    }

    @Test
    void a_page_says_at_its_top_what_is_missing() {
        ReportSource whole = Documents.file("course-25");
        JsonCourse course = (JsonCourse) whole.document();
        JsonCourse cut = new JsonCourse(
                course.schema(),
                course.kind(),
                course.tool(),
                course.jdk(),
                course.machine(),
                course.startedAt(),
                "incomplete: <1 of 2>",
                course.settings(),
                course.lessons());

        assertThat(Report.html(List.of(whole))).doesNotContain("incomplete");
        assertThat(Report.html(List.of(whole, new ReportSource("cut.json", cut)), Optional.of("incomplete: a report")))
                .contains(
                        "<p class=\"callout\">incomplete: a report</p>",
                        "<p class=\"callout\">cut.json: incomplete: &lt;1 of 2&gt;</p>");
    }
}
