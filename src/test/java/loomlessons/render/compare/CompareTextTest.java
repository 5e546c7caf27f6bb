package loomlessons.render.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Watched;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.run.Environment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class CompareTextTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 79, 80, 120})
    void the_page_is_no_wider_than_it_may_be(int width) {
        Comparisons.all()
                .forEach((name, comparison) -> assertThat(
                                text(comparison, width).lines())
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width)));
    }

    @Test
    void the_answer_comes_first() {
        assertThat(text(Comparisons.waits(), 80).lines().map(String::strip))
                .startsWith(
                        "compare · Http.java   1,000 tasks at once · 5 runs · JDK "
                                + Runtime.version().feature(),
                        "",
                        "Answer",
                        "·  Waits: a task waits 97 % of its time. Virtual threads carry 5 times as many");
    }

    @Test
    void on_80_columns_the_subjects_have_two_tables() {
        assertThat(rows(Comparisons.waits(), 80))
                .contains(
                        "subject (min–max) per s ms ms ms ms",
                        "pool 620 (595–651) ms 1,613 300 348 359 360",
                        "subject flight time used per task memory threads tasks",
                        "pool 200 130 ms 0.21 87.9 KiB 85.0 MiB 216 0",
                        "structured 1,000 120 ms 0.35 - 90.0 MiB 18 0");
    }

    @Test
    void on_120_columns_the_subjects_have_one_table() {
        assertThat(rows(Comparisons.waits(), 120))
                .contains(
                        "subject (min–max) per s ms ms ms ms flight time used per task memory threads tasks",
                        "pool 620 (595–651) ms 1,613 300 348 359 360 200 130 ms 0.21 87.9 KiB 85.0 MiB 216 0");
    }

    @Test
    void a_subject_that_was_not_measured_shows_its_reason() {
        assertThat(rows(Comparisons.failedRun(), 120))
                .contains(
                        "platform failed - - - - - - - - - - - -",
                        "structured skipped - - - - - - - - - - - -",
                        "· platform: failed, at 512 tasks the machine refused another thread",
                        "· structured: skipped, structured concurrency needs preview features",
                        "· platform, the last lines of its JVM:",
                        "java.lang.OutOfMemoryError: unable to create native thread");
    }

    @Test
    void pairs_have_a_verdict_with_its_interval() {
        assertThat(rows(Comparisons.waits(), 120))
                .contains(
                        "· pool took 1.77–2.00 times as long as virtual",
                        "· virtual and structured: no difference beyond the noise (ratio 0.91–1.03)");
        assertThat(rows(Comparisons.interrupted(), 120)).contains("· pool and virtual: too few runs for a comparison");
        assertThat(rows(Comparisons.atRate(), 120))
                .contains("· pool and virtual: no difference in the median latency beyond the noise (ratio 0.94–1.06)");
    }

    @Test
    void what_tasks_waited_for_has_bars_by_line() {
        assertThat(rows(Comparisons.queues(), 120))
                .contains("· A task alone takes 20.0 ms: it waits 100 % of its own time and computes <1 %.");
        assertThat(rows(Comparisons.queues(), 80))
                .contains(
                        "Pooled.java:23 Semaphore.acquire ████████████ 93 % 0 % 930 ms",
                        "Pooled.java:25 Thread.sleep ▏ 2 % 100 % 20.0 ms",
                        "computing ▏ <1 % <1 % 0.10 ms",
                        "everything else █ 5 % <1 % 49.9 ms");
        assertThat(rows(Comparisons.waits(), 80))
                .contains("· No virtual thread held its carrier while it waited.")
                .containsSubsequence("What couldn't be seen", "· Waits shorter than 0.1 ms aren't recorded.");
    }

    @Test
    void a_wait_for_a_core_counts_as_everything_else() {
        // 60 of 1,000 ms: 30 of them unseen, 30 without a core.
        Watched.Alone alone = new Watched.Alone(1, 1_000, 1_000, 700, 240, 30, 30);
        Watched watched = new Watched(
                alone,
                Optional.of(new Watched.UnderLoad(1, 1_000, 1_000, 240, 0, List.of())),
                Optional.empty(),
                Map.of(),
                List.of());

        assertThat(TimeShare.of(watched))
                .extracting(TimeShare::what, TimeShare::alone)
                .containsExactly(
                        tuple("computing", OptionalDouble.of(0.24)), tuple("everything else", OptionalDouble.of(0.06)));
    }

    @Test
    void a_wait_for_a_core_within_another_wait_counts_once() {
        // Of 1,000 ms, 950 were one sleep, the last 300 of them without a core.
        Watched.Alone alone = new Watched.Alone(1, 1_000, 1_000, 950, 20, 300, 0);
        Watched watched = new Watched(
                alone,
                Optional.of(new Watched.UnderLoad(1, 1_000, 1_000, 20, 0, List.of())),
                Optional.empty(),
                Map.of(),
                List.of());

        assertThat(TimeShare.of(watched))
                .extracting(TimeShare::what, TimeShare::alone)
                .contains(tuple("everything else", OptionalDouble.of(0.03)));
    }

    @Test
    void names_stand_on_the_left_and_figures_on_the_right() {
        assertThat(text(Comparisons.fails(), 80).lines())
                .contains(
                        " pool    600 (576–630) ms 1,667  300  348  359  360",
                        " virtual 330 (317–347) ms 3,030 60.0 69.6 71.8 72.0");
        assertThat(text(Comparisons.queues(), 80).lines())
                .contains(" computing                               ▏            <1 %  <1 %  0.10 ms");
    }

    @Test
    void pinned_lines_have_their_reason_and_time() {
        assertThat(rows(Comparisons.pinned(), 120))
                .contains(
                        "· Virtual threads that waited held the 2 carriers 99 % of the time.",
                        "· Pinned: Monitor.java:31, inside synchronized, 1,000 times, 20.0 s in total; gone on JDK 24 and later.",
                        "· Pinned: other code, with native code or a class initialiser on its stack, 3 times, 12.0 ms in total.");
    }

    @Test
    void errors_have_their_count_and_the_first_stack() {
        assertThat(rows(Comparisons.fails(), 120))
                .containsSubsequence(
                        "Errors",
                        "· virtual, 1,000 tasks in 5 runs: IllegalStateException (no connection left) at Errors.java:17",
                        "java.lang.IllegalStateException: no connection left",
                        "at Errors.call(Errors.java:17)");
    }

    @Test
    void the_last_paragraph_says_how_it_was_measured() {
        assertThat(text(Comparisons.atRate(), 120).replaceAll("\\s+", " "))
                .contains("Warnings · Other programs used 40 % of the processors.")
                .contains(
                        "Measured JDK " + Runtime.version(),
                        "· 1,000 tasks at 500/s · 5 runs of each subject, each in a JVM of its own, at most 60 s long · pool of 200 threads ·")
                .endsWith("· 2026-11-27T06:00:00Z ");
    }

    @Test
    void what_was_not_watched_is_left_out() {
        assertThat(text(Comparisons.fails(), 80)).doesNotContain("Why", "couldn't be seen", "waits for");
        assertThat(text(Comparisons.tooShort(), 80)).contains("Why").doesNotContain("waits for", "carrier");
    }

    @Test
    void figures_that_are_missing_or_zero_are_no_reason_for_a_strange_number() {
        assertThat(rows(Comparisons.bare(), 120)).contains("pool - - - - - - - - - - - - -");
        assertThat(rows(Comparisons.zero(), 120))
                .contains(
                        "pool 0.00 (0.00–0.00) ms - 0.000 0.000 0.000 0.000 0 0.00 ms - - 0 B 0 0",
                        "· pool and virtual: no difference beyond the noise (ratio 1.00–1.00)");
        assertThat(Comparisons.all().values())
                .allSatisfy(each -> assertThat(text(each, 120)).doesNotContain("NaN", "Infinity", "null", "Optional"));
    }

    @Test
    void nothing_that_user_code_says_controls_the_terminal() {
        assertThat(text(Comparisons.hostile(), 120).lines())
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
        assertThat(text(Comparisons.hostile(), 120)).hasSizeLessThan(10_000);
    }

    @Test
    void headings_are_strong_in_a_terminal_with_colours() {
        assertThat(new CompareText(Environment.current(), Comparisons.waits(), new Page(80, AnsiStyle.COLORED, false))
                        .text())
                .contains("\u001b[1mAnswer\u001b[0m", "\u001b[1mCompared\u001b[0m");
    }

    private static Stream<String> rows(CompareRecord comparison, int width) {
        return text(comparison, width).lines().map(line -> line.strip().replaceAll(" +", " "));
    }

    private static String text(CompareRecord comparison, int width) {
        return new CompareText(Environment.current(), comparison, new Page(width, AnsiStyle.PLAIN, false)).text();
    }
}
