package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.process.ChildProcess;
import loomlessons.run.LessonResult.PythonResult;
import loomlessons.run.LessonRunner.PythonRun;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.Skipped;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PythonRunTest {

    private final Lesson cpu = Lessons.named("cpu").orElseThrow();

    @Test
    void python_is_left_alone_unless_it_was_asked_for() throws InterruptedException {
        assertThat(new PythonRun(plan(false), System.nanoTime()).of(cpu)).isEmpty();
    }

    @Test
    void a_lesson_without_a_comparison_has_none() throws InterruptedException {
        assertThat(new PythonRun(plan(true), System.nanoTime())
                        .of(Lessons.named("join").orElseThrow()))
                .isEmpty();
    }

    @Test
    void python_runs_sleepers_and_crunchers_and_tells_its_gil() throws InterruptedException {
        Assumptions.assumeTrue(ChildProcess.isOnPath("python3"), "python3 isn't installed");

        Optional<PythonResult> result = new PythonRun(plan(true), System.nanoTime()).of(cpu);

        assertThat(result.orElseThrow().outcome())
                .isInstanceOfSatisfying(
                        Completed.class,
                        completed -> assertThat(completed.events())
                                .filteredOn(event -> event.kind() == Kind.PRINT)
                                .extracting(Event::text)
                                .contains(
                                        "I am sleeper_0. Going to sleep for 0.1 seconds",
                                        "sleeper_1 has woken up from sleep")
                                .anyMatch(line -> line.startsWith("2 crunchers: "))
                                .anyMatch(line -> line.matches("Python 3\\..*, GIL (on|off)")));
    }

    @Test
    void without_a_python_the_comparison_is_skipped_with_the_reason() throws InterruptedException {
        Optional<PythonResult> result = new PythonRun(plan(true), System.nanoTime(), "no-such-python").of(cpu);

        assertThat(result.orElseThrow().outcome())
                .isEqualTo(new Skipped("there is no no-such-python on the PATH", Optional.empty()));
    }

    private static RunPlan plan(boolean withPython) {
        return new RunPlan(new Settings(Duration.ofMillis(100), 2), List.of(Lane.PLATFORM), false, withPython);
    }
}
