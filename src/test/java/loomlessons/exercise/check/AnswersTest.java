package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.structured.Generation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What learners may write, right and wrong. Each check starts up to six JVMs, so a usual build checks one wrong answer to
 * each exercise, the profile thorough a right one as well, and the profile soak all of them several times.
 */
class AnswersTest {

    private static final boolean ALL = Boolean.getBoolean("workshop.allAnswers");

    /** A part of a name, so that the author of an exercise needn't wait for the others. */
    private static final String EXERCISES = System.getProperty("workshop.exercises", "");

    private static final int ROUNDS = Integer.getInteger("workshop.rounds", 1);
    private static final int WITHOUT_SOAK = 1;
    private static final Path RIGHT = Path.of("src/test/resources/right-answers");
    private static final Path WRONG = Path.of("src/test/resources/wrong-answers");
    private static final String REFUTES = "// Refutes: ";

    @TempDir
    private Path folder;

    static Stream<Path> rightAnswers() {
        return sample(RIGHT, WITHOUT_SOAK);
    }

    static Stream<Path> wrongAnswers() {
        return sample(WRONG, WITHOUT_SOAK);
    }

    static List<Exercise> exercises() {
        return Exercises.all();
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("rightAnswers")
    void a_right_answer_of_another_kind_passes_every_time(Path file) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CheckResult result = Checks.check(exerciseOf(file), Files.readString(file), folder);

            assertThat(result.isSolved()).as(Checks.describe(result)).isTrue();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void of_a_plausible_wrong_answer_the_first_claim_that_is_refuted_names_the_mistake_every_time(Path file)
            throws Exception {
        String text = Files.readString(file);
        String claim = text.lines().findFirst().orElseThrow().substring(REFUTES.length());
        for (int round = 0; round < ROUNDS; round++) {
            CheckResult result = Checks.check(exerciseOf(file), text, folder);

            assertThat(result).as(Checks.describe(result)).isInstanceOf(Judged.class);
            assertThat(((Judged) result)
                            .refuted().stream().map(JudgedClaim::text).limit(1))
                    .as(Checks.describe(result))
                    .containsExactly(claim);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("exercises")
    void an_exercise_has_six_plausible_wrong_answers_and_four_right_ones_at_least(Exercise exercise) {
        assertThat(answers(exercise, WRONG)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(answers(exercise, RIGHT)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"right-answers", "wrong-answers"})
    void every_answer_belongs_to_an_exercise(String kind) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources", kind))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(exerciseOf(file)).isNotNull());
        }
    }

    private static Stream<Path> sample(Path folder, int ofEachExercise) {
        return exercises().stream()
                .filter(exercise -> exercise.name().contains(EXERCISES))
                .flatMap(exercise -> answers(exercise, folder).stream().limit(ALL ? Long.MAX_VALUE : ofEachExercise));
    }

    /**
     * Those for the API of this JDK: {@code wrong-answers/java-25/Ex09ForkAndJoin/forgets-to-join.java}. One for this release
     * replaces that of the same name for its generation.
     */
    private static List<Path> answers(Exercise exercise, Path folder) {
        Map<Path, Path> byName = new TreeMap<>();
        Stream.of(
                        "java",
                        Generation.ofThisJvm().folder(),
                        "java-" + Runtime.version().feature())
                .map(source -> folder.resolve(source).resolve(exercise.name()))
                .filter(Files::isDirectory)
                .flatMap(AnswersTest::filesIn)
                .forEach(file -> byName.put(file.getFileName(), file));
        return List.copyOf(byName.values());
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Exercise exerciseOf(Path answer) {
        String name = answer.getParent().getFileName().toString();
        return exercises().stream()
                .filter(exercise -> exercise.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
