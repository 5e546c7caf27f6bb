package loomlessons.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import loomlessons.render.trace.TraceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real recordings, read back by the JDK. */
class FlightRecordingTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_records_its_lessons_its_lanes_and_each_sleep_on_the_thread_of_the_sleeper() throws Exception {
        Path file = folder.resolve("run.jfr");

        CommandLineRun run =
                CommandLineRun.of("run", "start", "failure", "--sleep=100ms", "--threads=3", "--jfr=" + file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertThat(named("loomlessons.Lesson", events))
                .extracting(event -> event.getString("name"))
                .containsExactly("start", "failure");
        assertThat(named("loomlessons.Lane", events))
                .hasSize(6)
                .allSatisfy(lane -> assertThat(lane.getThread().getJavaName()).isEqualTo("main"));
        assertThat(named("loomlessons.Sleep", events)).hasSize(9).allSatisfy(FlightRecordingTest::assertIsOfItsSleeper);
        assertThat(named("loomlessons.Sleep", events))
                .filteredOn(sleep -> sleep.getBoolean("interrupted"))
                .extracting(sleep -> sleep.getString("lane"))
                .containsExactly("structured", "structured");
        assertThat(named("jdk.VirtualThreadStart", events)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(filesInFolder()).containsExactly(file);
    }

    @Test
    void scale_records_one_more_run_of_each_lane_and_traces_the_timed_ones() throws Exception {
        Path file = folder.resolve("scale.jfr");
        Path trace = folder.resolve("scale.json");

        String command = "scale --lane platform,virtual --sleepers 20 --sleep 50ms --runs 1 --cold --jfr %s --trace %s"
                .formatted(file, trace);
        CommandLineRun run = CommandLineRun.of(command.split(" "));

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertThat(named("loomlessons.Lane", events))
                .extracting(event -> event.getString("lane"))
                .containsExactlyInAnyOrder("platform", "virtual");
        assertThat(named("loomlessons.Sleep", events)).hasSize(40).allSatisfy(sleep -> {
            assertThat(sleep.getDuration()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
            assertThat(sleep.getThread().isVirtual())
                    .isEqualTo(sleep.getString("lane").equals("virtual"));
        });
        assertThat(named("jdk.VirtualThreadStart", events)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(TraceReader.of(Files.readString(trace)).names("thread_name")).containsExactly("platform", "virtual");
        assertThat(TraceReader.of(Files.readString(trace)).all("X"))
                .extracting(slice -> slice.get("name").asString())
                .contains("20 sleepers", "all asleep", "wake up");
    }

    private static void assertIsOfItsSleeper(RecordedEvent sleep) {
        assertThat(sleep.getThread().getJavaName()).isEqualTo(sleep.getString("sleeper"));
        assertThat(sleep.getThread().isVirtual())
                .isEqualTo(!sleep.getString("lane").equals("platform"));
        if (!sleep.getBoolean("interrupted")) {
            assertThat(sleep.getDuration()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    private static List<RecordedEvent> named(String name, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
