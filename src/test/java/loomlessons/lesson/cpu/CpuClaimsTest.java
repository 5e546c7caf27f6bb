package loomlessons.lesson.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.ThreadFacts;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The claims of the cpu lesson against trails whose times are known. */
class CpuClaimsTest {

    private static final ThreadFacts MAIN = new ThreadFacts(1, "main", false, false, Optional.empty());
    private static final ThreadFacts CRUNCHER = new ThreadFacts(2, "cruncher", false, false, Optional.empty());

    private final List<Event> events = new ArrayList<>();

    @Test
    void crunchers_that_take_turns_on_one_core_refute_that_java_has_no_gil() {
        at(0, 0, MAIN, "crunchers start");
        at(300, 300, CRUNCHER, "found");
        at(600, 605, CRUNCHER, "found");
        at(600, 605, MAIN, "crunchers are done");

        Verdict verdict = judge("no GIL");

        assertThat(verdict.holds()).isEqualTo(Runtime.getRuntime().availableProcessors() == 1);
        assertThat(verdict.evidence()).isNotBlank();
    }

    @Test
    @EnabledIf("hasSeveralCores")
    void one_stretch_on_more_than_one_core_proves_that_java_has_no_gil() {
        at(0, 0, MAIN, "crunchers start");
        at(400, 380, CRUNCHER, "found");
        at(600, 770, CRUNCHER, "found");
        at(900, 1000, CRUNCHER, "found");
        at(900, 1000, MAIN, "crunchers are done");

        assertThat(judge("no GIL")).isEqualTo(Verdict.of(true, "0.200 s, CPU time 0.390 s, 1.95 cores"));
    }

    @Test
    void a_stretch_too_short_for_the_clock_proves_nothing() {
        at(0, 0, MAIN, "crunchers start");
        at(590, 590, CRUNCHER, "found");
        at(600, 620, CRUNCHER, "found");
        at(600, 620, MAIN, "crunchers are done");

        assertThat(judge("no GIL").holds()).isEqualTo(!hasSeveralCores());
    }

    @Test
    void more_cpu_time_than_the_cores_can_give_is_refuted() {
        long cores = Runtime.getRuntime().availableProcessors();
        at(0, 0, MAIN, "crunchers start");
        at(1000, 1200 * cores, MAIN, "crunchers are done");

        assertThat(judge("at most as many CPUs").holds()).isFalse();
    }

    static boolean hasSeveralCores() {
        return Runtime.getRuntime().availableProcessors() > 1;
    }

    private void at(long millis, long cpuMillis, ThreadFacts thread, String text) {
        long nanos = Duration.ofMillis(millis).toNanos() + events.size();
        events.add(new Event(nanos, Duration.ofMillis(cpuMillis).toNanos(), thread, Kind.SAY, text));
    }

    private Verdict judge(String claimText) {
        Claim claim = new CpuLesson()
                .claims(new Settings(Duration.ofSeconds(3), 2)).stream()
                        .filter(candidate -> candidate.text().contains(claimText))
                        .findFirst()
                        .orElseThrow();
        return claim.judge(Trail.of(events));
    }
}
