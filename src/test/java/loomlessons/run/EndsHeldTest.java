package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import loomlessons.lesson.trail.EndsHeld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks that have slept are held at their end until main waits for them. */
class EndsHeldTest {

    private static final int ATTEMPTS = 5;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<Thread.Builder> kinds() {
        return Stream.of(Thread.ofPlatform(), Thread.ofVirtual());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_task_ends_when_main_joins_it_before_one_that_has_waited_longer(Thread.Builder kind) throws Exception {
        boolean isHeldOn = false;
        // A machine that is very busy may let the other one end in the meantime, but not each time.
        for (int attempt = 0; attempt < ATTEMPTS && !isHeldOn; attempt++) {
            isHeldOn = isHeldWhileMainJoinsAnother(kind);
        }
        assertThat(isHeldOn).isTrue();
    }

    private static boolean isHeldWhileMainJoinsAnother(Thread.Builder kind) throws InterruptedException {
        EndsHeld ends = new EndsHeld(Thread.currentThread());
        Thread other = startTask(kind, ends);
        Thread joined = startTask(kind, ends);

        joined.join(LIMIT);
        boolean isHeld = other.isAlive();

        ends.mainEnds();
        assertThat(other.join(LIMIT)).isTrue();
        return isHeld;
    }

    /** Returns when it has done its work; main doesn't wait for that, as waits are what lets it end. */
    private static Thread startTask(Thread.Builder kind, EndsHeld ends) {
        AtomicBoolean isDone = new AtomicBoolean();
        Thread task = kind.start(() -> {
            ends.taskSleeps();
            isDone.set(true);
            ends.taskEnds();
        });
        while (!isDone.get()) {
            Thread.onSpinWait();
        }
        return task;
    }
}
