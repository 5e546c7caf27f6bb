package loomlessons.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import loomlessons.flight.CodeFrame.Origin;
import loomlessons.flight.RecordedTasks.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RecordedTasksTest {

    @TempDir
    private Path folder;

    @Test
    void tasks_that_follow_each_other_on_a_thread_have_their_own_waits() throws Exception {
        RecordedTasks recorded = record(new TaskRecording(), () -> {
            for (int number = 1; number <= 2; number++) {
                TaskSpan span = TaskSpan.begun("alone", number);
                for (int sleep = 0; sleep < number; sleep++) {
                    Thread.sleep(1);
                }
                span.ended();
                span.record(10L * number, number);
            }
            Thread.sleep(1);
        });

        assertThat(recorded.gaps()).isEmpty();
        assertThat(recorded.inPhase("virtual")).isEmpty();
        assertThat(recorded.inPhase("alone"))
                .satisfiesExactly(task -> assertThatTaskHas(task, 1), task -> assertThatTaskHas(task, 2));
    }

    @Test
    void frames_say_where_their_class_comes_from() throws Exception {
        RecordedTasks recorded = record(new TaskRecording(), () -> {
            TaskSpan span = TaskSpan.begun("alone", 0);
            new Semaphore(0).tryAcquire(1, TimeUnit.MILLISECONDS);
            span.ended();
            span.record(0, 0);
        });

        assertThat(recorded.tasks().getFirst().waits().getFirst().stack())
                .anySatisfy(frame -> {
                    assertThat(frame.method()).isEqualTo("tryAcquire");
                    assertThat(frame.origin()).isEqualTo(Origin.JDK);
                })
                .anySatisfy(frame -> {
                    assertThat(frame.className()).isEqualTo(getClass().getName());
                    assertThat(frame.origin()).isEqualTo(Origin.CLASS_PATH);
                    assertThat(frame.line()).isPositive();
                });
    }

    /** So small that it is too large at once. */
    @Test
    @Timeout(60)
    void a_recording_that_is_too_large_keeps_its_tasks_and_says_that_later_waits_are_missing() throws Exception {
        RecordedTasks recorded = record(new TaskRecording(-1), () -> {
            TaskSpan span = TaskSpan.begun("alone", 1);
            while (isSleepRecorded()) {
                Thread.sleep(1);
            }
            span.ended();
            span.record(0, 0);
        });

        assertThat(recorded.gaps()).containsExactly(Gap.LATER_WAITS);
        assertThat(recorded.tasks()).hasSize(1);
    }

    @Test
    void a_wait_within_another_one_counts_once() {
        ThreadEvents thread = new ThreadEvents();
        thread.add(new RecordedTask("alone", 1, 0, 100, 0, 0, List.of(), List.of()));
        thread.add(waited(WaitType.PARK, 10, 15));
        thread.add(waited(WaitType.PARK, 16, 20));
        thread.add(waited(WaitType.SOCKET, 10, 20));
        thread.add(waited(WaitType.SLEEP, 20, 30));
        thread.add(waited(WaitType.SLEEP, 110, 120));

        assertThat(thread.tasks().getFirst().waits())
                .extracting(RecordedWait::type)
                .containsExactly(WaitType.SOCKET, WaitType.SLEEP);
    }

    private static void assertThatTaskHas(RecordedTask task, int number) {
        assertThat(task.number()).isEqualTo(number);
        assertThat(task.cpuNanos()).isEqualTo(10L * number);
        assertThat(task.runDelayNanos()).isEqualTo(number);
        assertThat(task.waits()).hasSize(number).allSatisfy(wait -> {
            assertThat(wait.type()).isEqualTo(WaitType.SLEEP);
            assertThat(wait.begin()).isBetween(task.begin(), task.end());
            assertThat(wait.end()).isBetween(wait.begin(), task.end());
        });
    }

    private static RecordedWait waited(WaitType type, long begin, long end) {
        return new RecordedWait(type, begin, end, Optional.empty(), List.of());
    }

    private static boolean isSleepRecorded() {
        return FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .filter(type -> type.getName().equals("jdk.ThreadSleep"))
                .anyMatch(EventType::isEnabled);
    }

    /** On a thread of its own, as the stacks of tests are deep. */
    private RecordedTasks record(TaskRecording recording, Tasks tasks) throws Exception {
        Path file = folder.resolve("tasks.jfr");
        try (recording) {
            recording.start();
            FutureTask<Tasks> run = new FutureTask<>(() -> {
                tasks.run();
                return tasks;
            });
            Thread.ofPlatform().start(run);
            run.get();
            recording.stop(file);
        }
        return RecordedTasks.read(file);
    }

    private interface Tasks {
        void run() throws Exception;
    }
}
