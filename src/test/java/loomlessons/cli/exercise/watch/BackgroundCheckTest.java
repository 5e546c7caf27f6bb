package loomlessons.cli.exercise.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import loomlessons.cli.exercise.watch.FollowedFile.BackgroundCheck;
import loomlessons.cli.exercise.watch.FollowedFile.Signal;
import loomlessons.exercise.check.CheckResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Throwable> errors() {
        return Stream.of(
                new UncheckedIOException(new IOException("disk full")),
                new NullPointerException(),
                new NoClassDefFoundError("loomlessons/Missing"),
                new StackOverflowError());
    }

    /** Whatever goes wrong, the screen doesn't show for ever that the file is being checked. */
    @ParameterizedTest
    @MethodSource("errors")
    void any_error_is_the_reason_why_nothing_was_checked(Throwable error) throws Exception {
        watched.save(WatchedWorkshop.broken("First"));

        BackgroundCheck.start(watched.workshop(), WatchedWorkshop.EXERCISE, watched.checker(), signal -> {
            signals.add(signal);
            if (signal instanceof Signal.Checked) {
                throwUnchecked(error);
            }
        });

        assertThat(signals.poll(30, TimeUnit.SECONDS)).isInstanceOf(Signal.Checked.class);
        assertThat(signals.poll(30, TimeUnit.SECONDS)).isInstanceOfSatisfying(Signal.Unchecked.class, unchecked -> {
            assertThat(unchecked.reason()).containsAnyOf(error.getClass().getName(), "-Xss1m");
            deleteDetails(unchecked.reason());
        });
    }

    private static void throwUnchecked(Throwable error) {
        switch (error) {
            case RuntimeException exception -> throw exception;
            case Error defect -> throw defect;
            default -> throw new IllegalArgumentException(error);
        }
    }

    private static void deleteDetails(String reason) {
        int start = reason.indexOf("Details: ");
        if (start >= 0) {
            assertThat(new File(reason.substring(start + "Details: ".length())).delete())
                    .isTrue();
        }
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

    /** As the compiler is, or a process that the kernel can't end. */
    @Test
    void called_off_while_it_is_deaf_it_is_not_waited_for_and_its_late_result_is_dropped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        BackgroundCheck check = BackgroundCheck.start(
                () -> {
                    begun.countDown();
                    awaitDeaf(mayEnd);
                    ended.countDown();
                    return new CheckResult.NotCompiled(List.of());
                },
                WatchedWorkshop.EXERCISE,
                signals::add);
        begun.await();

        check.callOff(Duration.ofMillis(20));
        mayEnd.countDown();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        check.callOff();
        assertThat(signals).isEmpty();
    }

    private static void awaitDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private BackgroundCheck check() {
        return BackgroundCheck.start(watched.workshop(), WatchedWorkshop.EXERCISE, watched.checker(), signals::add);
    }
}
