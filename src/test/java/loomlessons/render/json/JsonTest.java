package loomlessons.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import loomlessons.render.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private final JsonNode course = read(Json.of(Samples.course(Samples.mixedResult(), Samples.failedResult()), false));

    @Test
    void the_top_names_the_schema_and_where_the_run_took_place() {
        assertThat(course.propertyNames())
                .containsExactly("schema", "kind", "tool", "jdk", "machine", "startedAt", "settings", "lessons");
        assertThat(course.get("schema").asInt()).isEqualTo(1);
        assertThat(course.at("/jdk/release").asInt())
                .isEqualTo(Runtime.version().feature());
        assertThat(course.at("/settings/sleepMillis").asDouble()).isEqualTo(200);
    }

    @Test
    void a_completed_lane_has_its_events_and_claims() {
        JsonNode lane = course.at("/lessons/0/lanes/0");

        assertThat(lane.propertyNames())
                .containsExactly(
                        "lane", "status", "reason", "beganAtMillis", "elapsedMillis", "events", "threads", "claims");
        assertThat(lane.get("lane").asString()).isEqualTo("platform");
        assertThat(lane.get("status").asString()).isEqualTo("completed");
        assertThat(lane.get("reason").isNull()).isTrue();
        assertThat(lane.get("beganAtMillis").asDouble()).isEqualTo(40);
        assertThat(lane.get("elapsedMillis").asDouble()).isEqualTo(203);
        assertThat(lane.at("/claims/0/text").asString()).isEqualTo("hello comes after the wake-up");
        assertThat(lane.at("/claims/0/holds").asBoolean()).isTrue();
        assertThat(lane.at("/claims/0/evidence").asString()).isEqualTo("woke first");
    }

    @Test
    void an_event_tells_when_and_on_which_thread() {
        JsonNode event = course.at("/lessons/0/lanes/1/events/0");

        assertThat(event.propertyNames())
                .containsExactly(
                        "atMillis", "cpuMillis", "thread", "threadId", "virtual", "daemon", "carrier", "kind", "text");
        assertThat(event.get("atMillis").asDouble()).isEqualTo(1);
        assertThat(event.get("thread").asString()).isEqualTo("thread1");
        assertThat(event.get("virtual").asBoolean()).isTrue();
        assertThat(event.get("carrier").asString()).isEqualTo("worker-1");
        assertThat(event.get("kind").asString()).isEqualTo("say");
    }

    @Test
    void a_skipped_lane_tells_the_reason_and_the_command_that_runs_it() {
        JsonNode lane = course.at("/lessons/0/lanes/2");

        assertThat(lane.get("status").asString()).isEqualTo("skipped");
        assertThat(lane.get("reason").asString()).isEqualTo("no preview features. Run: java --enable-preview -jar x");
        assertThat(lane.get("events").isEmpty()).isTrue();
    }

    @Test
    void a_failed_lane_tells_the_reason() {
        JsonNode lane = course.at("/lessons/1/lanes/0");

        assertThat(lane.get("status").asString()).isEqualTo("failed");
        assertThat(lane.get("reason").asString()).isEqualTo("it broke");
    }

    @Test
    void the_code_is_there_when_it_was_asked_for() {
        JsonNode withCode = read(Json.of(Samples.course(Samples.mixedResult()), true));

        assertThat(withCode.at("/lessons/0/lanes/0/code/0/name").asString()).isEqualTo("PlatformJoin.java");
        assertThat(withCode.at("/lessons/0/lanes/0/code/0/code").asString()).contains("thread.join();");
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }
}
