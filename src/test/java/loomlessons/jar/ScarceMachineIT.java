package loomlessons.jar;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine that refuses threads or is very slow, each command ends rightly, or says why it can't. */
@Tag("thorough")
@EnabledOnOs(OS.LINUX)
@Timeout(240)
class ScarceMachineIT {

    /** Nobody has this number: a limit of processes doesn't hold for root, and counts all processes of a user. */
    private static final String USER =
            Integer.toString(1_000_000_000 + (int) ProcessHandle.current().pid());

    /** Version 1: a folder a controller. */
    private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");

    private static final String COURSE = "run --sleep 200ms --threads 3";
    private static final String SWEEP = "scale --sleepers 10,100 --sleep 200ms --runs 1";
    private static final String CHECK = "exercise check 1 --dir EX";

    @TempDir
    private Path folder;

    @BeforeEach
    void furnish() throws Exception {
        Assumptions.assumeTrue(output("id", "-u").equals("0"), "only root can become another user");
        Files.copy(Jar.FILE, folder.resolve("app.jar"));
        Jar.withPreview().run("exercise", "start", folder.resolve("ex").toString());
        String exercise = "Ex01NamedThread.java";
        Files.copy(Path.of("src/solutions/java", exercise), folder.resolve("ex").resolve(exercise), REPLACE_EXISTING);
        Files.createDirectory(folder.resolve("tmp"));
        output("chmod", "-R", "a+rwX", folder.toString());
    }

    @ParameterizedTest(name = "{0} processes: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "40 | " + COURSE,
                "35 | " + CHECK,
                "25 | " + SWEEP,
            })
    void a_user_with_few_processes(int processes, String command) throws Exception {
        assertEndsWell(command, asUser("prlimit", "--nproc=" + processes), List.of());
    }

    /** Off unless it is allowed: control groups are outside of any test's own folder. */
    @EnabledIfEnvironmentVariable(named = "LOOM_LESSONS_CONTROL_GROUPS", matches = "allowed")
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pids | pids.max         | 25    | " + COURSE,
                "pids | pids.max         | 25    | " + CHECK,
                "pids | pids.max         | 25    | " + SWEEP,
                "pids | pids.max         | 64    | " + COURSE,
                "cpu  | cpu.cfs_quota_us | 20000 | " + COURSE,
                "cpu  | cpu.cfs_quota_us | 20000 | " + CHECK,
                "cpu  | cpu.cfs_quota_us | 20000 | " + SWEEP,
            })
    void a_container_with_little(String controller, String file, String value, String command) throws Exception {
        Path parent = CONTROL_GROUPS.resolve(controller);
        Assumptions.assumeTrue(Files.exists(parent.resolve("cgroup.procs")), "control groups of version 1");
        Path group = Files.createDirectory(parent.resolve("loom-lessons-" + USER));
        try {
            Files.writeString(group.resolve(file), value);
            List<String> inGroup = List.of("sh", "-c", "echo $$ >$0/cgroup.procs; exec \"$@\"", group.toString());
            assertEndsWell(
                    command, Stream.concat(inGroup.stream(), asUser().stream()).toList(), List.of());
        } finally {
            Files.delete(group);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COURSE, CHECK})
    void one_processor(String command) throws Exception {
        assertEndsWell(command, asUser("taskset", "-c", "0"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {COURSE, SWEEP})
    void a_machine_with_256_mebibytes(String command) throws Exception {
        assertEndsWell(command, asUser(), List.of("-XX:MaxRAM=256m"));
    }

    /** A limit is no mistake of a lesson or of a learner. */
    private void assertEndsWell(String command, List<String> prefix, List<String> flags) throws Exception {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(Jar.withFlags(flags)
                .command(command.replace("EX", folder.resolve("ex").toString()).split(" ")));
        line.set(line.indexOf(Jar.FILE.toString()), folder.resolve("app.jar").toString());
        line.add(line.indexOf("-jar"), "-Djava.io.tmpdir=" + folder.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("HOME", folder.toString());

        JarRun run = JarRun.of(builder);

        String said = run.out() + run.err();
        switch (command) {
            case COURSE -> {
                assertThat(run.exitCode()).as(said).isIn(0, 1);
                assertThat(run.out()).contains(" 0 refuted");
            }
            case CHECK -> {
                assertThat(run.exitCode()).as(said).isIn(0, run.out().contains("too busy to check") ? 1 : 2);
                assertThat(run.err().isEmpty()).as(said).isEqualTo(run.exitCode() != 2);
            }
            default -> assertThat(run.exitCode()).as(said).isZero();
        }
        assertThat(run.out()).doesNotContain("[warning]", "\tat ");
        assertThat(run.err().lines())
                .allMatch(each -> each.startsWith("loom-lessons: "))
                .hasSizeLessThan(2);
        assertThat(folder.resolve("tmp").toFile().list()).isEmpty();
        // One that has ended is listed until its new parent, the system, asks for its exit code.
        assertThat(output("ps", "-o", "args=", "-u", USER).lines())
                .filteredOn(process -> !process.endsWith("<defunct>"))
                .isEmpty();
    }

    private static List<String> asUser(String... limit) {
        return Stream.concat(
                        Stream.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"), Stream.of(limit))
                .toList();
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().collect(Collectors.joining("\n"));
        }
    }
}
