package loomlessons.cli.exercise.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import loomlessons.render.terminal.DisplayWidth;
import loomlessons.render.terminal.Page;
import loomlessons.render.terminal.Page.AnsiStyle;
import loomlessons.render.workshop.WatchScreen.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchSessionTest {

    private static final Screen SCREEN = new Screen(new Page(80, AnsiStyle.PLAIN, false), 40);

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<List<String>> shown = new LinkedBlockingQueue<>();
    private final FutureTask<Boolean> run = new FutureTask<>(this::run);
    private final AtomicReference<Screen> screen = new AtomicReference<>(SCREEN);
    private final AtomicBoolean hasReader = new AtomicBoolean(true);
    private WatchedWorkshop watched;
    private WatchSession session;

    @BeforeEach
    void start() throws Exception {
        watched = WatchedWorkshop.in(folder);
        watched.save(WatchedWorkshop.broken("First"));
        session = new WatchSession(
                watched.workshop(),
                watched.checker(),
                new WatchDisplay(screen::get, lines -> shown.add(lines) && hasReader.get()));
        Thread.ofPlatform().start(run);
        await("cannot find symbol", "class First");
    }

    @AfterEach
    void quit() throws Exception {
        session.press('q');
        assertThat(run.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_class_in_a_file_beside_is_checked_when_that_file_is_saved() throws Exception {
        Files.writeString(watched.file().resolveSibling("First.java"), "class First { Missing field; }");

        await("class Missing");
    }

    @Test
    void a_file_that_is_saved_is_checked_again() throws Exception {
        watched.save(WatchedWorkshop.broken("Second"));

        await("class Second");
    }

    @Test
    void a_file_that_is_deleted_loses_its_verdict_and_gets_one_again_when_it_is_back() throws Exception {
        Files.delete(watched.file());
        await("Ex01NamedThread.java is missing", "exercise reset 1");

        watched.save(WatchedWorkshop.broken("Second"));
        await("class Second");
    }

    @Test
    void a_folder_in_place_of_the_file_loses_the_verdict() throws Exception {
        Files.delete(watched.file());
        Files.createDirectory(watched.file());

        await("is missing");
    }

    @Test
    void a_key_asks_for_one_hint_after_another_beside_the_result_of_the_check() throws Exception {
        session.press('h');
        await("class First", "Hint 1 of 3");

        session.press('H');
        await("class First", "Hint 2 of 3");
    }

    @Test
    void a_terminal_that_gets_another_size_shows_the_same_again_laid_out_for_it() throws Exception {
        session.press('h');
        await("class First", "Hint 1 of 3");

        screen.set(new Screen(new Page(30, AnsiStyle.PLAIN, false), 40));

        List<String> narrow = await("Ex01NamedThread", "Hint 1 of 3", "q quit");
        assertThat(narrow).allMatch(line -> DisplayWidth.of(line) <= 30);
    }

    @Test
    void keys_go_to_the_next_exercise_and_back_and_not_before_the_first() throws Exception {
        session.press('p');
        session.press('n');
        await("Ex02HelloMeanwhile");

        session.press('p');
        await("Ex01NamedThread", "class First");
    }

    @Test
    void the_solution_is_not_shown_before_the_exercise_is_solved() throws Exception {
        session.press('s');

        await("exercise solution 1 --force");
    }

    @Test
    void a_reset_needs_the_same_key_twice_in_a_row() throws Exception {
        Stream.of('x', 'h', 'x').forEach(session::press);
        await("Press x again");
        await("Hint 1 of 3");
        await("Press x again");
        assertThat(Files.readString(watched.file())).isEqualTo(WatchedWorkshop.broken("First"));

        session.press('x');
        await("is back");

        assertThat(Files.readString(watched.file())).isEqualTo(WatchedWorkshop.EXERCISE.starter());
    }

    @Test
    void a_session_ends_if_nobody_reads_what_it_shows() throws Exception {
        hasReader.set(false);
        watched.save(WatchedWorkshop.broken("Second"));

        assertThat(run.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_session_that_ends_leaves_no_jvm_behind() throws Exception {
        watched.save(WatchedWorkshop.ENDLESS);
        ProcessHandle jvm = watched.awaitJvm();

        session.press(Keyboard.END_OF_KEYS);

        assertThat(run.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(jvm.isAlive()).isFalse();
    }

    private Boolean run() throws Exception {
        session.run();
        return true;
    }

    /** Waits for a screen with all these words. */
    private List<String> await(String... words) throws InterruptedException {
        List<String> latest = List.of();
        while (!Stream.of(words).allMatch(String.join("\n", latest)::contains)) {
            List<String> next = shown.poll(20, TimeUnit.SECONDS);
            assertThat(next)
                    .as("nothing follows that shows %s; last shown:%n%s", List.of(words), String.join("\n", latest))
                    .isNotNull();
            latest = next;
        }
        return latest;
    }
}
