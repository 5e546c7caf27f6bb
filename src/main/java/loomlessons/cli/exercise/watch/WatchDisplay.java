package loomlessons.cli.exercise.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.workspace.WorkshopProgress;
import loomlessons.render.terminal.Page;
import loomlessons.render.workshop.WatchScreen;
import loomlessons.render.workshop.WatchScreen.Screen;
import loomlessons.render.workshop.WatchScreen.Status;

/** What a learner sees: the state of the check, the answer to the last key, and the keys. */
public final class WatchDisplay {

    /** What was drawn last, to draw it again on a screen of another size. */
    private record Drawn(Exercise exercise, WorkshopProgress progress, Screen screen) {}

    /** To ask for the size starts a program: once a second is often enough. */
    private static final int LOOKS_PER_SIZE = 20;

    private final Supplier<Screen> size;
    private final Predicate<List<String>> lines;
    private Status status = new Status.Checking();
    private Function<Page, List<String>> answer = page -> List.of();
    private Optional<Drawn> drawn = Optional.empty();
    private boolean isRead = true;
    private int looks;

    /**
     * A display on a screen whose size may change.
     *
     * @param size of the screen now; asked each time it is drawn
     * @param lines gets all lines again whenever one of them changes; false if nobody reads them
     */
    public WatchDisplay(Supplier<Screen> size, Predicate<List<String>> lines) {
        this.size = size;
        this.lines = lines;
    }

    /** The answer to a key, laid out for a page; it stays until the next answer, and is shown with the next status. */
    void answer(Function<Page, List<String>> words) {
        answer = words;
    }

    /** Takes the answer away. */
    void clearAnswer() {
        answer = page -> List.of();
    }

    /** Whether somebody read what was drawn last: after {@code | head} nobody does. */
    boolean isRead() {
        return isRead;
    }

    void status(Status now) {
        status = now;
    }

    void show(Exercise exercise, WorkshopProgress progress) {
        draw(new Drawn(exercise, progress, size.get()));
    }

    /** Draws the same again if the terminal has another size by now; called whenever nothing else happens. */
    void followSize() {
        looks++;
        if (looks % LOOKS_PER_SIZE == 0 && drawn.isPresent()) {
            Drawn last = drawn.get();
            Screen now = size.get();
            if (!now.equals(last.screen())) {
                draw(new Drawn(last.exercise(), last.progress(), now));
            }
        }
    }

    private void draw(Drawn now) {
        drawn = Optional.of(now);
        Page page = now.screen().page();
        List<String> shown =
                new ArrayList<>(new WatchScreen(now.exercise(), now.progress(), status, now.screen()).lines());
        List<String> answered = answer.apply(page);
        if (!answered.isEmpty()) {
            shown.add("");
            shown.addAll(answered);
        }
        shown.add("");
        shown.addAll(WatchScreen.keys(page));
        isRead = lines.test(page.fit(shown));
    }
}
