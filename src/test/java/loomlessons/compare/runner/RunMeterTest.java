package loomlessons.compare.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Load;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskRun;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metrics;
import loomlessons.measure.runner.Progress;
import org.junit.jupiter.api.Test;

/** Two subjects with three runs each, so eight runs with the trial and the watched one. */
class RunMeterTest {

    private static final int RUNS = 3;
    private static final TaskRun MEASURED =
            new TaskRun.Measured(Metrics.NONE, Latencies.of(LongStream.empty()), List.of(), 0);
    private static final TaskRun FAILED = new TaskRun.Failed(TaskRun.Cause.EXIT, "it ended its JVM", List.of());

    private final List<Progress> shown = new ArrayList<>();
    private final List<SubjectCell> cells = Stream.of(Subject.POOL, Subject.VIRTUAL)
            .map(subject -> new SubjectCell(subject, Optional.empty()))
            .toList();
    private final RunMeter meter = new RunMeter(plan(), cells, shown::add);

    @Test
    void the_first_run_is_one_of_all() {
        meter.before("one task alone");

        assertThat(shown).singleElement().satisfies(first -> {
            assertThat(first.done()).isZero();
            assertThat(first.total()).isEqualTo(8);
            assertThat(first.now()).isEqualTo("one task alone");
            assertThat(first.left()).isPositive();
        });
    }

    @Test
    void each_run_is_one_more_until_all_are_done() {
        meter.before("one task alone");
        for (int run = 0; run < RUNS; run++) {
            for (SubjectCell cell : cells) {
                meter.before("a run");
                cell.add(MEASURED);
            }
        }
        meter.before("what tasks wait for");

        assertThat(shown).extracting(Progress::done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(shown).extracting(Progress::total).containsOnly(8);
    }

    @Test
    void the_runs_of_a_subject_that_failed_do_not_count_any_more() {
        meter.before("one task alone");
        meter.before("pool");
        cells.getFirst().add(FAILED);
        meter.before("virtual");

        assertThat(shown.getLast().done()).isEqualTo(2);
        assertThat(shown.getLast().total()).isEqualTo(6);
    }

    private static ComparePlan plan() {
        return new ComparePlan(
                new TaskCode("Foo.java", "Foo", TaskCode.Form.RUNNABLE, List.of(), Optional.empty()),
                new Load(10, new Load.Arrival.AllAtOnce()),
                List.of(Subject.POOL, Subject.VIRTUAL),
                /* unavailable= */ Map.of(),
                /* poolSize= */ 200,
                RUNS,
                Duration.ofSeconds(60),
                List.of(),
                /* toTheWall= */ false);
    }
}
