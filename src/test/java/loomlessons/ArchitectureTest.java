package loomlessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.launch.ClassFileVersion;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.StructuredBody;
import loomlessons.lesson.Trail;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TEST_CLASSES = Path.of("target/test-classes");
    private static final Path SOURCES = Path.of("src/main");
    private static final Path DIRECTIONS = Path.of("src/test/resources/directions.txt");
    private static final int MOST_FILES = 23;

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath(CLASSES.resolve("loomlessons"));

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    private static final ArchRule NO_CYCLE =
            slices().assignedFrom(PACKAGES).should().beFreeOfCycles();

    private final Set<String> allowed = allowedDirections();

    /** The CPU lesson counts the CPU time of the whole JVM, so no other test class may run at the same time. */
    @Test
    void test_classes_take_turns_in_the_jvm_that_runs_the_lessons() throws IOException {
        assertThat(testClasses()).isNotEmpty().noneMatch(type -> type.isAnnotationPresent(Execution.class));
    }

    @Test
    void a_package_uses_only_the_packages_that_it_may() {
        assertThat(directions()).isSubsetOf(allowed);
    }

    /** Each lesson may use everything that lessons may use, even if it doesn't. */
    @Test
    void every_direction_that_is_allowed_is_used() {
        assertThat(allowed.stream().filter(direction -> !direction.startsWith("lesson.")))
                .isSubsetOf(directions());
    }

    @Test
    void the_packages_have_no_cycle_at_any_depth() {
        NO_CYCLE.check(APP);
    }

    /** They may be for a newer release than ArchUnit knows; it leaves out what it can't read. */
    @Test
    void the_rules_see_structured_classes() {
        assumeThatArchUnitReadsClassesOfThisJdk();

        assertThat(APP.contain("loomlessons.lesson.join.StructuredJoin")).isTrue();
    }

    @Test
    void a_package_and_one_below_it_that_use_each_other_are_a_cycle() {
        assumeThatArchUnitReadsClassesOfThisJdk();
        JavaClasses cyclic =
                new ClassFileImporter().importPath(TEST_CLASSES.resolve("loomlessons/architecture/cyclic"));

        assertThat(NO_CYCLE.evaluate(cyclic).getFailureReport().toString())
                .contains("loomlessons.architecture.cyclic.outer ->", "loomlessons.architecture.cyclic.outer.inner ->");
    }

    @Test
    void every_package_says_what_it_holds_and_is_small_enough_to_look_through() throws IOException {
        for (Path folder : foldersWithJava(SOURCES.resolve("java/loomlessons"))) {
            List<Path> files = javaFilesIn(folder);
            assertThat(files).as("files in %s", folder).hasSizeLessThanOrEqualTo(MOST_FILES);
            assertThat(files.stream().anyMatch(file -> file.endsWith("package-info.java"))
                            || folder.endsWith("loomlessons"))
                    .as("package-info.java in %s", folder)
                    .isTrue();
        }
    }

    @Test
    void lessons_know_the_jdk_and_child_processes_alone() {
        classes()
                .that()
                .resideInAnyPackage(
                        "loomlessons.lesson..", "loomlessons.process..", "loomlessons.file..", "loomlessons.jvm..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.sun.management",
                        "javax.management",
                        "loomlessons.lesson..",
                        "loomlessons.process..",
                        "loomlessons.file..",
                        "loomlessons.jvm..",
                        "loomlessons.launch..",
                        "loomlessons.structured..")
                .check(APP);
    }

    @Test
    void only_commands_know_options_and_only_documents_know_json() {
        noClasses()
                .that()
                .resideOutsideOfPackages("loomlessons.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(APP);
        noClasses()
                .that()
                .resideOutsideOfPackages("loomlessons.render..", "loomlessons.exercise.workspace")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(APP);
    }

    @Test
    void only_measurements_know_the_libraries_for_them() {
        noClasses()
                .that()
                .resideOutsideOfPackage("loomlessons.measure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("oshi..", "org.HdrHistogram..")
                .check(APP);
    }

    @Test
    void only_those_who_compile_know_the_compiler_of_the_jdk() {
        noClasses()
                .that()
                .haveNameNotMatching("loomlessons\\.(source\\.Source(Compiler|Files)|structured\\.LaneCompiler).*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.tools..")
                .check(APP);
    }

    @Test
    void only_flight_recordings_know_the_flight_recorder() {
        classes()
                .that()
                .resideInAPackage("loomlessons.flight..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.management..", "jdk.jfr..", "loomlessons.flight..")
                .check(APP);
        noClasses()
                .that()
                .resideOutsideOfPackage("loomlessons.flight..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.jfr..")
                .check(APP);
    }

    @Test
    void renderers_know_neither_commands_nor_clocks_nor_threads() {
        noClasses()
                .that()
                .resideInAPackage("loomlessons.render..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("loomlessons.cli..", "picocli..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(APP);
    }

    @Test
    void only_the_entry_points_know_the_streams_and_the_end_of_the_process() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("loomlessons.Main")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.Launcher")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.lesson.daemon.ChildJvm")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.scale.probe.ProbeMain")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.scale.flight.FlightMain")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.exercise.child.ExerciseMain")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.compare.child.CompareMain")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(APP);
    }

    /** The launcher handles its errors itself. */
    @Test
    void every_entry_point_lets_the_errors_of_all_threads_be_told_in_one_line() {
        assertThat(APP.stream()
                        .flatMap(type -> type.tryGetMethod("main", String[].class).stream())
                        .filter(main -> !main.getOwner().getName().equals("loomlessons.Launcher")))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(main -> main.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(UncaughtErrors.class)));
    }

    /** Hooks run at the same time and without a limit; Shutdown's actions run in order, each within its limit. */
    @Test
    void there_is_one_shutdown_hook() {
        noClasses()
                .that()
                .resideOutsideOfPackage("loomlessons.jvm")
                .should()
                .callMethod(Runtime.class, "addShutdownHook", Thread.class)
                .check(APP);
    }

    @Test
    void only_structured_classes_use_a_preview_api() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("loomlessons"))) {
            Set<String> preview = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> version(file).isForPreview())
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());

            assertThat(preview).isNotEmpty().allMatch(name -> name.startsWith("Structured"));
        }
    }

    /** So that one jar runs on every JDK: only structured lanes are for one release. */
    @Test
    void all_other_classes_run_on_jdk_21() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("loomlessons"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".class")))
                    .filteredOn(file -> !version(file).isForPreview())
                    .isNotEmpty()
                    .allMatch(file -> version(file).fits(21));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "exercises", "solutions"})
    void every_generation_of_the_api_has_the_same_files(String kind) throws IOException {
        Path roots = Path.of("src", kind);
        Set<Path> files = filesBelow(roots.resolve(Generation.JDK_21.folder()));

        assertThat(files).isNotEmpty();
        for (Generation generation : Generation.values()) {
            assertThat(filesBelow(roots.resolve(generation.folder())))
                    .as(generation.folder())
                    .isEqualTo(files);
        }
    }

    /** Their classes are found by name, so the compiler can't tell. */
    @Test
    void every_lesson_has_a_structured_body() throws Exception {
        for (Lesson lesson : Lessons.all()) {
            StructuredBody body = (StructuredBody) lesson.body(Lane.STRUCTURED);
            Class<?> type = load(body.neighbour().getPackageName() + "." + body.name());

            assertThat(lesson.sourceFiles(Lane.STRUCTURED)).contains(body.name() + ".java");
            assertThat(type.getDeclaredMethod("run", Settings.class, Trail.class))
                    .matches(run -> Modifier.isStatic(run.getModifiers()), "static");
        }
    }

    private static void assumeThatArchUnitReadsClassesOfThisJdk() {
        assumeThat(Runtime.version().feature()).isLessThanOrEqualTo(Integer.getInteger("archunit.newest-jdk"));
    }

    private static List<Class<?>> testClasses() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        for (Path file : filesBelow(TEST_CLASSES)) {
            String name = file.toString().replace(File.separatorChar, '.');
            if (name.endsWith("Test.class")) {
                types.add(load(name.substring(0, name.length() - ".class".length())));
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ArchitectureTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Who uses whom, package by package, as in {@code "run -> lesson"}. */
    private static Set<String> directions() {
        return APP.stream()
                .filter(user -> !user.getPackageName().equals("loomlessons"))
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        List.of(packageOf(dependency.getOriginClass()), packageOf(dependency.getTargetClass())))
                .filter(pair -> !pair.getLast().isEmpty() && !pair.getFirst().equals(pair.getLast()))
                .map(pair -> String.join(" -> ", pair))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name below loomlessons; empty for a class that isn't ours. */
    private static String packageOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith("loomlessons") ? name.replaceFirst("^loomlessons\\.?", "") : "";
    }

    private static Set<String> allowedDirections() {
        List<String> lessons = APP.stream()
                .filter(type -> type.isAssignableTo(Lesson.class) && !type.isInterface())
                .map(ArchitectureTest::packageOf)
                .toList();
        return read(DIRECTIONS)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" -> |, "))
                .flatMap(names -> Stream.of(names).skip(1).map(name -> names[0] + " -> " + name))
                .flatMap(direction -> direction.contains("lesson.*")
                        ? lessons.stream().map(lesson -> direction.replace("lesson.*", lesson))
                        : Stream.of(direction))
                .collect(Collectors.toSet());
    }

    private static List<Path> foldersWithJava(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> !javaFilesIn(folder).isEmpty())
                    .toList();
        }
    }

    private static List<Path> javaFilesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(root::relativize).collect(Collectors.toSet());
        }
    }

    private static ClassFileVersion version(Path classFile) {
        try {
            return ClassFileVersion.of(Files.newInputStream(classFile));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
