package loomlessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TEST_CLASSES = Path.of("target/test-classes");
    private static final Path SOURCES = Path.of("src/main");

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath(CLASSES.resolve("loomlessons"));

    /** The CPU lesson counts the CPU time of the whole JVM, and no other class of tests may use some of it then. */
    @Test
    void test_classes_take_turns_in_the_jvm_that_runs_the_lessons() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Test")
                .should()
                .beAnnotatedWith(Execution.class)
                .check(new ClassFileImporter().importPath(TEST_CLASSES.resolve("loomlessons")));
    }

    @Test
    void lessons_know_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage("loomlessons.lesson..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.sun.management", "loomlessons.lesson..")
                .check(APP);
    }

    @Test
    void a_lesson_does_not_know_another_lesson() {
        slices().matching("loomlessons.lesson.(*)..")
                .should()
                .notDependOnEachOther()
                .check(APP);
    }

    @Test
    void what_runs_lessons_does_not_know_who_shows_or_calls_it() {
        noClasses()
                .that()
                .resideInAnyPackage("loomlessons.run..", "loomlessons.scale..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("loomlessons.render..", "loomlessons.cli..", "picocli..", "tools.jackson..")
                .check(APP);
    }

    @Test
    void runs_and_measurements_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("loomlessons.run..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("loomlessons.scale..")
                .check(APP);
        noClasses()
                .that()
                .resideInAPackage("loomlessons.scale..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("loomlessons.run..")
                .check(APP);
    }

    @Test
    void the_workshop_knows_lessons_and_runs_but_neither_measurements_nor_who_shows_or_calls_it() {
        noClasses()
                .that()
                .resideInAPackage("loomlessons.exercise..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("loomlessons.scale..", "loomlessons.render..", "loomlessons.cli..", "picocli..")
                .check(APP);
        noClasses()
                .that()
                .resideInAnyPackage("loomlessons.run..", "loomlessons.scale..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("loomlessons.exercise..")
                .check(APP);
    }

    @Test
    void only_the_compiler_of_the_workshop_knows_the_compiler_of_the_jdk() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("loomlessons.exercise.check.SourceCompiler")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.tools..")
                .check(APP);
    }

    @Test
    void flight_recordings_know_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage("loomlessons.flight..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.management..", "jdk.jfr..", "loomlessons.flight..")
                .check(APP);
    }

    @Test
    void only_flight_recordings_and_the_counter_of_deoptimizations_know_the_flight_recorder() {
        noClasses()
                .that()
                .resideOutsideOfPackage("loomlessons.flight..")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.scale.Deoptimizations")
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
                .doNotHaveFullyQualifiedName("loomlessons.lesson.daemon.ChildMain")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.scale.ProbeMain")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.scale.FlightMain")
                .and()
                .doNotHaveFullyQualifiedName("loomlessons.exercise.check.ExerciseMain")
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

    @Test
    void the_packages_have_no_cycle() {
        slices().matching("loomlessons.(*)..").should().beFreeOfCycles().check(APP);
        noClasses()
                .that()
                .resideOutsideOfPackage("loomlessons")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("loomlessons")
                .check(APP);
    }

    @Test
    void only_structured_classes_use_a_preview_api() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("loomlessons"))) {
            Set<String> preview = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(ArchitectureTest::needsPreview)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());

            assertThat(preview).isNotEmpty().allMatch(name -> name.startsWith("Structured"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"StructuredTaskScope", "ScopedValue"})
    void preview_apis_are_named_in_the_roots_for_one_release_alone(String api) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneMatch(file -> read(file).contains(api));
        }
    }

    @Test
    void both_roots_for_one_release_hold_the_same_files() throws IOException {
        assertThat(filesBelow(SOURCES.resolve("java-21")))
                .isNotEmpty()
                .isEqualTo(filesBelow(SOURCES.resolve("java-25")));
    }

    private static Set<Path> filesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(root::relativize).collect(Collectors.toSet());
        }
    }

    /** A class file that depends on preview features has all bits of its minor version set (JVM Specification, 4.1). */
    private static boolean needsPreview(Path classFile) {
        try (DataInputStream data = new DataInputStream(Files.newInputStream(classFile))) {
            data.readInt();
            return data.readUnsignedShort() == 0xFFFF;
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
