package loomlessons.exercise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loomlessons.exercise.Demand;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.child.Schedule;
import loomlessons.structured.Generation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comment of a starter lists what is demanded, sentence by sentence; each sentence has its claims. */
class StarterTextsTest {

    private static final String BEFORE_THE_LIST = "Change it so that each of these sentences is true:";
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("<ul>(.*?)</ul>");
    private static final Pattern ITEM = Pattern.compile("<li>([^<]*)");
    private static final Pattern DEMANDING = Pattern.compile(
            "\\b(must|should|make sure|has to|have to|needs to|don't|let|keep|choose)\\b", Pattern.CASE_INSENSITIVE);

    static List<Exercise> exercises() {
        return Exercises.all();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void the_sentences_that_a_starter_lists_are_those_that_its_claims_prove(Exercise exercise) throws IOException {
        for (Path starter : files("exercises", exercise)) {
            assertThat(listed(comment(starter)))
                    .as(starter.toString())
                    .containsExactlyElementsOf(
                            demands(exercise).stream().map(Demand::sentence).toList());
        }
        assertThat(demands(exercise))
                .allSatisfy(demand -> assertThat(demand.claims()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void what_a_starter_says_outside_of_the_list_demands_nothing(Exercise exercise) throws IOException {
        for (Path starter : files("exercises", exercise)) {
            String outside = LIST.matcher(withoutTitle(comment(starter))).replaceFirst("");
            assertThat(outside).as(starter.toString()).contains(BEFORE_THE_LIST);
            assertThat(DEMANDING.matcher(outside).results().map(MatchResult::group))
                    .as(starter.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void a_solution_has_the_comment_of_its_starter(Exercise exercise) throws IOException {
        List<Path> solutions = files("solutions", exercise);
        assertThat(solutions)
                .hasSizeGreaterThanOrEqualTo(files("exercises", exercise).size());
        for (Path solution : solutions) {
            assertThat(comment(solution)).isEqualTo(comment(starterOf(solution)));
        }
    }

    /** One for a release alone may solve the starter of its generation. */
    private static Path starterOf(Path solution) {
        Path starter = Path.of(solution.toString().replaceFirst("solutions", "exercises"));
        if (Files.exists(starter)) {
            return starter;
        }
        String root = starter.getParent().getFileName().toString();
        Generation generation = Generation.of(Integer.parseInt(root.substring("java-".length())));
        return Path.of(
                "src", "exercises", generation.folder(), starter.getFileName().toString());
    }

    private static List<Demand> demands(Exercise exercise) {
        return exercise.demands(Schedule.NO_DELAY.settings());
    }

    private static List<Path> files(String kind, Exercise exercise) throws IOException {
        try (Stream<Path> roots = Files.list(Path.of("src", kind))) {
            return roots.map(root -> root.resolve(exercise.fileName()))
                    .filter(Files::exists)
                    .toList();
        }
    }

    /** The text of the file's first comment, in one line. */
    private static String comment(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s*", ""))
                .reduce("", (text, line) -> (text + " " + line).strip());
    }

    private static String withoutTitle(String comment) {
        return comment.substring(comment.indexOf("<p>"));
    }

    private static List<String> listed(String comment) {
        return ITEM.matcher(comment)
                .results()
                .map(item -> item.group(1).strip())
                .toList();
    }
}
