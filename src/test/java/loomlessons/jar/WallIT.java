package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.JsonNode;

/** The app in its own process namespace, where the kernel has few numbers for threads. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class WallIT {

    private static final int PID_MAX = 700;
    private static final Path OWN_PID_MAX = Path.of("/proc/sys/kernel/pid_max");

    /** Before Linux 6.14 one number is for the whole machine, so the test must not change it there. */
    @BeforeAll
    static void eachNamespaceHasItsOwnLimit() throws Exception {
        Matcher release = Pattern.compile("(\\d+)\\.(\\d+).*").matcher(System.getProperty("os.version"));
        Assumptions.assumeTrue(release.matches());
        int major = Integer.parseInt(release.group(1));
        int minor = Integer.parseInt(release.group(2));
        Assumptions.assumeTrue(major > 6 || (major == 6 && minor >= 14), "this kernel has one pid_max for all");
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && inNamespace("true").exitCode() == 0,
                "a namespace of processes needs root");
    }

    @Tag("thorough")
    @Test
    void a_probe_at_the_wall_has_failed_with_the_limit_that_bound_and_the_sweep_goes_on() throws Exception {
        String before = Files.readString(OWN_PID_MAX);

        JarRun run = scale("--lane", "platform,virtual", "--sleepers", "50,1k,2k", "--to-the-wall");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        JsonNode points = run.json().get("points");
        assertThat(points.at("/0/status").asString()).isEqualTo("completed");
        JsonNode wall = points.get(2);
        assertThat(wall.get("status").asString()).isEqualTo("failed");
        assertThat(wall.get("reason").asString())
                .contains("the machine refused another thread; the limit: pid_max (700)")
                .contains("unable to create native thread");
        assertThat(wall.at("/runs/0/reached").asInt()).isBetween(300, PID_MAX);
        assertThat(points.at("/4/reason").asString()).startsWith("the machine refused a thread at");
        assertThat(List.of(points.at("/1/status"), points.at("/3/status"), points.at("/5/status")))
                .extracting(JsonNode::asString)
                .containsOnly("completed");
        assertThat(Files.readString(OWN_PID_MAX)).isEqualTo(before);
    }

    @Test
    void unless_asked_for_the_wall_is_not_approached() throws Exception {
        JarRun run = scale("--lane", "platform", "--sleepers", "1k");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/points/0/status").asString()).isEqualTo("skipped");
        assertThat(run.json().at("/points/0/reason").asString())
                .contains("more than 90 % of the ceiling", "pid_max (700)");
        assertThat(run.json().at("/ceiling/limits/0").asString()).isEqualTo("pid_max");
    }

    private static JarRun scale(String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("scale", "--sleep", "500ms", "--runs", "1", "--format", "json"));
        arguments.addAll(Arrays.asList(options));
        return inNamespace("echo %d >%s && exec %s"
                .formatted(
                        PID_MAX,
                        OWN_PID_MAX,
                        String.join(" ", Jar.withPreview().command(arguments.toArray(String[]::new)))));
    }

    private static JarRun inNamespace(String script) throws Exception {
        return JarRun.of(new ProcessBuilder("unshare", "-p", "-f", "--mount-proc", "sh", "-c", script));
    }
}
