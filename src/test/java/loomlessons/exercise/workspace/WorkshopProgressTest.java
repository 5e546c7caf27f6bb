package loomlessons.exercise.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.Exercise.Hints;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import org.junit.jupiter.api.Test;

class WorkshopProgressTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Exercise> ALL = Exercises.all();

    private final WorkshopProgress start = WorkshopProgress.atTheStart(FileLayout.startedBy(25));

    @Test
    void a_check_that_passes_solves_and_one_that_fails_later_unsolves() {
        WorkshopProgress solved = start.checked(ALL.get(2), true, NOON);
        WorkshopProgress broken = solved.checked(ALL.get(2), false, NOON.plusSeconds(60));
        WorkshopProgress mended = broken.checked(ALL.get(2), true, NOON.plusSeconds(120));

        assertThat(solved.in(ExerciseState.SOLVED)).containsExactly(ALL.get(2));
        assertThat(broken.in(ExerciseState.SOLVED)).isEmpty();
        assertThat(mended.of(ALL.get(2)).checks()).isEqualTo(3);
        assertThat(mended.of(ALL.get(2)).solvedAt()).contains(NOON);
    }

    @Test
    void an_exercise_that_is_skipped_stays_so_until_it_is_solved() {
        WorkshopProgress skipped = start.with(ALL.get(0), ExerciseState.SKIPPED);

        assertThat(skipped.checked(ALL.get(0), false, NOON).in(ExerciseState.SKIPPED))
                .containsExactly(ALL.get(0));
        assertThat(skipped.checked(ALL.get(0), true, NOON).in(ExerciseState.SKIPPED))
                .isEmpty();
    }

    @Test
    void there_are_no_more_hints_than_an_exercise_has() {
        WorkshopProgress progress = start;
        for (int i = 0; i < Hints.NUMBER + 2; i++) {
            progress = progress.withOneMoreHint(ALL.get(0));
        }

        assertThat(progress.of(ALL.get(0)).hints()).isEqualTo(Hints.NUMBER);
    }

    @Test
    void next_is_the_first_unsolved_one_behind_then_one_before_then_a_skipped_one_then_nothing() {
        WorkshopProgress progress = start;
        for (Exercise exercise : ALL.subList(3, ALL.size())) {
            progress = progress.checked(exercise, true, NOON);
        }
        assertThat(start.nextAfter(ALL.get(4))).contains(ALL.get(5));
        assertThat(progress.nextAfter(ALL.get(4))).contains(ALL.get(0));

        progress = progress.checked(ALL.get(0), true, NOON).checked(ALL.get(2), true, NOON);
        progress = progress.with(ALL.get(1), ExerciseState.SKIPPED);
        assertThat(progress.nextAfter(ALL.get(4))).contains(ALL.get(1));

        progress = progress.checked(ALL.get(1), true, NOON);
        assertThat(progress.nextAfter(ALL.get(4))).isEmpty();
        assertThat(progress.hasAllSolved()).isTrue();
    }
}
