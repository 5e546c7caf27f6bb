package loomlessons.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class SleeperTest {

    private final Trail trail = new Trail(event -> {});

    @Test
    void a_sleeper_says_what_the_notebook_says() {
        new Sleeper("thread1", Duration.ofMillis(1), trail).run();

        assertThat(trail.events())
                .extracting(Event::kind, Event::text)
                .containsExactly(
                        tuple(Kind.START, "thread1 starts"),
                        tuple(Kind.SLEEP, "I am thread1. Going to sleep for 0.001 seconds"),
                        tuple(Kind.WAKE, "thread1 has woken up from sleep"),
                        tuple(Kind.FINISH, "thread1 ends"));
    }

    @Test
    void a_sleeper_that_is_interrupted_ends_early_and_leaves_its_thread_interrupted() throws Exception {
        FutureTask<Boolean> interruptedAfterwards = new FutureTask<>(() -> {
            new Sleeper("thread1", Duration.ofMinutes(5), trail).run();
            return Thread.currentThread().isInterrupted();
        });
        Thread thread = Thread.ofPlatform().start(interruptedAfterwards);

        trail.awaitAsleep(1);
        thread.interrupt();

        assertThat(interruptedAfterwards.get()).isTrue();
        assertThat(trail.all(Kind.INTERRUPT)).hasSize(1);
        assertThat(trail.all(Kind.WAKE)).isEmpty();
    }
}
