package loomlessons.exercise.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loomlessons.exercise.child.ChildLine;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData.OfTask;
import loomlessons.lesson.Kind;
import loomlessons.lesson.trail.CountedThread;
import loomlessons.lesson.trail.ThreadFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts of that which the JVM of a program reports. */
class ReportedRunTest {

    private static final ThreadFacts MAIN = new ThreadFacts(1, "main", false, false, Optional.empty());
    private static final ThreadFacts DAEMON = new ThreadFacts(2, "late", true, true, Optional.empty());
    private static final ThreadFacts USER = new ThreadFacts(3, "late", false, false, Optional.empty());

    private final ReportedRun run =
            new ReportedRun(new TimeLimit(Duration.ofSeconds(5), System::nanoTime), new Launches(1).begin());

    ReportedRunTest() throws InterruptedException {}

    @ParameterizedTest
    @CsvSource({
        "a daemon alone has woken up by luck,           true,  false, START FINISH EXIT",
        "a user thread keeps the JVM for a daemon,      true,  true,  START FINISH WAKE EXIT",
        "a user thread keeps the JVM for itself,        false, true,  START FINISH WAKE EXIT",
    })
    void what_happens_after_main_counts_only_if_a_user_thread_keeps_the_jvm(
            String reason, boolean daemonWakes, boolean hasUserThread, String kinds) {
        List<ChildLine> lines = new ArrayList<>(List.of(
                happened(1, MAIN, Kind.START, "main"),
                happened(2, MAIN, Kind.FINISH, "main"),
                happened(3, daemonWakes ? DAEMON : USER, Kind.WAKE, "late"),
                new ChildLine.Counted(new CountedThread(DAEMON, true, 3, Optional.empty()))));
        if (hasUserThread) {
            lines.add(new ChildLine.Counted(new CountedThread(USER, true, 3, Optional.empty())));
        }

        lines.forEach(line -> run.receive(run.secret() + line.encode()));

        assertThat(run.events(System.nanoTime(), OptionalInt.of(0)))
                .as(reason)
                .extracting(event -> event.kind().name())
                .containsExactly(kinds.split(" "));
    }

    /** What lies in the pipe is read after the end, however long that takes. */
    @Test
    void the_exit_has_the_time_of_the_end_and_not_that_of_the_line_that_was_read_last() throws InterruptedException {
        Duration end = Duration.ofSeconds(5);
        long before = System.nanoTime();
        run.receive(run.secret() + happened(0, MAIN, Kind.START, "main").encode());
        long after = System.nanoTime();
        // Not to order anything: the next line is read so much later than it was written.
        Thread.sleep(Duration.ofMillis(200));
        run.receive(run.secret() + happened(1, MAIN, Kind.SAY, "main").encode());

        Event exit = run.events(before + end.toNanos(), OptionalInt.empty()).getLast();

        assertThat(exit.kind()).isEqualTo(Kind.EXIT);
        assertThat(exit.nanos())
                .isGreaterThanOrEqualTo(end.toNanos() - (after - before))
                .isLessThanOrEqualTo(end.toNanos());
    }

    private static ChildLine happened(long nanos, ThreadFacts thread, Kind kind, String task) {
        return new ChildLine.Happened(new Event(nanos, 0, thread, kind, new OfTask(task), kind + " of " + task));
    }
}
