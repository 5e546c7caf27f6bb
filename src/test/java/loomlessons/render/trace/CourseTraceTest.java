package loomlessons.render.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Sleeper;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.run.AlteredLesson;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;
import loomlessons.run.RunPlan;
import loomlessons.run.Runs;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CourseTraceTest {

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(50), 5);
    private static final List<Lane> LANES = List.of(Lane.PLATFORM, Lane.VIRTUAL);

    @Test
    void a_real_run_has_a_track_for_each_thread_of_each_trail() throws Exception {
        LessonResult result = Runs.resultOf(Lessons.named("multithreading").orElseThrow(), LANES, SETTINGS);
        TraceReader trace = trace(result);

        assertThat(trace.names("process_name"))
                .containsExactly("multithreading · platform", "multithreading · virtual");
        assertThat(trace.names("thread_name"))
                .hasSize(12)
                .startsWith("main (platform)")
                .contains("thread_0 (platform)", "thread_0 (virtual)");
        for (LaneResult lane : result.lanes()) {
            int group = result.lanes().indexOf(lane) + 1;
            for (Event event : lane.outcome().happened()) {
                assertThat(trace.slices(group, event.thread().id())).isNotEmpty();
            }
        }
    }

    @Test
    void the_slices_of_a_track_follow_one_another_and_begin_when_the_lane_really_did() throws Exception {
        LessonResult result = Runs.resultOf(Lessons.named("join").orElseThrow(), LANES, SETTINGS);
        TraceReader trace = trace(result);

        for (LaneResult lane : result.lanes()) {
            int group = result.lanes().indexOf(lane) + 1;
            Event last = lane.outcome().happened().getLast();
            for (Event event : lane.outcome().happened()) {
                assertFollowOneAnother(trace.slices(group, event.thread().id()));
            }
            List<JsonNode> ofMain = trace.slices(group, last.thread().id());
            assertThat(TraceReader.end(ofMain.getLast()))
                    .isEqualByComparingTo(BigDecimal.valueOf(lane.began().toNanos() + last.nanos(), 3));
        }
    }

    @Test
    void a_sleeper_is_asleep_between_its_good_night_and_its_wake_up() throws Exception {
        TraceReader trace = trace(Runs.resultOf(Lessons.named("join").orElseThrow(), LANES, SETTINGS));

        assertThat(trace.all("X"))
                .filteredOn(slice -> slice.get("name").asString().equals("asleep"))
                .hasSize(2)
                .allSatisfy(slice -> assertThat(slice.get("dur").asDouble()).isGreaterThanOrEqualTo(50_000))
                .last()
                .satisfies(slice -> {
                    assertThat(slice.at("/args/text").asString()).startsWith("I am thread1.");
                    assertThat(slice.at("/args/carrier").asString()).isNotEmpty();
                });
        assertThat(trace.all("i"))
                .extracting(event -> event.get("name").asString())
                .contains("hello");
    }

    @Test
    void an_error_that_another_thread_is_handed_is_an_arrow() throws Exception {
        TraceReader trace =
                trace(Runs.resultOf(Lessons.named("failure").orElseThrow(), List.of(Lane.STRUCTURED), SETTINGS));

        assertThat(named("error", trace.all("s")))
                .singleElement()
                .satisfies(tail -> assertThat(named("error", trace.all("f")))
                        .singleElement()
                        .satisfies(head -> {
                            assertThat(head.get("id")).isEqualTo(tail.get("id"));
                            assertThat(head.get("tid")).isNotEqualTo(tail.get("tid"));
                            assertThat(head.get("ts").asDouble())
                                    .isGreaterThan(tail.get("ts").asDouble());
                        }));
    }

    @Test
    void a_thread_has_an_arrow_from_who_created_it() throws Exception {
        List<Lane> lanes = List.of(Lane.PLATFORM, Lane.STRUCTURED);
        TraceReader trace = trace(Runs.resultOf(Lessons.named("join").orElseThrow(), lanes, SETTINGS));

        assertThat(trace.all("s"))
                .extracting(tail -> tail.get("name").asString())
                .containsExactly("create", "fork");
        assertThat(trace.all("f")).allSatisfy(head -> {
            JsonNode first = trace.slices(
                            head.get("pid").asLong(), head.get("tid").asLong())
                    .getFirst();
            assertThat(first.get("ts")).isEqualTo(head.get("ts"));
            assertThat(first.at("/args/text").asString()).isEqualTo("thread1 starts");
        });
    }

    @Test
    void a_hostile_name_survives_as_it_is() throws Exception {
        String hostile = "</script>\"";
        LaneBody body = (settings, trail) -> Thread.ofVirtual()
                .name(hostile)
                .start(new Sleeper(hostile, settings.sleep(), trail))
                .join();

        TraceReader trace = trace(Runs.resultOf(AlteredLesson.of("join", body), List.of(Lane.VIRTUAL), SETTINGS));

        assertThat(trace.names("thread_name")).contains(hostile + " (virtual)");
        assertThat(trace.all("i"))
                .extracting(event -> event.get("name").asString())
                .contains(hostile + " has woken up from sleep");
    }

    @Test
    void a_lane_that_failed_or_was_skipped_says_so() {
        LessonResult result = new LessonResult(
                Lessons.named("join").orElseThrow(),
                List.of(
                        new LaneResult(
                                Lane.PLATFORM, Duration.ZERO, new Outcome.Failed("it broke", Duration.ZERO, List.of())),
                        new LaneResult(
                                Lane.STRUCTURED, Duration.ZERO, new Outcome.Skipped("no preview", Optional.empty()))),
                Optional.empty());

        assertThat(trace(result).all("i"))
                .extracting(event -> event.get("name").asString())
                .containsExactly("failed: it broke", "skipped: no preview");
    }

    private static List<JsonNode> named(String name, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.get("name").asString().equals(name))
                .toList();
    }

    private static void assertFollowOneAnother(List<JsonNode> slices) {
        BigDecimal end = BigDecimal.ZERO;
        for (JsonNode slice : slices) {
            assertThat(slice.get("dur").decimalValue()).isPositive();
            assertThat(slice.get("ts").decimalValue()).isGreaterThanOrEqualTo(end);
            end = TraceReader.end(slice);
        }
    }

    private static TraceReader trace(LessonResult result) {
        RunPlan plan = new RunPlan(SETTINGS, LANES, false, false);
        return TraceReader.of(
                CourseTrace.of(new CourseRecord(Instant.EPOCH, Environment.current(), plan, List.of(result))));
    }
}
