package loomlessons.render.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult.TooBusy;
import loomlessons.exercise.child.Schedule;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import org.junit.jupiter.api.Test;

class CheckTextTest {

    private static final Exercise EXERCISE = Exercises.meantBy("3").getFirst();
    private static final Page PAGE = new Page(80, AnsiStyle.PLAIN, false);

    @Test
    void a_check_on_a_busy_machine_is_undecided_and_says_what_to_do() {
        CheckText text = new CheckText(EXERCISE, new TooBusy(Schedule.LATE_START, 3), PAGE);

        assertThat(String.join(" ", text.lines()).replaceAll(" +", " "))
                .contains("? this machine is too busy to check it: in 3 runs in a row")
                .contains("Close other programs, then check it again.")
                .contains("Undecided. Your progress stays as it was.")
                .doesNotContain("✘", "✔", "Solved", "Not solved");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.summary())
                .singleElement()
                .isEqualTo(" ? Ex03Join                this machine is too busy to check it");
    }
}
