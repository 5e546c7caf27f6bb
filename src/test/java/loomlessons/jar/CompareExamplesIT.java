package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each example gets its answer from real JVMs; a busy machine may leave it open, but never gives a wrong one. */
@Tag("thorough")
@Timeout(300)
class CompareExamplesIT {

    private static final String CANT_TELL = "cant-tell";
    private static final long CACHE = 64 << 10;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http, waits, '', --tasks 400",
        "cpu, computes, '', --tasks 200",
        "semaphore, queues-elsewhere, .acquire(, --tasks 400",
        "thread-local, waits, '', --tasks 400",
        "file, computes, '', --tasks 400",
        "errors, fails-under-load, '', --tasks 1000",
    })
    void an_example_gets_its_answer(String name, String answer, String code, String options) throws Exception {
        JsonNode comparison = compare(name, options);

        assertAnswer(comparison, answer, code);
    }

    @ParameterizedTest
    @CsvSource({"--tasks 200"})
    void who_waits_in_a_monitor_is_pinned_until_jdk_24(String options) throws Exception {
        boolean isPinned = Runtime.version().feature() < 24;

        JsonNode comparison = compare("monitor", options);

        assertAnswer(comparison, isPinned ? "pinned" : "waits", isPinned ? "Thread.sleep(" : "");
    }

    @ParameterizedTest
    @CsvSource({"--tasks 400"})
    void a_cache_per_thread_is_part_of_the_memory_of_a_task(String options) throws Exception {
        JsonNode memory = compare("thread-local", options).at("/watched/memory/virtual/bytesPerTask");

        assertThat(memory.isMissingNode() || memory.asLong() >= CACHE)
                .as("%s bytes", memory)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"--tasks 400"})
    void ten_at_once_get_past_the_semaphore(String options) throws Exception {
        JsonNode finding = compare("semaphore", options).at("/answer/findings/0");

        assertThat(finding.at("/kind").asString()).isIn("queues-elsewhere", CANT_TELL);
        assertThat(finding.at("/figures/atOnce").asInt(10)).isEqualTo(10);
    }

    /** A second finding may say more; none may contradict. */
    private static void assertAnswer(JsonNode comparison, String answer, String code) {
        JsonNode findings = comparison.at("/answer/findings");
        List<String> kinds = new ArrayList<>();
        findings.forEach(finding -> kinds.add(finding.at("/kind").asString()));
        assertThat(kinds.getFirst()).as(comparison.at("/answer").toString()).isIn(answer, CANT_TELL);
        JsonNode line = findings.at("/0/at/line");
        if (!code.isEmpty() && line.isNumber()) {
            assertThat(comparison
                            .at("/task/source/text")
                            .asString()
                            .lines()
                            .toList()
                            .get(line.asInt() - 1))
                    .contains(code);
        }
    }

    private JsonNode compare(String name, String options) throws Exception {
        assertThat(Jar.withPreview()
                        .run("compare", "--example", name, folder.toString())
                        .exitCode())
                .isZero();
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        List<String> words = new ArrayList<>(
                List.of("compare", file.toString(), "--runs", "1", "--subject", "pool,virtual", "--format", "json"));
        words.addAll(List.of(options.split(" ")));
        JarRun run = Jar.withPreview().run(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new JsonMapper().readTree(run.out());
    }
}
