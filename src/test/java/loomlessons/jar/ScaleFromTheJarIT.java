package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class ScaleFromTheJarIT {

    private static final String[] SMALL = {"scale", "--sleepers", "10,200", "--sleep", "200ms", "--runs", "1"};

    @TempDir
    private Path folder;

    @Test
    void a_sweep_as_json_has_what_the_schema_promises() throws Exception {
        JarRun run = Jar.withPreview().run(with("--cold", "--format", "json"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("schema").asInt()).isEqualTo(1);
        assertThat(run.json().get("limits").size()).isEqualTo(7);
        assertThat(run.json().get("verdicts").size()).isEqualTo(6);
        assertThat(texts(run.json().get("points"), "lane"))
                .containsExactly("platform", "virtual", "structured", "platform", "virtual", "structured");
        assertThat(texts(run.json().get("points"), "status")).containsOnly("completed");
        for (JsonNode point : run.json().get("points")) {
            assertThat(point.at("/overshootMillis/median").asDouble()).isPositive();
            assertThat(point.at("/lateMillis/p99").asDouble()).isPositive();
            assertThat(point.get("peakAsleep").asInt())
                    .isBetween(1, point.get("sleepers").asInt());
            assertThat(point.get("runs").size()).isEqualTo(1);
            assertThat(point.get("flags").size()).isPositive();
        }
    }

    @Test
    void the_structured_lane_needs_no_flag_as_each_probe_gets_its_own() throws Exception {
        JarRun run = Jar.withoutPreview()
                .run("scale", "--lane", "structured", "--sleepers", "10", "--sleep", "100ms", "--runs", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 run · warm", " 10 structured ").doesNotContain("skipped");
    }

    @Test
    void text_fits_80_columns_and_draws_both_charts() throws Exception {
        JarRun run = Jar.withPreview().run(with("--cold"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(run.out())
                .contains("÷ V", " overshoot\n", " memory growth", "P platform   V virtual   S structured")
                .contains(
                        "10 to 200: 20 × the sleepers cost",
                        "too few runs for a comparison",
                        " Conclusion  Time beyond one sleep")
                .doesNotContain("\u001b");
    }

    @Test
    void a_file_gets_the_whole_document_and_standard_output_nothing() throws Exception {
        Path file = folder.resolve("sweep.csv");

        JarRun run =
                Jar.withPreview().run(with("--cold", "--lane", "virtual", "--format", "csv", "--out", file.toString()));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("lane,sleepers,sleepMillis,warm,run,status,reason,elapsedMillis");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.split(",", -1))
                        .hasSameSizeAs(lines.getFirst().split(",", -1)));
    }

    @Test
    void the_lesson_of_the_same_name_is_run_by_run() throws Exception {
        JarRun run = Jar.withPreview().run("run", "scale", "--lane", "virtual", "--sleep", "300ms");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("What do a thousand sleepers cost", "1 lesson, 1 lane");
    }

    private static List<String> texts(JsonNode nodes, String name) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get(name).asString())
                .toList();
    }

    private static String[] with(String... more) {
        String[] all = new String[SMALL.length + more.length];
        System.arraycopy(SMALL, 0, all, 0, SMALL.length);
        System.arraycopy(more, 0, all, SMALL.length, more.length);
        return all;
    }
}
