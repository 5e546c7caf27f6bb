package loomlessons.render.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loomlessons.compare.CompareRecord;
import loomlessons.measure.metric.Metric;
import loomlessons.render.format.CsvLine;
import loomlessons.run.Environment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons as Markdown and as comma-separated values. */
@Tag("any-jdk")
class CompareDocumentsTest {

    private static final List<String> FIRST_HEADS =
            List.of("subject", "tasks", "ratePerSecond", "run", "status", "cause", "reason", "elapsedMillis");

    @Test
    void markdown_has_the_same_content_as_the_terminal() {
        assertThat(markdown(Comparisons.waits()))
                .startsWith(
                        "# Loom Lessons: compare Http.java\n\n## Answer\n\n- Waits: a task waits 97 % of its time. ")
                .contains(
                        "| subject | time (min–max) | tasks per s | p50 ms |",
                        "| --- | ---: | ---: |",
                        "| pool | 620 (595–651) ms | 1,613 | 300 | 348 | 359 | 360 | 200 | 130 ms | 0.21 | 87.9 KiB | 85.0 MiB | 216 | 0 |",
                        "\n## Compared\n\n- pool took 1.42–1.61 times as long as platform\n",
                        "| Http.java:17 | Socket.read | 85 % | 91 % | 51.0 ms |",
                        "\n## What couldn't be seen\n\n- Waits shorter than 0.1 ms aren't recorded.\n",
                        "\n**Measured.** JDK ");
        assertThat(markdown(Comparisons.failedRun()))
                .contains("- pool: failed, it didn't end within 60 s\n", "\n## Warnings\n\n- The watched run failed");
        assertThat(markdown(Comparisons.fails()))
                .contains(
                        "\n\n    java.lang.IllegalStateException: no connection left\n    at Errors.call(Errors.java:17)\n");
    }

    @Test
    void nothing_that_user_code_says_is_markdown() {
        String markdown = markdown(Comparisons.hostile());

        assertThat(markdown.lines().filter(line -> !line.startsWith("    ")))
                .allSatisfy(line ->
                        assertThat(line.replace("**Measured.**", "")).doesNotContainPattern("(?<!\\\\)[<*`\\[]"))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"))
                .filteredOn(line -> line.startsWith("#"))
                .hasSize(8);
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|", -1)).hasSizeBetween(7, 16));
    }

    @Test
    void every_row_of_csv_has_a_cell_for_every_column() {
        Comparisons.all().forEach((name, comparison) -> {
            List<List<String>> rows = csv(comparison);
            assertThat(rows.getFirst()).as(name).startsWith(FIRST_HEADS.toArray(String[]::new));
            assertThat(rows)
                    .as(name)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        });
    }

    @Test
    void csv_has_a_row_for_each_run_with_what_was_measured() {
        List<List<String>> rows = csv(Comparisons.waits());

        assertThat(rows).hasSize(1 + 4 * 5);
        assertThat(rows.getFirst())
                .hasSize(7 + Metric.ofTasks().size() + 2)
                .contains("latencyP99Millis", "peakInFlight", "failedTasks", "peakRssBytes", "warmUpMillis")
                .endsWith("othersShare", "memoryPerTaskBytes");
        assertThat(rows.get(8))
                .startsWith("pool", "1000", "", "3", "completed", "", "", "620.0")
                .endsWith("0.02", "90000");
        assertThat(csv(Comparisons.atRate()).get(1)).startsWith("pool", "1000", "500", "1", "completed");
    }

    @Test
    void csv_says_why_a_run_has_no_figures() {
        assertThat(csv(Comparisons.failedRun()))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("pool", "1000", "", "1", "failed", "time-limit", "it didn't end within 60 s", ""))
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "structured",
                                "1000",
                                "",
                                "",
                                "skipped",
                                "",
                                "structured concurrency needs preview features"));
        assertThat(csv(Comparisons.interrupted()))
                .hasSize(1 + 2 + 1 + 3)
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "structured",
                                "1000",
                                "",
                                "",
                                "interrupted",
                                "",
                                "Interrupted: 3 of 15 runs were made."));
    }

    @Test
    void a_spreadsheet_computes_nothing_that_user_code_says() {
        assertThat(csv(Comparisons.hostile()))
                .allSatisfy(row -> assertThat(row)
                        .allSatisfy(cell -> assertThat(cell)
                                .doesNotContainPattern("^\\s*[=+@-]")
                                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
                                .hasSizeLessThan(400)))
                .anySatisfy(row ->
                        assertThat(row.get(6)).startsWith("'=1+1 <script>").contains("\"quoted\", 永遠に"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"})
    void a_formula_becomes_text(String formula) {
        assertThat(CsvLine.withoutFormula(formula)).isEqualTo("'" + formula);
    }

    @Test
    void a_cell_with_a_quote_alone_is_quoted() {
        assertThat(CsvLine.of(List.of("a\"b", "c"))).isEqualTo("\"a\"\"b\",c");
    }

    @Test
    void a_warning_that_starts_like_a_heading_is_text() {
        CompareRecord comparison = ComparisonBuilder.of("A.java", Optional.empty(), List.of())
                .warning(CompareRecord.CompareWarning.Kind.BUSY, "# no heading")
                .build();

        assertThat(markdown(comparison)).contains("\n- \\# no heading\n");
    }

    @Test
    void other_text_stays_as_it_is() {
        assertThat(CsvLine.withoutFormula("it broke - twice")).isEqualTo("it broke - twice");
    }

    private static List<List<String>> csv(CompareRecord comparison) {
        return CsvTable.read(CompareCsv.of(comparison));
    }

    private static String markdown(CompareRecord comparison) {
        return new CompareMarkdown(Environment.current(), comparison).text();
    }
}
