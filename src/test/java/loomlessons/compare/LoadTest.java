package loomlessons.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import loomlessons.compare.Load.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 1, 0",
        "1000, 2, 1",
        "1000, 1001, 1000",
        "0.01, 2, 100000",
        "3, 4, 1000",
        "1000000, 1000001, 1000",
    })
    void the_last_task_arrives_when_the_others_have(double perSecond, int tasks, long millis) {
        assertThat(new Load(tasks, new Arrival.AtRate(perSecond)).arrivals()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void all_at_once_are_due_at_the_start() {
        Load load = new Load(1_000_000, new Arrival.AllAtOnce());

        assertThat(load.dueNanos(999_999)).isZero();
        assertThat(load.arrivals()).isZero();
    }

    @Test
    void fewer_tasks_arrive_in_the_same_way() {
        Arrival arrival = new Arrival.AtRate(7);

        assertThat(new Load(100, arrival).atMost(10)).isEqualTo(new Load(10, arrival));
        assertThat(new Load(5, arrival).atMost(10)).isEqualTo(new Load(5, arrival));
    }
}
