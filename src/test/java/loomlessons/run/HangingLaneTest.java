package loomlessons.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Runtime.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import loomlessons.defect.JdkDefects;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which defects of the JDK a lane names when its time limit stops it. */
@Timeout(60)
class HangingLaneTest {

    private static final Settings SETTINGS = new Settings(Duration.ofMillis(100), 2);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String STOPPED = "it was stopped before its end";
    private static final String STUCK_WHEN_PARKED =
            "; JDK 25.0.2 has a defect that can do this: JDK-8369227, fixed in 25.0.3 (see doctor)";

    private final CompletableFuture<Thread> hanging = new CompletableFuture<>();

    @Test
    void a_lane_whose_virtual_thread_waits_for_ever_names_the_defect_that_does_so() throws InterruptedException {
        assertThat(reasonOfWaiting(Lane.VIRTUAL, "25.0.2", this::joinOneThatWaits))
                .isEqualTo(STOPPED + STUCK_WHEN_PARKED);
    }

    @Test
    void the_same_lane_blames_no_jdk_that_has_the_fix() throws InterruptedException {
        assertThat(reasonOfWaiting(Lane.VIRTUAL, "25.0.3+9-LTS", this::joinOneThatWaits))
                .isEqualTo(STOPPED);
    }

    @Test
    void a_virtual_thread_that_loops_is_its_programs_own_fault() throws InterruptedException {
        LaneBody body = (settings, trail) -> join(Thread.ofVirtual().unstarted(() -> {
            trail.say("here");
            loop();
        }));

        assertThat(reasonOfLoop(Lane.VIRTUAL, "25.0.2", body)).isEqualTo(STOPPED);
    }

    @Test
    void a_platform_thread_that_waits_for_ever_does_so_on_every_jdk() throws InterruptedException {
        assertThat(reasonOfWaiting(Lane.PLATFORM, "25.0.2", (settings, trail) -> awaitNothing()))
                .isEqualTo(STOPPED);
    }

    /** The sleepers of the lesson scale record nothing. */
    @ParameterizedTest
    @EnumSource(
            value = Lane.class,
            names = {"VIRTUAL", "STRUCTURED"})
    void a_lane_whose_virtual_threads_are_unknown_names_all_that_make_one_wait(Lane lane) throws InterruptedException {
        assertThat(reasonOfWaiting(lane, "26", (settings, trail) -> awaitNothing()))
                .isEqualTo(STOPPED
                        + "; JDK 26 has defects that can do this: JDK-8369227, fixed in 26.0.1; "
                        + "JDK-8373120, fixed in 26.0.2 (see doctor)");
    }

    @Test
    void a_main_that_loops_waits_for_no_virtual_thread() throws InterruptedException {
        LaneBody body = (settings, trail) -> {
            loop();
            throw new InterruptedException();
        };

        assertThat(reasonOfLoop(Lane.VIRTUAL, "26", body)).isEqualTo(STOPPED);
    }

    @Test
    void a_lane_that_fails_in_time_blames_no_defect() throws InterruptedException {
        LaneBody body = (settings, trail) -> {
            throw new IllegalStateException("no good");
        };
        LaneGroup group =
                new LaneGroup(new Runs.Silence(), System.nanoTime(), () -> JdkDefects.of(Version.parse("25.0.2")));

        assertThat(reason(group, Lane.VIRTUAL, body, GRACE)).isEqualTo("IllegalStateException: no good");
    }

    private void joinOneThatWaits(Settings settings, Trail trail) throws InterruptedException {
        join(Thread.ofVirtual().unstarted(() -> {
            trail.say("here");
            try {
                awaitNothing();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void join(Thread thread) throws InterruptedException {
        thread.start();
        try {
            thread.join();
        } finally {
            thread.interrupt();
        }
    }

    private void awaitNothing() throws InterruptedException {
        hanging.complete(Thread.currentThread());
        new CountDownLatch(1).await();
    }

    private void loop() {
        hanging.complete(Thread.currentThread());
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private String reasonOfWaiting(Lane lane, String jdk, LaneBody body) throws InterruptedException {
        return reasonOfHang(lane, Thread.State.WAITING, jdk, body);
    }

    private String reasonOfLoop(Lane lane, String jdk, LaneBody body) throws InterruptedException {
        return reasonOfHang(lane, Thread.State.RUNNABLE, jdk, body);
    }

    /** On a busy machine a lane may come to its limit before it hangs. */
    private String reasonOfHang(Lane lane, Thread.State state, String jdk, LaneBody body) throws InterruptedException {
        LaneGroup group = new LaneGroup(new Runs.Silence(), System.nanoTime(), () -> {
            while (hanging.join().getState() != state) {
                LockSupport.parkNanos(1_000_000);
            }
            return JdkDefects.of(Version.parse(jdk));
        });
        return reason(group, lane, body, Duration.ofMillis(100));
    }

    private static String reason(LaneGroup group, Lane lane, LaneBody body, Duration limit)
            throws InterruptedException {
        Skipped skipped = new Skipped("for a test", Optional.empty());
        group.add(lane, new LaneRun.Task(body, List.of(), SETTINGS), () -> skipped);
        return ((Failed) group.run(limit, GRACE).getFirst().outcome()).reason();
    }
}
