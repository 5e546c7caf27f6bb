package loomlessons.cli.exercise.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.workspace.FileLayout;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.render.workshop.ExerciseTable;
import loomlessons.render.workshop.ProgressText;
import loomlessons.render.workshop.WatchScreen.Screen;
import loomlessons.render.workshop.WatchScreen.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("any-jdk")
class WatchDisplayTest {

    private static final Exercise EXERCISE = Exercises.all().getFirst();
    private static final WorkshopProgress PROGRESS =
            WorkshopProgress.atTheStart(FileLayout.startedBy(25)).withOneMoreHint(EXERCISE);

    private final List<List<String>> drawn = new ArrayList<>();
    private int width = 100;

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 59, 79})
    void everything_is_laid_out_anew_once_for_a_terminal_that_becomes_narrow(int narrow) {
        WatchDisplay display = new WatchDisplay(this::screen, drawn::add);
        display.status(new Status.Unchecked("the file /a/folder/with/a/long/name/Ex01.java can't be read"));
        display.answer(page -> {
            List<String> lines = new ArrayList<>(new ExerciseTable(PROGRESS, page).lines());
            lines.addAll(new ProgressText(PROGRESS, page).hints(EXERCISE));
            lines.addAll(new ProgressText(PROGRESS, page).lines());
            return lines;
        });
        display.show(EXERCISE, PROGRESS);
        look(display);
        assertThat(drawn).hasSize(1);

        width = narrow;
        look(display);

        assertThat(drawn).hasSize(2);
        assertThat(drawn.getLast()).allMatch(line -> DisplayWidth.of(line) <= narrow);
        assertThat(words(drawn.getLast()))
                .contains(words(List.of(EXERCISE.hints().inOrder().getFirst())));
    }

    /** For longer than a second. */
    private static void look(WatchDisplay display) {
        for (int i = 0; i < 50; i++) {
            display.followSize();
        }
    }

    private Screen screen() {
        return new Screen(new Page(width, AnsiStyle.PLAIN, false), 40);
    }

    private static String words(List<String> lines) {
        return String.join("", lines).replace(" ", "");
    }
}
