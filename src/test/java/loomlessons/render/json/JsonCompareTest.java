package loomlessons.render.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import loomlessons.compare.CompareRecord;
import loomlessons.render.compare.Comparisons;
import loomlessons.render.json.JsonReader.ForeignJsonException;
import loomlessons.run.Environment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("any-jdk")
class JsonCompareTest {

    private final JsonReader reader = new JsonReader();
    private final JsonMapper mapper = new JsonMapper();

    static Collection<CompareRecord> comparisons() {
        return Comparisons.all().values();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void a_comparison_is_read_as_it_was_written(CompareRecord comparison) throws Exception {
        String written = write(comparison);

        assertThat(mapper.readTree(mapper.writeValueAsString(reader.read(written))))
                .isEqualTo(mapper.readTree(written));
    }

    @Test
    void the_top_names_the_schema_the_task_and_the_settings() {
        JsonNode document = mapper.readTree(write(Comparisons.queues()));

        assertThat(document.propertyNames())
                .containsExactly(
                        "schema",
                        "kind",
                        "tool",
                        "jdk",
                        "machine",
                        "startedAt",
                        "task",
                        "settings",
                        "answer",
                        "subjects",
                        "pairs",
                        "watched",
                        "limits",
                        "ceiling",
                        "warnings");
        assertThat(document.at("/kind").asString()).isEqualTo("compare");
        assertThat(document.at("/task/source/fileName").asString()).isEqualTo("Pooled.java");
        assertThat(document.at("/task/source/text").asString()).contains("CONNECTIONS.acquire();");
        assertThat(document.at("/settings/tasks").asInt()).isEqualTo(1_000);
        assertThat(document.at("/settings/ratePerSecond").isNull()).isTrue();
    }

    @Test
    void tasks_that_come_at_a_rate_are_compared_by_their_latency() {
        JsonNode document = mapper.readTree(write(Comparisons.atRate()));

        assertThat(document.at("/settings/ratePerSecond").asDouble()).isEqualTo(500);
        assertThat(document.at("/pairs/0/metric").asString()).isEqualTo("latencyP50Millis");
    }

    @Test
    void a_finding_has_its_figures_and_its_place() {
        JsonNode finding = mapper.readTree(write(Comparisons.queues())).at("/answer/findings/0");

        assertThat(finding.at("/kind").asString()).isEqualTo("queues-elsewhere");
        assertThat(finding.at("/figures/atOnce").asInt()).isEqualTo(10);
        assertThat(finding.at("/figures/share").asDouble()).isEqualTo(0.93);
        assertThat(finding.at("/at/file").asString()).isEqualTo("Pooled.java");
        assertThat(finding.at("/at/line").asInt()).isEqualTo(23);
        assertThat(finding.at("/call").asString()).isEqualTo("Semaphore.acquire");
    }

    @Test
    void a_figure_that_wasnt_measured_is_missing() {
        JsonNode waits = mapper.readTree(write(Comparisons.pinned())).at("/answer/findings/1");

        assertThat(waits.at("/figures").propertyNames()).containsExactly("share", "moreAtOnce");
    }

    @Test
    void a_subject_has_its_runs_their_spread_and_the_latencies_of_all_tasks() {
        JsonNode pool = mapper.readTree(write(Comparisons.waits())).at("/subjects/1");

        assertThat(pool.at("/subject").asString()).isEqualTo("pool");
        assertThat(pool.at("/runs")).hasSize(5);
        assertThat(pool.at("/runs/2/figures/elapsedMillis").asDouble()).isEqualTo(620);
        assertThat(pool.at("/figures/elapsedMillis/median").asDouble()).isEqualTo(620);
        assertThat(pool.at("/figures/elapsedMillis/max").asDouble()).isEqualTo(651);
        assertThat(pool.at("/memoryPerTaskBytes").asLong()).isEqualTo(90_000);
        assertThat(pool.at("/latencies")).hasSize(14);
        assertThat(pool.at("/latencies/13/percentile").asDouble()).isEqualTo(100);
        assertThat(pool.at("/latencies/13/millis").asDouble())
                .isGreaterThan(pool.at("/latencies/0/millis").asDouble());
    }

    @Test
    void a_run_that_failed_says_why() {
        JsonNode platform = mapper.readTree(write(Comparisons.failedRun())).at("/subjects/0");

        assertThat(platform.at("/status").asString()).isEqualTo("failed");
        assertThat(platform.at("/cause").asString()).isEqualTo("thread-refused");
        assertThat(platform.at("/runs/0/evidence/0").asString()).contains("unable to create native thread");
        assertThat(platform.at("/latencies")).isEmpty();
    }

    @Test
    void what_tasks_waited_for_is_told_by_line() {
        JsonNode wait = mapper.readTree(write(Comparisons.queues())).at("/watched/underLoad/waits/0");

        assertThat(wait.at("/at/line").asInt()).isEqualTo(23);
        assertThat(wait.at("/kind").asString()).isEqualTo("park");
        assertThat(wait.at("/share").asDouble()).isEqualTo(0.93);
        assertThat(wait.at("/gotPast").asInt()).isEqualTo(10);
    }

    @Test
    void a_comparison_that_was_cut_off_says_so_at_its_top() throws Exception {
        assertThat(reader.read(write(Comparisons.interrupted())).incomplete())
                .isEqualTo("Interrupted: 3 of 15 runs were made.");
        assertThat(reader.read(write(Comparisons.waits())).incomplete()).isNull();
    }

    @Test
    void a_name_that_this_version_doesnt_know_is_left_out() throws Exception {
        String newer = write(Comparisons.queues()).replace("\"poolSize\"", "\"mood\" : { }, \"poolSize\"");

        assertThat(reader.read(newer)).isEqualTo(reader.read(write(Comparisons.queues())));
    }

    @Test
    void what_may_be_missing_is_read_as_missing() throws Exception {
        String without = write(Comparisons.queues())
                .replace("\"watched\" :", "\"unknown\" :")
                .replace("\"source\" :", "\"unknown\" :")
                .replace("\"ceiling\" :", "\"unknown\" :");

        JsonCompare read = (JsonCompare) reader.read(without);

        assertThat(read.watched()).isNull();
        assertThat(read.task().source()).isNull();
        assertThat(read.ceiling()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a newer schema   | \"schema\" : 1    | \"schema\" : 2 | its schema is 2, this version reads schema 1",
                "another kind     | \"compare\"       | \"compared\" | it isn't a result of run, scale or compare",
                "a missing list   | \"pairs\" :       | \"couples\" : | it has no value for pairs",
                "a missing answer | \"answer\" :      | \"reply\" : | it has no value for answer",
                "a missing name   | \"className\" :   | \"c\" : | it has no value for task.className",
                "null for a value | \"tasks\" : 1000  | \"tasks\" : null | it has no value for settings.tasks",
                "null in a list   | \"findings\" : [  | \"findings\" : [ null, | it has no value for answer.findings",
                "null as a figure | \"atOnce\" : 10   | \"atOnce\" : null | it has no value for answer.findings[0].figures",
                "no number        | \"share\" : 0.93  | \"share\" : \"NaN\" | it is damaged: answer.findings[0].figures.share isn't a number (line ",
                "no finite number | \"percentile\" : 0.0 | \"percentile\" : 1e999 | it is damaged: subjects[0].latencies[0].percentile isn't a number (line ",
                "a text as number | \"line\" : 23     | \"line\" : \"x\" | it is damaged: answer.findings[0].at.line isn't a number (line ",
                "a huge number    | \"line\" : 23     | \"line\" : 99999999999 | it is damaged: answer.findings[0].at.line is too large a number (line ",
                "no text          | \"call\" : \"Semaphore.acquire\" | \"call\" : {} | it is damaged: answer.findings[0].call isn't a text (line ",
                "a list           | \"watched\" : {   | \"watched\" : [], \"w\" : { | it is damaged: watched isn't an object (line ",
                "an object        | \"blindSpots\" : [ ] | \"blindSpots\" : {} | it is damaged: watched.blindSpots isn't a list (line ",
                "no boolean       | \"toTheWall\" : false | \"toTheWall\" : 3 | it is damaged: settings.toTheWall isn't true or false (line ",
                "a missing comma  | \"kind\" : \"compare\", | \"kind\" : \"compare\" | it is damaged: it isn't valid JSON (line 4, column 3)",
            })
    void a_damaged_document_is_refused_with_the_place(String name, String from, String to, String reason) {
        String whole = write(Comparisons.queues());
        assertThat(whole).contains(from);

        assertThatThrownBy(() -> reader.read(whole.replace(from, to)))
                .isInstanceOf(ForeignJsonException.class)
                .hasMessageContaining(reason);
    }

    private static String write(CompareRecord comparison) {
        return Json.of(Environment.current(), comparison);
    }
}
