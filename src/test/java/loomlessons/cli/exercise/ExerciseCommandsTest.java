package loomlessons.cli.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loomlessons.cli.CommandLineRun;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExerciseCommandsTest {

    private static final Exercise JOIN = Exercises.meantBy("3").getFirst();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        assertThat(CommandLineRun.of("exercise", "start", folder.toString()).exitCode())
                .isZero();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_second_start_keeps_everything_and_says_so() {
        CommandLineRun run = CommandLineRun.of("exercise", "start", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("files written: 0, unchanged: 15", "exercise watch --dir " + folder);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_starter_fails_its_check_with_the_claim_the_timeline_and_the_way_to_a_hint() {
        CommandLineRun run = exercise("check", "3");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Ex03Join · How does main wait for a thread?")
                .containsPattern(
                        "✘ main says hello after the wake-up\n +main said hello at [\\d.]+ s; 0 of 1 had woken up by then")
                .contains("Shown: a test run without delays", "━", "░", "thread1 has woken up from sleep", "main ends")
                .doesNotContain("thread1 ends")
                .contains("A hint: exercise hint 3");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_solution_passes_and_is_kept_as_solved() throws Exception {
        solve(JOIN);

        CommandLineRun run = exercise("check", "Ex03Join.java");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("every claim held in all 6 runs", "1 of 15 solved", "At  Ex01NamedThread");
        assertThat(exercise("list").out()).contains("▸· Ex01NamedThread", " ✔ Ex03Join");
        assertThat(exercise("solution", "3").out()).isEqualTo(JOIN.solution());
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void the_exercise_that_the_learner_is_at_leads_to_the_next_one_when_it_is_solved() throws Exception {
        solve(Exercises.all().getFirst());

        assertThat(exercise("check").out()).contains("At  Ex02HelloMeanwhile");
        assertThat(exercise("skip", "12").out()).contains("Ex12Deadline is skipped", "At  Ex02HelloMeanwhile");
        assertThat(exercise("skip").out()).contains("Ex02HelloMeanwhile is skipped", "At  Ex03Join");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_compile_error_has_the_compilers_words_with_file_line_and_caret() {
        CommandLineRun run = exercise("check", "7");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsSequence(
                        "Ex07VirtualIsDaemon.java:23: error: cannot find symbol",
                        "        Thread.ofVirtual().name(\"thread1\").daemon(false).start(sleeper);",
                        "                                          ^",
                        "  symbol:   method daemon(boolean)");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_list_can_be_searched_and_narrowed_to_a_state() {
        exercise("skip", "3");

        assertThat(exercise("list", "DAEMON").out())
                .contains("Ex05Daemon", "Ex07VirtualIsDaemon")
                .doesNotContain("Ex03");
        assertThat(exercise("list", "--state", "skipped").out())
                .contains("» Ex03Join")
                .doesNotContain("Ex05");
        assertThat(exercise("list", "--state=solved").out()).contains("No exercise matches.");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void hints_come_one_by_one_and_are_counted() throws Exception {
        List<String> hints = JOIN.hints().inOrder();

        assertThat(exercise("hint", "3").out()).contains("Hint 1 of 3").doesNotContain("Hint 2 of 3");
        assertThat(exercise("hint", "3").out()).contains("Hint 1 of 3", "Hint 2 of 3");
        exercise("hint", "3");
        assertThat(exercise("hint", "3").out()).contains("Hint 3 of 3");
        assertThat(progress().get("exercises").get(2).get("hints").asInt()).isEqualTo(hints.size());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_solution_is_not_shown_before_the_exercise_is_solved_except_by_force() {
        CommandLineRun refused = exercise("solution", "3");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("Ex03Join isn't solved yet", "--force")
                .hasLineCount(1);
        assertThat(exercise("solution", "3", "--force").out()).isEqualTo(JOIN.solution());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_reset_puts_the_starter_back_and_says_where_the_file_is_kept() throws Exception {
        Files.writeString(file(JOIN), "mine");

        CommandLineRun run = exercise("reset", "3");

        assertThat(file(JOIN)).hasContent(JOIN.starter());
        assertThat(run.out())
                .contains("your file is kept as " + folder.resolve(".loom-lessons/backups/Ex03Join.java.1"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_skipped_exercise_is_left_for_later_and_the_next_one_is_due() {
        assertThat(exercise("skip").out()).contains("Ex01NamedThread is skipped", "At  Ex02HelloMeanwhile");
        assertThat(exercise("progress").out()).contains("0 of 15 solved, 1 skipped");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void progress_as_json_tells_a_trainer_who_has_solved_what() throws Exception {
        solve(JOIN);
        exercise("check", "3");

        JsonNode progress = progress();

        assertThat(progress.get("kind").asString()).isEqualTo("progress");
        assertThat(progress.get("solved").asInt()).isEqualTo(1);
        assertThat(progress.get("total").asInt()).isEqualTo(15);
        assertThat(progress.get("jdk").get("release").asInt())
                .isEqualTo(Runtime.version().feature());
        JsonNode join = progress.get("exercises").get(2);
        assertThat(join.get("name").asString()).isEqualTo("Ex03Join");
        assertThat(join.get("state").asString()).isEqualTo("solved");
        assertThat(join.get("checks").asInt()).isEqualTo(1);
        assertThat(join.get("solvedAt").asString()).startsWith("20");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_check_of_all_tells_each_in_few_lines_and_fails_if_one_is_unsolved_or_missing() throws Exception {
        for (Exercise exercise : Exercises.all()) {
            Files.delete(file(exercise));
        }
        solve(Exercises.all().getFirst());
        Files.writeString(file(JOIN), JOIN.starter());

        CommandLineRun run = exercise("check", "--all");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("✔ Ex01NamedThread", "1 of 15 solved")
                .containsPattern("✘ Ex03Join +not true: main says hello")
                .containsPattern("✘ Ex15InheritedContext +its file is missing");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void the_last_one_that_is_solved_ends_the_workshop_with_a_summary() throws Exception {
        String standings = Exercises.all().stream()
                .filter(exercise -> !exercise.equals(JOIN))
                .map(exercise -> "\"%s\":{\"state\":\"solved\",\"checks\":2,\"hints\":1,\"solvedAt\":null}"
                        .formatted(exercise.name()))
                .collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve(".loom-lessons/progress.json"),
                "{\"release\":%d,\"current\":\"Ex03Join\",\"standings\":{%s}}"
                        .formatted(Runtime.version().feature(), standings));
        solve(JOIN);

        CommandLineRun run = exercise("check");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("15 of 15 solved", "All 15 exercises are solved, with 29 checks and 14 hints");
    }

    @Tag("thorough")
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void damaged_progress_is_told_in_one_line_and_found_out_again_from_the_files() throws Exception {
        solve(JOIN);
        Files.writeString(folder.resolve(".loom-lessons/progress.json"), "{\"release\":");

        CommandLineRun run = exercise("progress");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("progress.json is damaged", "every exercise that you have edited")
                .hasLineCount(1);
        assertThat(run.out()).contains("1 of 15 solved");
        assertThat(exercise("progress").err()).isEmpty();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void a_missing_file_is_told_with_the_way_to_get_it_back() throws Exception {
        Files.delete(file(JOIN));

        CommandLineRun run = exercise("check", "3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Ex03Join.java is missing: restore its starter with: exercise reset 3")
                .hasLineCount(1);
    }

    private CommandLineRun exercise(String command, String... arguments) {
        List<String> words = Stream.concat(
                        Stream.of("exercise", command),
                        Stream.concat(Stream.of(arguments), Stream.of("--dir", folder.toString())))
                .toList();
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private JsonNode progress() {
        return new JsonMapper()
                .readTree(exercise("progress", "--format", "json").out());
    }

    private Path file(Exercise exercise) {
        return folder.resolve(exercise.fileName());
    }

    private void solve(Exercise exercise) throws Exception {
        Files.writeString(file(exercise), exercise.solution());
    }
}
