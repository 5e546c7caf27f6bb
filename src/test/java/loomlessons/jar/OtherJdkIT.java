package loomlessons.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomlessons.launch.InstalledJdks;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The jar on JDKs for which it wasn't built: they compile the structured lanes, and keep them in the user's cache. */
@DisabledOnOs(OS.WINDOWS)
class OtherJdkIT {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final String USER = "63123";

    @TempDir
    private Path folder;

    private Path caches;
    private List<String> prefix = List.of();
    private List<String> flags = List.of("--enable-preview");
    private Path jar = Jar.FILE;

    static List<Integer> otherReleases() {
        InstalledJdks installed = InstalledJdks.find();
        return IntStream.rangeClosed(21, 40)
                .filter(release -> release != Runtime.version().feature())
                .filter(release -> installed.javaOfRelease(release) != null)
                .boxed()
                .toList();
    }

    @BeforeEach
    void thereIsAnotherJdk() {
        Assumptions.assumeFalse(otherReleases().isEmpty(), "no other JDK is installed");
        caches = folder.resolve("caches");
    }

    @Test
    void all_lanes_run_and_the_second_start_compiles_nothing() throws Exception {
        assertThatTheSecondStartCompilesNothing(anyRelease());
    }

    @Tag("thorough")
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("otherReleases")
    void on_every_jdk_all_lanes_run_and_the_second_start_compiles_nothing(int release) throws Exception {
        assertThatTheSecondStartCompilesNothing(release);
    }

    private void assertThatTheSecondStartCompilesNothing(int release) throws Exception {
        JsonNode first = lessons(release, "join", "daemon");
        Path kept = onlyFileKept();
        Object written = Files.getLastModifiedTime(kept);

        JsonNode second = lessons(release, "join");

        assertThat(statuses(first)).hasSize(6).containsOnly("completed");
        assertThat(statuses(second)).hasSize(3).containsOnly("completed");
        assertThat(refuted(first)).isEmpty();
        assertThat(kept.getFileName().toString()).contains("-" + release);
        assertThat(onlyFileKept()).isEqualTo(kept);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getParent())))
                .isEqualTo("rwx------");
    }

    @Tag("thorough")
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("otherReleases")
    void a_probe_gets_the_classes_that_its_jvm_needs(int release) throws Exception {
        JarRun run = run(release, "scale", "--sleepers", "50", "--sleep", "100ms", "--runs", "1", "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json()
                        .at("/points")
                        .valueStream()
                        .map(point -> point.at("/status").asString()))
                .hasSize(3)
                .containsOnly("completed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "doctor",
                "--help",
                "run --help",
                "exercise list --help",
                "run join --lane platform --sleep 50ms"
            })
    void what_needs_no_structured_lane_compiles_nothing(String command) throws Exception {
        JarRun run = run(anyRelease(), command.split(" ", -1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(caches.resolve("loom-lessons")).doesNotExist();
    }

    @Test
    void a_file_that_was_cut_off_is_replaced() throws Exception {
        lessons(anyRelease(), "join");
        Path kept = onlyFileKept();
        byte[] whole = Files.readAllBytes(kept);
        Files.write(kept, Arrays.copyOf(whole, whole.length / 2));

        assertThat(statuses(lessons(anyRelease(), "join"))).containsOnly("completed");

        assertThat(kept).hasBinaryContent(whole);
    }

    @Tag("thorough")
    @Test
    void two_apps_that_compile_at_the_same_time_keep_one_file() throws Exception {
        Process one = builder(anyRelease(), course("join")).start();
        Process two = builder(anyRelease(), course("join")).start();

        assertThat(statuses(JarRun.of(one).json())).hasSize(3).containsOnly("completed");
        assertThat(statuses(JarRun.of(two).json())).hasSize(3).containsOnly("completed");
        onlyFileKept();
    }

    @Tag("thorough")
    @Test
    void a_cache_that_is_deleted_in_the_middle_is_not_missed() throws Exception {
        Process app = builder(
                        anyRelease(),
                        "scale --lane structured --sleepers 10,20,30 --sleep 100ms --runs 2 --format json"
                                .split(" ", -1))
                .start();
        await(() -> Files.isDirectory(caches.resolve("loom-lessons"))
                && !filesKept().isEmpty());
        for (Path file : filesKept()) {
            Files.delete(file);
        }
        Files.delete(caches.resolve("loom-lessons"));

        JarRun run = JarRun.of(app);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json()
                        .at("/points")
                        .valueStream()
                        .map(point -> point.at("/status").asString()))
                .hasSize(3)
                .containsOnly("completed");
        assertThat(caches.resolve("loom-lessons")).doesNotExist();
    }

    /** Root may write everywhere, so another user runs the app. */
    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"r-xr-xr-x", "rwxrwxrwx"})
    void a_folder_of_somebody_else_is_left_alone(String permissions) throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root can become another user");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path foreign = Files.createDirectories(caches.resolve("loom-lessons"));
        Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString(permissions));
        prefix = List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups");
        jar = Files.copy(Jar.FILE, folder.resolve("app.jar"));

        JsonNode lessons = lessons(anyRelease(), "join");

        assertThat(statuses(lessons)).hasSize(3).containsOnly("completed");
        assertThat(foreign).isEmptyDirectory();
    }

    @Test
    void on_a_full_disk_the_lanes_are_compiled_and_not_kept() throws Exception {
        prefix = List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "full");

        assertThat(statuses(lessons(anyRelease(), "join"))).hasSize(3).containsOnly("completed");

        assertThat(filesKept()).isEmpty();
    }

    @Test
    void a_java_without_a_compiler_skips_the_lane_and_names_a_command_that_runs_it() throws Exception {
        flags = List.of("--enable-preview", "--limit-modules", "java.se,jdk.jfr,jdk.management,jdk.unsupported");

        JsonNode lessons = lessons(anyRelease(), "join");

        assertThat(statuses(lessons)).containsExactly("completed", "completed", "skipped");
        String reason = reasonOfStructured(lessons);
        assertThat(reason).contains("no compiler").doesNotContain("\n");
        JarRun again = JarRun.of(withCache(
                new ProcessBuilder("sh", "-c", reason.substring(reason.indexOf("Run: ") + "Run: ".length()))));
        assertThat(statuses(again.json())).containsOnly("completed");
        assertThat(again.exitCode()).isZero();
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"platform,structured", "structured --explain"})
    void a_sweep_on_a_java_without_a_compiler_skips_the_lane(String lanes) throws Exception {
        flags = List.of("--limit-modules", "java.se,jdk.jfr,jdk.management,jdk.unsupported");

        JarRun run = run(
                anyRelease(),
                "scale --sleepers 10 --sleep 50ms --runs 1 --format json --lane %s"
                        .formatted(lanes)
                        .split(" ", -1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"skipped\"", "no compiler");
    }

    @Tag("thorough")
    @Test
    void doctor_says_that_a_java_without_a_compiler_skips_the_lane_and_compiles_nothing() throws Exception {
        flags = List.of("--enable-preview", "--limit-modules", "java.se,jdk.jfr,jdk.management,jdk.unsupported");

        assertThat(run(anyRelease(), "doctor").out()).contains("no compiler").doesNotContain("compiled by this JDK");
    }

    @Tag("thorough")
    @Test
    void a_report_shows_the_structured_code_that_each_jdk_ran() throws Exception {
        List<Integer> releases = Stream.concat(
                        otherReleases().stream(), Stream.of(Runtime.version().feature()))
                .toList();
        List<String> report = new ArrayList<>(List.of("report", "--out", folder + "/report.html", "--from"));
        Map<Generation, String> jdks = new TreeMap<>();
        for (int release : releases) {
            report.add(documentWithCode(release).toString());
            jdks.merge(Generation.of(release), "JDK " + release, (all, one) -> all + ", " + one);
        }
        Assumptions.assumeTrue(jdks.size() > 1, "all installed JDKs are of one generation");

        assertThat(run(anyRelease(), report.toArray(String[]::new)).exitCode()).isZero();

        assertThat(folder.resolve("report.html"))
                .content()
                .contains(jdks.values().stream()
                        .map("StructuredJoin.java · "::concat)
                        .toList());
    }

    private Path documentWithCode(int release) throws Exception {
        Path document = folder.resolve("jdk-%d.json".formatted(release));
        JarRun run = run(release, "run", "join", "--sleep", "100ms", "--code", "--format", "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.writeString(document, run.out());
    }

    /** As on a release that is newer than the app, whose API is another one. */
    @Tag("thorough")
    @Test
    void a_jdk_with_an_unknown_api_skips_the_lane_with_the_first_line_of_its_compiler() throws Exception {
        jar = Files.copy(Jar.FILE, folder.resolve("app.jar"));
        changeSource(Generation.of(anyRelease()), "StructuredTaskScope", "OtherTaskScope");

        JsonNode lessons = lessons(anyRelease(), "join");

        assertThat(statuses(lessons)).containsExactly("completed", "completed", "skipped");
        assertThat(reasonOfStructured(lessons))
                .contains("another API", "StructuredJoin.java:", "cannot find symbol")
                .doesNotContain("\n");
        assertThat(filesKept()).isEmpty();
    }

    private void changeSource(Generation generation, String before, String after) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path source = zip.getPath("sources", generation.folder(), "loomlessons/lesson/join/StructuredJoin.java");
            Files.writeString(source, Files.readString(source).replace(before, after));
        }
    }

    private static int anyRelease() {
        return otherReleases().getFirst();
    }

    private JsonNode lessons(int release, String... names) throws IOException, InterruptedException {
        JarRun run = run(release, course(names));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.json();
    }

    private static String[] course(String... names) {
        return Stream.of(Stream.of("run"), Stream.of(names), Stream.of("--sleep", "100ms", "--format", "json"))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private JarRun run(int release, String... arguments) throws IOException, InterruptedException {
        return JarRun.of(builder(release, arguments));
    }

    private ProcessBuilder builder(int release, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(InstalledJdks.find().javaOfRelease(release));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return withCache(new ProcessBuilder(command));
    }

    private ProcessBuilder withCache(ProcessBuilder builder) {
        builder.environment().put("XDG_CACHE_HOME", caches.toString());
        return builder;
    }

    private Path onlyFileKept() {
        assertThat(filesKept()).hasSize(1);
        return filesKept().getFirst();
    }

    private List<Path> filesKept() {
        Path kept = caches.resolve("loom-lessons");
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.toList();
        } catch (IOException deletedMeanwhile) {
            return List.of();
        }
    }

    private static void await(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(LONGEST_WAIT.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    private static String reasonOfStructured(JsonNode course) {
        return course.at("/lessons/0/lanes/2/reason").asString();
    }

    private static List<String> statuses(JsonNode course) {
        return lanes(course).map(lane -> lane.get("status").asString()).toList();
    }

    private static List<String> refuted(JsonNode course) {
        return lanes(course)
                .flatMap(lane -> lane.at("/claims").valueStream())
                .filter(claim ->
                        claim.at("/holds").isBoolean() && !claim.at("/holds").asBoolean())
                .map(JsonNode::toString)
                .toList();
    }

    private static Stream<JsonNode> lanes(JsonNode course) {
        return course.at("/lessons")
                .valueStream()
                .flatMap(lesson -> lesson.get("lanes").valueStream());
    }
}
