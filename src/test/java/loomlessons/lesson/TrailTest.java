package loomlessons.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import loomlessons.lesson.trail.ThreadFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    private final List<Event> received = new ArrayList<>();
    private final Trail trail = new Trail(received::add);

    @Test
    void events_are_kept_in_order_and_passed_to_the_listener() {
        trail.say("one");
        trail.say("two");

        assertThat(trail.events()).extracting(Event::text).containsExactly("one", "two");
        assertThat(received).isEqualTo(trail.events());
    }

    @Test
    void no_two_events_have_the_same_time_however_many_threads_add_to_the_trail() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                awaitUninterrupted(go);
                for (int said = 0; said < 200; said++) {
                    trail.say("something");
                }
            }));
        }

        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(trail.events())
                .hasSize(1600)
                .extracting(Event::nanos)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(received).isEqualTo(trail.events());
    }

    @Test
    void an_event_knows_a_platform_thread() throws InterruptedException {
        Thread thread = Thread.ofPlatform().name("worker").daemon(false).start(() -> trail.say("hello"));
        thread.join();

        ThreadFacts facts = trail.firstSaid("hello").thread();

        assertThat(facts.name()).isEqualTo("worker");
        assertThat(facts.id()).isEqualTo(thread.threadId());
        assertThat(facts.virtual()).isFalse();
        assertThat(facts.daemon()).isFalse();
        assertThat(facts.carrier()).isEmpty();
    }

    @Test
    void an_event_knows_a_virtual_thread_and_its_carrier() throws InterruptedException {
        Thread.ofVirtual().name("worker").start(() -> trail.say("hello")).join();

        ThreadFacts facts = trail.firstSaid("hello").thread();

        assertThat(facts.virtual()).isTrue();
        assertThat(facts.daemon()).isTrue();
        assertThat(facts.carrier())
                .hasValueSatisfying(carrier -> assertThat(carrier).contains("worker"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waiting_for_a_sleeper_ends_while_it_is_asleep(boolean virtual) throws InterruptedException {
        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
        Thread sleeper = builder.start(new Sleeper("thread1", Duration.ofMinutes(5), trail));

        trail.awaitAsleep(1);

        assertThat(sleeper.getState()).isEqualTo(Thread.State.TIMED_WAITING);
        sleeper.interrupt();
        sleeper.join();
    }

    @Test
    void a_thread_from_before_the_first_event_has_no_origin_though_its_creator_has_been_on_a_trail()
            throws InterruptedException {
        new Trail(event -> {}).say("earlier");
        AtomicReference<Thread> later = new AtomicReference<>();

        Thread caller = Thread.ofPlatform().start(() -> {
            trail.say("first");
            later.set(Thread.ofPlatform().start(() -> trail.say("second")));
        });
        caller.join();
        later.get().join();

        assertThat(trail.firstSaid("first").thread().origin()).isEmpty();
        assertThat(trail.firstSaid("second").thread().origin().orElseThrow().creator())
                .isEqualTo(caller.threadId());
    }

    @Test
    void waiting_for_a_sleeper_that_has_woken_already_does_not_wait() throws InterruptedException {
        Thread.ofVirtual()
                .start(new Sleeper("thread1", Duration.ofMillis(1), trail))
                .join();

        trail.awaitAsleep(1);

        assertThat(trail.last(Kind.WAKE).text()).isEqualTo("thread1 has woken up from sleep");
    }

    @Test
    void a_second_round_of_sleepers_is_waited_for_as_well() throws InterruptedException {
        Thread.ofVirtual()
                .start(new Sleeper("first", Duration.ofMillis(1), trail))
                .join();
        trail.awaitAsleep(1);
        CountDownLatch isWaitedFor = new CountDownLatch(1);
        Thread second = Thread.ofVirtual().start(() -> {
            awaitUninterrupted(isWaitedFor);
            new Sleeper("second", Duration.ofMinutes(5), trail).run();
        });
        Thread.ofVirtual().start(() -> {
            trail.say("the second round begins");
            isWaitedFor.countDown();
        });

        trail.awaitAsleep(1);

        assertThat(second.getState()).isEqualTo(Thread.State.TIMED_WAITING);
        assertThat(trail.last(Kind.SLEEP).isBefore(trail.last(Kind.ASLEEP))).isTrue();
        second.interrupt();
        second.join();
    }

    @Test
    void a_closed_trail_stays_as_it_is() {
        trail.say("before");
        trail.close();
        trail.say("after");

        assertThat(trail.events()).extracting(Event::text).containsExactly("before");
    }

    @Test
    void an_event_that_the_trail_lacks_is_named() {
        assertThatThrownBy(() -> trail.first(Kind.WAKE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the trail has no wake event");
        assertThatThrownBy(() -> trail.firstSaid("hello"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the trail has no \"hello\"");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void a_thread_that_is_delayed_before_it_records_delays_no_other_thread() throws Exception {
        CountDownLatch isHeldUp = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Trail trail = Trail.delayedBy(
                kind -> {
                    if (kind == Kind.WAKE) {
                        isHeldUp.countDown();
                        awaitUninterrupted(goOn);
                    }
                },
                event -> {});
        Thread late = Thread.ofVirtual().start(() -> trail.record(Kind.WAKE, "awake"));

        isHeldUp.await();
        trail.say("hello");
        goOn.countDown();
        late.join();

        assertThat(trail.events().stream().map(Event::text)).containsExactly("hello", "awake");
        assertThat(trail.events())
                .allSatisfy(event -> assertThat(event.cpuNanos()).isZero());
    }
}
