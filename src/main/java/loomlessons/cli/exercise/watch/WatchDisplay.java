package loomlessons.cli.exercise.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.workshop.WatchScreen;
import loomlessons.render.workshop.WatchScreen.Screen;
import loomlessons.render.workshop.WatchScreen.Status;

/** What a learner sees: the state of the check, the answer to the last key, and the keys. */
public final class WatchDisplay {

    private final Supplier<Screen> size;
    private final Consumer<List<String>> lines;
    private Status status = new Status.Checking();
    private List<String> answer = List.of();

    /**
     * The consumer gets all lines again whenever one of them changes.
     *
     * @param size of the screen now; asked each time it is drawn
     */
    public WatchDisplay(Supplier<Screen> size, Consumer<List<String>> lines) {
        this.size = size;
        this.lines = lines;
    }

    /** As it is now: a terminal may change its size at any time. */
    Screen screen() {
        return size.get();
    }

    /** The answer to a key; it stays until the next answer, and is shown with the next status. */
    void answer(List<String> words) {
        answer = words;
    }

    void status(Status now) {
        status = now;
    }

    void show(Exercise exercise, WorkshopProgress progress) {
        Screen screen = screen();
        List<String> shown = new ArrayList<>(new WatchScreen(exercise, progress, status, screen).lines());
        if (!answer.isEmpty()) {
            shown.add("");
            shown.addAll(answer);
        }
        shown.add("");
        shown.addAll(WatchScreen.keys(screen.page()));
        lines.accept(screen.page().fit(shown));
    }
}
