package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.child.Schedule;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkshopTest {

    private static final int ROUNDS = Integer.getInteger("workshop.rounds", 1);

    /** Of a method of a scope or a joiner, or of a constructor, in a text. */
    private static final Pattern CALL =
            Pattern.compile("((?:\\b(?:open|with\\w+|join\\w*|\\w+OrThrow)|new [\\w.<>]+)\\()");

    @TempDir
    private Path folder;

    static List<Exercise> exercises() {
        return Exercises.all();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("exercises")
    void a_starter_is_unsolved(Exercise exercise) throws Exception {
        CheckResult result = Checks.check(exercise, exercise.starter(), folder);

        assertThat(result.isSolved()).as(Checks.describe(result)).isFalse();
        assertThat(exercise.starter()).contains("// TODO");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("exercises")
    void a_solution_passes_every_time(Exercise exercise) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CheckResult result = Checks.check(exercise, exercise.solution(), folder);

            assertThat(result.isSolved()).as(Checks.describe(result)).isTrue();
        }
        assertThat(exercise.solution()).doesNotContain("TODO");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("exercises")
    void an_exercise_has_a_lesson_a_question_claims_and_three_hints(Exercise exercise) {
        assertThat(Lessons.all().stream().map(Lesson::name)).contains(exercise.lesson());
        assertThat(exercise.question()).endsWith("?");
        List<Claim> claims = exercise.claims(Schedule.NO_DELAY.settings());
        assertThat(claims).isNotEmpty();
        assertThat(claims.stream().map(Claim::text)).doesNotHaveDuplicates();
        assertThat(exercise.hints().inOrder())
                .hasSize(Hints.NUMBER)
                .doesNotHaveDuplicates()
                .allSatisfy(hint -> assertThat(hint).isNotBlank());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void names_are_unique_and_numbered_in_the_order_of_the_workshop() {
        assertThat(exercises().stream().map(Exercise::name)).doesNotHaveDuplicates();
        for (int i = 0; i < exercises().size(); i++) {
            assertThat(exercises().get(i).number()).isEqualTo(i + 1);
            assertThat(exercises().get(i).name()).matches("Ex\\d\\d[A-Z]\\w+");
        }
        assertThat(exercises()).hasSizeGreaterThanOrEqualTo(14);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource
    void every_exercise_has_a_starter_and_a_solution_for_each_generation_and_there_are_no_stray_files(
            Generation generation) throws Exception {
        Set<String> expected = exercises().stream().map(Exercise::fileName).collect(Collectors.toSet());

        for (String kind : List.of("exercises", "solutions")) {
            List<Path> files = Stream.concat(
                            filesBelow(Path.of("src", kind, "java")).stream(),
                            filesBelow(Path.of("src", kind, generation.folder())).stream())
                    .toList();
            assertThat(files.stream().map(file -> file.getFileName().toString()))
                    .as(kind)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("exercises")
    void the_last_hint_names_what_the_solution_for_this_jdk_calls(Exercise exercise) {
        List<String> called = CALL.matcher(exercise.hints().answer())
                .results()
                .map(call -> call.group(1))
                .toList();

        assertThat(called).allSatisfy(call -> assertThat(exercise.solution()).contains(call));
    }

    /** JDK 26 is of the generation of JDK 25, but has renamed a joiner. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"exercises", "solutions"})
    void a_file_for_one_release_alone_replaces_that_of_its_generation(String kind) throws Exception {
        Set<String> shared = Stream.concat(
                        Stream.of("java"), Arrays.stream(Generation.values()).map(Generation::folder))
                .collect(Collectors.toSet());
        for (Path file : filesBelow(Path.of("src", kind))) {
            String root = file.getParent().getFileName().toString();
            if (!shared.contains(root)) {
                Generation generation = Generation.of(Integer.parseInt(root.substring("java-".length())));
                assertThat(Path.of("src", kind, generation.folder()).resolve(file.getFileName()))
                        .exists();
            }
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
