package loomlessons.cli.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loomlessons.cli.CommandLineRun;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult;
import loomlessons.exercise.check.CheckResult.Judged;
import loomlessons.exercise.check.CheckResult.TooBusy;
import loomlessons.exercise.child.Schedule;
import loomlessons.exercise.workspace.ExerciseProgress;
import loomlessons.exercise.workspace.ExerciseProgress.ExerciseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndecidedCheckTest {

    private static final Exercise EXERCISE = Exercises.all().getFirst();
    private static final CheckResult BUSY = new TooBusy(Schedule.LATE_SLEEP, 3);

    @TempDir
    private Path folder;

    @Test
    void a_check_on_a_busy_machine_leaves_the_progress_as_it_was() throws Exception {
        assertThat(CommandLineRun.of("exercise", "start", folder.toString()).exitCode())
                .isZero();
        Workshop workshop =
                Workshop.open(Optional.of(folder), new PrintWriter(Writer.nullWriter()), new WorkshopJdk(List.of()));
        CheckResult solved = new Judged(null, List.of(), 6);

        assertThat(workshop.keep(EXERCISE, BUSY).of(EXERCISE)).isEqualTo(ExerciseProgress.UNTOUCHED);
        ExerciseProgress kept = workshop.keep(EXERCISE, solved).of(EXERCISE);
        assertThat(kept.state()).isEqualTo(ExerciseState.SOLVED);
        assertThat(workshop.keep(EXERCISE, BUSY).of(EXERCISE)).isEqualTo(kept);
    }
}
