package loomlessons.compare.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loomlessons.compare.CodeLine;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.compare.TaskRun.Cause;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.measure.metric.Latencies;
import loomlessons.measure.metric.Metric;
import loomlessons.measure.metric.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReportTest {

    private static final List<TaskError> ERRORS = List.of(
            new TaskError(
                    "a.B",
                    "line 1\nline 2\r\ttab = # ! \\ \" ü 漢 \ud83d\ude00 \u0000\u001b",
                    3,
                    line("Ä b.java", 7),
                    List.of("a", "b")),
            new TaskError("a.B$1", "", 1, Optional.empty(), List.of()),
            new TaskError(
                    "kind=failed", " leading and trailing ", Long.MAX_VALUE, line("X", 0), List.of("x.y(Z.java:1)")));

    @TempDir
    private Path folder;

    static Stream<TaskReport> reports() {
        return Stream.of(
                new TaskReport.Trial(ERRORS),
                new TaskReport.Trial(List.of()),
                new TaskReport.Watched(0.25, 2, Map.of()),
                new TaskReport.Watched(
                        1,
                        64,
                        Map.of(Subject.POOL, new TaskMemory(65_536, 200), Subject.VIRTUAL, new TaskMemory(0, 1))),
                new TaskReport.Failed(Cause.THREAD_REFUSED, "a = b\n# ü"),
                new TaskReport.Failed(Cause.EXIT, ""));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_parent_reads_what_the_jvm_wrote(TaskReport report) throws IOException {
        assertThat(written(report)).contains(report);
    }

    @Test
    void a_timed_run_keeps_its_metrics_latencies_and_errors() throws IOException {
        Latencies latencies = Latencies.of(LongStream.of(5, 1_000, 2_000_000));
        Metrics metrics =
                Metrics.of(Metric.ELAPSED, 7).with(Metric.FAILED_TASKS, 4).with(latencies.metrics());

        TaskReport.Timed read = (TaskReport.Timed)
                written(new TaskReport.Timed(new TaskRun.Measured(metrics, latencies, ERRORS, 0.125)))
                        .orElseThrow();

        assertThat(read.run().metrics()).isEqualTo(metrics);
        assertThat(read.run().errors()).isEqualTo(ERRORS);
        assertThat(read.run().othersShare()).isEqualTo(0.125);
        assertThat(read.run().latencies().count()).isEqualTo(3);
        assertThat(read.run().latencies().metrics()).isEqualTo(latencies.metrics());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind=nonsense",
                "kind=watched\nidleShare=many",
                "kind=failed\ncause=BAD_LUCK\nreason=x",
                "kind=timed\nlatencies=!\nothersShare=0",
                "kind=timed\nlatencies=AAAA\nothersShare=0",
                "kind=trial\nerror0.kind=x",
                "kind=\\uXYZ",
            })
    void what_is_no_report_is_none(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("report"), text);

        assertThat(TaskReport.read(file)).isEmpty();
    }

    @Test
    void there_is_no_report_without_a_file() {
        assertThat(TaskReport.read(folder.resolve("none"))).isEmpty();
    }

    private Optional<TaskReport> written(TaskReport report) throws IOException {
        Path file = folder.resolve("report");
        report.write(file);
        return TaskReport.read(file);
    }

    private static Optional<CodeLine> line(String file, int number) {
        return Optional.of(new CodeLine(file, number));
    }
}
