package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import loomlessons.exercise.Exercise;
import loomlessons.exercise.catalogue.Exercises;
import loomlessons.exercise.check.CheckResult.TooBusy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine that stops a program again and again: here, the program has itself stopped for longer than it may wait. */
@Tag("thorough")
@Timeout(90)
class BusyMachineTest {

    private static final Exercise EXERCISE = Exercises.meantBy("Ex03Join").getFirst();
    private static final String STOPPED = """
            import loomlessons.lesson.*;

            class Ex03Join {
                static void run(Settings settings, Trail trail) throws Exception {
                    Thread thread = Thread.ofPlatform().start(new Sleeper("thread1", settings.sleep(), trail));
                    new ProcessBuilder("sh", "-c", "kill -STOP $PPID; sleep 1.5; kill -CONT $PPID").start();
                    thread.join();
                    Thread.sleep(50);
                    %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void a_check_whose_runs_are_all_disturbed_is_undecided_even_if_every_claim_held() throws Exception {
        CheckResult result = Checks.check(EXERCISE, STOPPED.formatted("trail.say(\"hello\");"), folder);

        assertThat(result).as(Checks.describe(result)).isInstanceOf(TooBusy.class);
        assertThat(result.isSolved()).isFalse();
        assertThat(result.isDecided()).isFalse();
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void a_check_whose_runs_are_all_disturbed_is_undecided_even_if_a_claim_is_refuted() throws Exception {
        CheckResult result = Checks.check(EXERCISE, STOPPED.formatted(""), folder);

        assertThat(result).as(Checks.describe(result)).isInstanceOf(TooBusy.class);
    }
}
