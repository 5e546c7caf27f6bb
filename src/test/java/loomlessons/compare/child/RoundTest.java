package loomlessons.compare.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import loomlessons.compare.Load;
import loomlessons.compare.TaskCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RoundTest {

    private static final int TOGETHER = 3;
    private static final CyclicBarrier ALL = new CyclicBarrier(TOGETHER);
    private static final long DUE_EVERY = TimeUnit.MILLISECONDS.toNanos(10);

    static final class Nothing implements Runnable {
        @Override
        public void run() {}
    }

    static final class Meets {
        void task() throws Exception {
            ALL.await();
        }
    }

    static final class Fails {
        static int task() {
            return Integer.parseInt("no number");
        }
    }

    @Test
    void a_round_that_has_not_begun_has_no_times() throws Throwable {
        Round round = round(Nothing.class, TaskCode.Form.RUNNABLE, new Load(3, new Load.Arrival.AllAtOnce()));

        assertThat(round.begun()).isZero();
        assertThat(round.ended()).isZero();
        assertThat(round.mostInFlight()).isZero();
        assertThat(round.latencies()).isEmpty();
        assertThat(round.elapsed()).isZero();
    }

    @Test
    void tasks_one_after_another_are_never_in_flight_together() throws Throwable {
        Round round = round(Nothing.class, TaskCode.Form.RUNNABLE, new Load(50, new Load.Arrival.AllAtOnce()));

        IntStream.range(0, 40).forEach(number -> round.task(number).run());

        assertThat(round.begun()).isEqualTo(40);
        assertThat(round.ended()).isEqualTo(40);
        assertThat(round.latencies().toArray()).hasSize(40);
        assertThat(round.mostInFlight()).isEqualTo(1);
    }

    @Test
    void tasks_that_wait_for_each_other_are_in_flight_together() throws Throwable {
        Round round = round(Meets.class, TaskCode.Form.METHOD, new Load(TOGETHER, new Load.Arrival.AllAtOnce()));

        VirtualTasks.runAll(round);

        assertThat(round.mostInFlight()).isEqualTo(TOGETHER);
    }

    @Test
    void a_task_that_fails_has_ended() throws Throwable {
        Round round = round(Fails.class, TaskCode.Form.STATIC_METHOD, new Load(2, new Load.Arrival.AllAtOnce()));

        PlatformTasks.runAll(round);

        assertThat(round.ended()).isEqualTo(2);
    }

    @Test
    void latency_counts_from_the_moment_at_which_a_task_was_due() throws Throwable {
        Round round = round(Nothing.class, TaskCode.Form.RUNNABLE, new Load(3, new Load.Arrival.AtRate(100)));
        round.start();

        round.awaitDue(2);
        List<Long> latencies = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            round.task(number).run();
        }
        round.latencies().forEach(latencies::add);

        assertThat(latencies.get(0)).isGreaterThanOrEqualTo(2 * DUE_EVERY);
        assertThat(latencies.get(1)).isGreaterThanOrEqualTo(DUE_EVERY);
        assertThat(latencies.get(2)).isBetween(0L, latencies.get(0));
        assertThat(round.elapsed()).isGreaterThanOrEqualTo(Duration.ofNanos(2 * DUE_EVERY));
    }

    private static Round round(Class<?> type, TaskCode.Form form, Load load) throws Throwable {
        TaskCode code = new TaskCode(type.getName(), type.getName(), form, List.of(), Optional.empty());
        TaskErrors errors = new TaskErrors(new UserFrames(code));
        return new Round(UserTask.create(code, type.getClassLoader(), errors), load);
    }
}
