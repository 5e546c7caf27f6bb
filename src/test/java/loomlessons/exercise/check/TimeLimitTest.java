package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import loomlessons.exercise.child.ChildLine.Hanging;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE);
    private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(5), clock::get);

    @Test
    void a_program_has_its_five_seconds_however_late_its_jvm_starts_it() {
        pass(Duration.ofSeconds(29));
        limit.start();

        pass(Duration.ofMillis(4_999));
        assertThat(limit.isOver()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(limit.isOver()).isTrue();
        Hanging hanging = new Hanging("", List.of("main runs"));
        assertThat(limit.ending(hanging)).isEqualTo(new Ending.ByTimeLimit(Duration.ofSeconds(5), hanging));
    }

    @Test
    void threads_that_start_later_give_it_no_more_time() {
        limit.start();
        pass(Duration.ofSeconds(4));
        limit.start();
        pass(Duration.ofSeconds(1));

        assertThat(limit.isOver()).isTrue();
    }

    @Test
    void a_starved_program_has_twice_the_time() {
        limit.start();
        limit.markStarved();
        pass(Duration.ofSeconds(9));
        assertThat(limit.isOver()).isFalse();

        pass(Duration.ofSeconds(1));
        assertThat(limit.isOver()).isTrue();
        assertThat(limit.ending(Hanging.NOWHERE).describe())
                .isEqualTo("it was still running after 10 s, so it was stopped");
    }

    @Test
    void a_defect_of_the_jdk_that_may_be_the_cause_comes_after_the_threads() {
        limit.start();

        assertThat(limit.ending(new Hanging("JDK 25 has a defect", List.of("main waits", "thread1 runs")))
                        .describe())
                .isEqualTo("it was still running after 5 s, so it was stopped: main waits; thread1 runs; "
                        + "JDK 25 has a defect");
    }

    @Test
    void a_program_that_never_started_is_reported_as_such() {
        pass(Duration.ofSeconds(30));

        assertThat(limit.isOver()).isTrue();
        assertThat(limit.ending(Hanging.NOWHERE).describe())
                .isEqualTo("its JVM didn't start within 30 s, so it was stopped; is the machine busy?");
    }

    @Test
    void a_message_after_the_time_limit_does_not_change_the_limit() {
        pass(Duration.ofSeconds(30));
        assertThat(limit.isOver()).isTrue();

        limit.start();
        limit.markStarved();

        assertThat(limit.isOver()).isTrue();
        assertThat(limit.starved()).isFalse();
        assertThat(limit.ending(Hanging.NOWHERE)).isEqualTo(new Ending.ByNoStart(Duration.ofSeconds(30)));
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
