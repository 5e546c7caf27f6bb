package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken lane before the jar's own on the class path: what a learner sees after editing a body. */
class BrokenLaneInTheJarIT {

    @TempDir
    private Path folder;

    @Test
    void a_missing_join_refutes_the_claim_and_the_exit_code_is_1() throws Exception {
        Path classes = compileLane(original().replace("        thread.join();\n", ""));

        JarRun run = Jar.withPreview().runWith(classes, "run", "join", "--sleep", "200ms");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("✘ the trail has no", "wake event")
                .containsPattern("✘ 1 lesson, 3 lanes: \\d+ claims held, [1-9] refuted")
                .contains("What should differ");
    }

    @Test
    void a_lane_that_throws_has_failed_and_the_exit_code_is_1() throws Exception {
        Path classes = compileLane(original().replace("thread.join();", "throw new IllegalStateException(\"oh no\");"));

        JarRun run = Jar.withPreview().runWith(classes, "run", "join", "--sleep", "200ms", "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().at("/lessons/0/lanes/0/status").asString()).isEqualTo("failed");
        assertThat(run.json().at("/lessons/0/lanes/0/reason").asString()).isEqualTo("IllegalStateException: oh no");
        assertThat(run.json().at("/lessons/0/lanes/1/status").asString()).isEqualTo("completed");
    }

    private static String original() throws IOException {
        String lane = Files.readString(Path.of("src/main/java/loomlessons/lesson/join/PlatformJoin.java"));
        assertThat(lane).contains("        thread.join();\n        trail.say(\"hello\");\n");
        return lane;
    }

    private Path compileLane(String source) throws IOException {
        String unreachable = "        trail.say(\"hello\");\n";
        String compilable = source.contains("throw new") ? source.replace(unreachable, "") : source;
        Path file = Files.writeString(folder.resolve("PlatformJoin.java"), compilable);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(null, null, null, "-d", folder.toString(), "-cp", "target/classes", file.toString());
        assertThat(result).isZero();
        return folder;
    }
}
