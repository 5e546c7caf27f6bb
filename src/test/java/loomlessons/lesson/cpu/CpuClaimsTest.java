package loomlessons.lesson.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.Verdict.Ruling;
import loomlessons.lesson.trail.ThreadFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The claims of the cpu lesson against trails whose times are known. */
class CpuClaimsTest {

    private static final ThreadFacts MAIN = new ThreadFacts(1, "main", false, false, Optional.empty());
    private static final ThreadFacts CRUNCHER = new ThreadFacts(2, "cruncher", false, false, Optional.empty());

    private final List<Event> events = new ArrayList<>();

    @Test
    void crunchers_that_take_turns_refute_that_java_has_no_gil() {
        say(0, 0, MAIN, Phase.CRUNCHERS_START);
        happen(1, 1, Kind.START);
        say(300, 300, CRUNCHER, new EventData.Said("found"));
        happen(301, 301, Kind.FINISH);
        happen(302, 302, Kind.START);
        say(600, 605, CRUNCHER, new EventData.Said("found"));
        happen(601, 605, Kind.FINISH);
        say(601, 605, MAIN, Phase.CRUNCHERS_DONE);

        assertThat(judge("no GIL").ruling()).isEqualTo(hasSeveralCores() ? Ruling.REFUTED : Ruling.UNDECIDED);
    }

    @Test
    @EnabledIf("hasSeveralCores")
    void one_interval_on_more_than_one_core_proves_that_java_has_no_gil() {
        say(0, 0, MAIN, Phase.CRUNCHERS_START);
        happen(1, 1, Kind.START);
        happen(2, 2, Kind.START);
        say(400, 380, CRUNCHER, new EventData.Said("found"));
        say(600, 770, CRUNCHER, new EventData.Said("found"));
        say(900, 1000, CRUNCHER, new EventData.Said("found"));
        happen(900, 1000, Kind.FINISH);
        say(900, 1000, MAIN, Phase.CRUNCHERS_DONE);

        assertThat(judge("no GIL"))
                .isEqualTo(Verdict.of(true, "busiest interval: 0.200 s, CPU time 0.390 s, 1.95 cores"));
    }

    @Test
    void a_machine_that_gives_the_crunchers_one_core_at_a_time_decides_nothing() {
        say(0, 0, MAIN, Phase.CRUNCHERS_START);
        happen(1, 1, Kind.START);
        happen(2, 2, Kind.START);
        say(600, 590, CRUNCHER, new EventData.Said("found"));
        happen(601, 591, Kind.FINISH);
        say(605, 610, CRUNCHER, new EventData.Said("found"));
        say(605, 610, MAIN, Phase.CRUNCHERS_DONE);

        assertThat(judge("no GIL").ruling()).isEqualTo(Ruling.UNDECIDED);
    }

    @Test
    void more_cpu_time_than_the_cores_can_give_is_refuted() {
        long cores = Runtime.getRuntime().availableProcessors();
        say(0, 0, MAIN, Phase.CRUNCHERS_START);
        say(1000, 1200 * cores, MAIN, Phase.CRUNCHERS_DONE);

        assertThat(judge("at most as many CPUs").ruling()).isEqualTo(Ruling.REFUTED);
    }

    static boolean hasSeveralCores() {
        return Runtime.getRuntime().availableProcessors() > 1;
    }

    private void say(long millis, long cpuMillis, ThreadFacts thread, EventData data) {
        events.add(new Event(nanos(millis), nanos(cpuMillis), thread, Kind.SAY, data, ""));
    }

    private void happen(long millis, long cpuMillis, Kind kind) {
        events.add(new Event(nanos(millis), nanos(cpuMillis), CRUNCHER, kind, new EventData.None(), ""));
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
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
