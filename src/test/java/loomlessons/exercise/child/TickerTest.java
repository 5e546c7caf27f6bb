package loomlessons.exercise.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TickerTest {

    private final Ticker ticker = new Ticker(() -> {});

    @Test
    void each_tick_is_awaited() {
        long start = System.nanoTime();

        for (int i = 0; i < 20; i++) {
            ticker.awaitNext();
        }

        assertThat(System.nanoTime() - start)
                .isGreaterThan(Duration.ofMillis(10).toNanos());
    }

    @Test
    void a_thread_that_awaits_ticks_never_looks_as_if_it_slept() throws InterruptedException {
        AtomicBoolean end = new AtomicBoolean();
        Thread waiting = Thread.ofPlatform().start(() -> {
            while (!end.get()) {
                ticker.awaitNext();
            }
        });

        Set<Thread.State> seen = EnumSet.noneOf(Thread.State.class);
        for (int waits = 0; waits < 1000; ) {
            Thread.State state = waiting.getState();
            seen.add(state);
            waits += state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING ? 1 : 0;
        }
        end.set(true);
        waiting.join();

        assertThat(seen).contains(Thread.State.WAITING).doesNotContain(Thread.State.TIMED_WAITING);
    }

    @Test
    void an_interrupt_is_left_for_the_thread_to_find() {
        Thread.currentThread().interrupt();

        ticker.awaitNext();

        assertThat(Thread.interrupted()).isTrue();
    }
}
