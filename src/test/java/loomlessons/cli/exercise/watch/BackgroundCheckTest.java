package loomlessons.cli.exercise.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import loomlessons.cli.exercise.watch.FollowedFile.BackgroundCheck;
import loomlessons.cli.exercise.watch.FollowedFile.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BackgroundCheckTest {

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private WatchedWorkshop watched;

    @BeforeEach
    void start() throws Exception {
        watched = WatchedWorkshop.in(folder);
    }

    @Test
    void its_result_is_told_when_it_has_ended() throws Exception {
        watched.save(WatchedWorkshop.broken("First"));

        check();

        assertThat(signals.poll(30, TimeUnit.SECONDS)).isInstanceOfSatisfying(Signal.Checked.class, checked -> {
            assertThat(checked.exercise()).isEqualTo(WatchedWorkshop.EXERCISE);
            assertThat(checked.result().isSolved()).isFalse();
        });
    }

    @Test
    void a_file_that_is_missing_is_the_reason_why_nothing_was_checked() throws Exception {
        Files.delete(watched.file());

        check();

        assertThat(signals.poll(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Signal.Unchecked.class,
                        unchecked -> assertThat(unchecked.reason()).contains("Ex01NamedThread.java is missing"));
    }

    @Test
    void called_off_it_leaves_no_jvm_behind_and_tells_nothing() throws Exception {
        watched.save(WatchedWorkshop.ENDLESS);
        BackgroundCheck check = check();
        ProcessHandle jvm = watched.awaitJvm();

        check.callOff();

        assertThat(jvm.isAlive()).isFalse();
        assertThat(signals).isEmpty();
    }

    private BackgroundCheck check() {
        return BackgroundCheck.start(watched.workshop(), WatchedWorkshop.EXERCISE, watched.checker(), signals::add);
    }
}
