package loomlessons.lesson.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import loomlessons.lesson.trail.CpuClock.CompilerThreads;
import org.junit.jupiter.api.Test;

class CompilerThreadsTest {

    private static final long C1 = 17;
    private static final long C2 = 18;

    private final Map<Long, Long> cpuNanos = new HashMap<>();
    private final CompilerThreads compilers =
            new CompilerThreads(new long[] {C1, C2}, id -> cpuNanos.getOrDefault(id, -1L));

    @Test
    void their_time_is_the_sum() {
        cpuNanos.putAll(Map.of(C1, 30L, C2, 400L));

        assertThat(compilers.cpuNanos()).isEqualTo(430);
        assertThat(compilers.cpuNanos()).as("nothing more").isEqualTo(430);
    }

    @Test
    void a_thread_that_is_started_later_counts_from_its_start() {
        cpuNanos.put(C1, 30L);
        compilers.cpuNanos();

        cpuNanos.put(C2, 5L);

        assertThat(compilers.cpuNanos()).isEqualTo(35);
    }

    @Test
    void what_a_thread_used_still_counts_when_it_has_ended_and_been_started_anew() {
        cpuNanos.putAll(Map.of(C1, 30L, C2, 400L));
        compilers.cpuNanos();

        cpuNanos.remove(C2);
        assertThat(compilers.cpuNanos()).as("ended").isEqualTo(430);

        cpuNanos.put(C2, 10L);
        assertThat(compilers.cpuNanos()).as("started anew").isEqualTo(440);
    }

    @Test
    void those_of_this_jvm_have_worked() {
        assertThat(CompilerThreads.ofThisJvm().cpuNanos()).isPositive();
    }
}
