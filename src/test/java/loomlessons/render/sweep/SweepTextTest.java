package loomlessons.render.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import loomlessons.lesson.Lane;
import loomlessons.measure.machine.Limit;
import loomlessons.measure.machine.Limit.Amount;
import loomlessons.measure.machine.Limit.Ceiling;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.run.Environment;
import loomlessons.scale.Explanation;
import loomlessons.scale.Point;
import loomlessons.scale.Points;
import loomlessons.scale.Subject;
import loomlessons.scale.Subject.Peer;
import loomlessons.scale.SweepPlan;
import loomlessons.scale.SweepRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class SweepTextTest {

    private static final Subject PLATFORM = Points.lane(Lane.PLATFORM);
    private static final Subject VIRTUAL = Points.lane(Lane.VIRTUAL);
    private static final Subject STRUCTURED = Points.lane(Lane.STRUCTURED);
    private static final List<Point> POINTS = List.of(
            Points.measured(PLATFORM, 1_000, 90, 100, 110),
            Points.measured(VIRTUAL, 1_000, 9, 10, 11),
            Points.measured(STRUCTURED, 1_000, 8, 10, 12),
            Points.measured(Points.peer(Peer.NODE), 1_000, 4, 5, 6),
            Points.failed(PLATFORM, 10_000, "at 5,000 sleepers the machine refused another thread, \"so\" it said"),
            Points.measured(VIRTUAL, 10_000, 70, 79, 90),
            Points.measured(STRUCTURED, 10_000, 200, 210, 220),
            Points.skipped(Points.peer(Peer.NODE), 10_000, "there is no node on the PATH"));

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 59, 80, 120})
    void the_page_is_no_wider_than_it_may_be(int width) {
        assertThat(text(width).lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void every_point_has_its_row_with_how_it_compares() {
        assertThat(text(120).lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "1k platform 100 (90.0–110) ms 10.0 ms 100 MiB 1.00 KiB 19 10.0",
                        "1k virtual 10.0 (9.00–11.0) ms 1.00 ms 100 MiB 1.00 KiB 19 -",
                        "1k structured 10.0 (8.00–12.0) ms 1.00 ms 100 MiB 1.00 KiB 19 ≈",
                        "10k platform failed - - - - -",
                        "10k structured 210 (200–220) ms 21.0 ms 100 MiB 1.00 KiB 19 2.66",
                        "10k node skipped - - - - -");
    }

    @Test
    void verdicts_growth_and_conclusion_follow_from_the_results() {
        String text = text(120).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("1k: beyond the sleep, platform took 8.18–12.2 times as long as virtual")
                .contains("1k: structured and virtual: no difference beyond the noise (ratio 0.73–1.33)")
                .contains("1k: beyond the sleep, virtual took 1.50–2.75 times as long as node")
                .contains("virtual, 1k to 10k: 10 × the sleepers cost 7.90 × the time beyond one sleep")
                .contains("Time beyond one sleep: 100 ms for 1k platform sleepers, 79.0 ms for 10k virtual sleepers")
                .contains("; at 10k: beyond the sleep, structured took 2.22–3.14 times as long as virtual.")
                .contains("this machine allows about 32,000 more platform threads, limited by pid_max (32,768)");
    }

    @Test
    void a_sweep_in_which_nothing_was_measured_says_so() {
        SweepRecord empty = sweep(List.of(Points.skipped(PLATFORM, 10, "no")));

        assertThat(new SweepText(Environment.current(), empty, page(80)).text())
                .contains("skipped, no", "Nothing was measured.");
    }

    @Test
    void csv_quotes_what_has_a_comma_or_a_quote() {
        List<String> lines = SweepCsv.of(sweep(POINTS)).lines().toList();

        assertThat(lines).hasSize(1 + 6 * 3 + 1 + 1);
        assertThat(lines)
                .anyMatch(
                        line -> line.startsWith(
                                "platform,10000,1000.0,true,1,failed,\"at 5,000 sleepers the machine refused another thread, \"\"so\"\" it said\","))
                .anyMatch(line -> line.startsWith("node,10000,1000.0,true,,skipped,there is no node on the PATH,"));
    }

    @Test
    void every_row_of_csv_has_a_cell_for_every_column() {
        List<String> rows = SweepCsv.of(sweep(POINTS))
                .lines()
                .map(row -> row.replaceAll("\"([^\"]|\"\")*\"", "quoted"))
                .toList();

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.split(",", -1))
                        .hasSameSizeAs(rows.getFirst().split(",", -1)));
    }

    @Test
    void markdown_has_the_table_and_what_was_not_measured() {
        assertThat(new SweepMarkdown(Environment.current(), sweep(POINTS)).text())
                .contains("| 1k | virtual | 10.0 (9.00–11.0) ms | 1.00 ms | 100 MiB | 1.00 KiB | 19 | - |")
                .contains("## Not measured", "- node, 10k: skipped, there is no node on the PATH")
                .contains("## Verdicts", "## Growth", "**Conclusion.** ");
    }

    @Test
    void many_deoptimizations_are_the_explanation_only_where_there_were_many() {
        Point cold = Points.measured(VIRTUAL, 1_000, 90, 100, 110);
        Point warm = Points.measured(VIRTUAL, 1_000, 9, 10, 11);

        assertThat(explained(cold, warm, 900))
                .contains(
                        "Beyond the sleep, the cold run took 8.18–12.2 times as long",
                        "0.90 more deoptimizations per sleeper. In a cold run");
        assertThat(explained(cold, warm, 3))
                .contains("Only 0.00 more deoptimizations per sleeper")
                .doesNotContain("In a cold");
        assertThat(explained(Points.failed(VIRTUAL, 1_000, "boom"), warm, 3))
                .contains("failed: boom", "Only one of the two was measured");
        Point failed = Points.failed(VIRTUAL, 1_000, "boom");
        assertThat(explained(failed, failed, 3)).contains("Neither of the two was measured");
    }

    @Test
    void the_setting_is_below_the_title_on_a_narrow_page() {
        assertThat(text(70)).startsWith("scale · the cost of more and more sleepers\nsleep ");
        assertThat(text(100)).startsWith("scale · the cost of more and more sleepers   sleep ");
    }

    private static String explained(Point cold, Point warm, long deoptimizations) {
        Explanation explanation = new Explanation(
                Instant.EPOCH, cold, warm, OptionalLong.of(deoptimizations), OptionalLong.of(1), Optional.empty());
        return new ExplanationText(explanation, page(100)).text().replaceAll("\\s+", " ");
    }

    private static String text(int width) {
        return new SweepText(Environment.current(), sweep(POINTS), page(width)).text();
    }

    private static Page page(int width) {
        return new Page(width, AnsiStyle.PLAIN, false);
    }

    private static SweepRecord sweep(List<Point> points) {
        Limit pids = new Limit(Limit.Kind.PID_MAX, new Amount.Of(32_768), OptionalLong.of(32_000));
        SweepPlan plan = new SweepPlan(
                List.of(PLATFORM, VIRTUAL, STRUCTURED),
                Map.of(),
                List.of(1_000, 10_000),
                Duration.ofSeconds(1),
                3,
                true,
                false);
        return new SweepRecord(
                Instant.EPOCH,
                plan,
                List.of(pids),
                Optional.of(new Ceiling(32_000, List.of(pids))),
                points,
                List.of(),
                List.of());
    }
}
