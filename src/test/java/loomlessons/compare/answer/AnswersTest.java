package loomlessons.compare.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import loomlessons.compare.Answer;
import loomlessons.compare.Answer.CantTell;
import loomlessons.compare.Answer.FailsUnderLoad;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.Answer.Level;
import loomlessons.compare.Answer.Pinned;
import loomlessons.compare.Answer.QueuesElsewhere;
import loomlessons.compare.Answer.Waits;
import loomlessons.compare.CodeLine;
import loomlessons.compare.ComparePlan;
import loomlessons.compare.Load;
import loomlessons.compare.Subject;
import loomlessons.compare.SubjectResult;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskError;
import loomlessons.compare.TaskRun;
import loomlessons.compare.Watched;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.PinReason;
import loomlessons.compare.Watched.PinnedLine;
import loomlessons.compare.Watched.Pinning;
import loomlessons.compare.Watched.TaskMemory;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.render.compare.SubjectRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers to figures made by hand: 1,000 tasks on a pool of 200 and on virtual threads. */
class AnswersTest {

    private static final int TASKS = 1_000;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Optional<CodeLine> LINE = Optional.of(new CodeLine("Foo.java", 23));
    private static final TaskError ERROR = new TaskError("a.B", "too many", 200, LINE, List.of());

    @ParameterizedTest
    @CsvSource({
        "50, 50, 0, waits",
        "50, 0, 50, computes",
        "50, 30, 20, waits computes",
        "50, 25, 25, waits computes",
        "50, 20, 30, waits computes",
        "50, 19, 31, computes",
        "50, 31, 19, waits",
    })
    void the_shares_of_a_task_alone_decide(long millis, long waited, long computed, String labels) {
        assertThat(labels(answer(watched(alone(millis, waited, computed))))).isEqualTo(labels);
    }

    @Test
    void a_task_that_ends_before_a_thread_pays_is_too_short() {
        Alone alone = new Alone(50, 99_999, MILLI, MILLI, 0, 0, 0);

        assertThat(labels(answer(watched(alone)))).isEqualTo("too-short");
        assertThat(labels(answer(watched(new Alone(50, 100_000, MILLI, MILLI, 0, 0, 0)))))
                .isEqualTo("waits");
    }

    @Test
    void waiting_tasks_are_compared_with_the_pool() {
        Waits waits = (Waits) only(answer(watched(alone(50, 50, 0))));

        assertThat(waits)
                .isEqualTo(new Waits(1, OptionalDouble.of(5), OptionalDouble.of(10), Optional.of(Subject.POOL)));
    }

    @ParameterizedTest
    @CsvSource({
        // kind, call, per task alone and under load in ms of 100, idle share, whether it is a queue
        "PARK, Semaphore.acquire, 0, 80, 0.0, true",
        "PARK, ReentrantLock.lock, 0, 51, 0.0, true",
        "PARK, LinkedBlockingQueue.take, 0, 80, 0.9, true",
        "PARK, Semaphore.acquire, 0, 49, 0.9, false",
        "PARK, Semaphore.acquire, 40, 80, 0.9, false",
        "PARK, CompletableFuture.get, 20, 80, 0.9, true",
        "PARK, CompletableFuture.get, 20, 80, 0.1, false",
        "PARK, CompletableFuture.get, 30, 85, 0.9, false",
        "MONITOR, Foo, 0, 80, 0.0, true",
        "SOCKET, SocketInputStream.read, 10, 80, 0.9, true",
        "SOCKET, SocketInputStream.read, 10, 80, 0.1, false",
        "NOTIFICATION, Object.wait, 10, 80, 0.9, true",
        "PARK, AbstractQueuedSynchronizer.ConditionObject.await, 0, 80, 0.0, true",
        "PARK, ReentrantReadWriteLock.WriteLock.lock, 0, 80, 0.0, true",
        "SLEEP, Thread.sleep, 0, 90, 0.9, true",
        "SLEEP, Thread.sleep, 0, 90, 0.1, false",
        "SLEEP, Thread.sleep, 80, 90, 0.9, false",
        "FILE, FileInputStream.read, 0, 90, 0.9, false",
    })
    void tasks_queue_where_they_wait_longer_under_load(
            WaitKind kind, String call, long alone, long underLoad, double idle, boolean isQueue) {
        WaitingLine line = line(kind, call, alone, underLoad, OptionalInt.of(10));

        Answer answer = answer(watched(alone(50, 50, 0), load(idle, line), 0));

        assertThat(labels(answer)).isEqualTo(isQueue ? "queues-elsewhere" : "waits");
    }

    @Test
    void of_two_queues_the_longer_one_is_named_with_those_who_got_past() {
        WaitingLine shorter = line(WaitKind.MONITOR, "Foo", 0, 55, OptionalInt.of(1));
        WaitingLine longer = line(WaitKind.PARK, "Semaphore.acquire", 0, 90, OptionalInt.of(10));

        assertThat(only(answer(watched(alone(50, 50, 0), load(0.9, shorter, longer), 0))))
                .isEqualTo(new QueuesElsewhere(LINE, "Semaphore.acquire", OptionalInt.of(10), 0.9));
    }

    @ParameterizedTest
    @CsvSource({"0.24, waits", "0.25, pinned", "1, pinned"})
    void carriers_that_are_held_long_enough_are_pinned(double share, String labels) {
        assertThat(labels(answer(watched(alone(50, 50, 0), load(0.9), share)))).isEqualTo(labels);
    }

    @Test
    void a_pinned_task_may_queue_as_well() {
        WaitingLine queue = line(WaitKind.MONITOR, "Foo", 0, 80, OptionalInt.of(1));

        Answer answer = answer(watched(alone(50, 50, 0), load(0.9, queue), 0.5));

        assertThat(labels(answer)).isEqualTo("pinned queues-elsewhere");
        assertThat(answer.findings().getFirst()).isEqualTo(new Pinned(LINE, PinReason.MONITOR, 0.5, 2));
    }

    @Test
    void tasks_that_fail_under_load_alone_also_wait() {
        Answer answer = answers(results(List.of(ERROR)), Optional.of(watched(alone(50, 50, 0))), 5)
                .answer(/* failsAlone= */ false);

        assertThat(labels(answer)).isEqualTo("fails-under-load waits");
        TaskError inAllRuns = new TaskError("a.B", "too many", 5 * 200, LINE, List.of());
        assertThat(answer.findings().getFirst())
                .isEqualTo(new FailsUnderLoad(Subject.VIRTUAL, 200, TASKS, inAllRuns, false, List.of(Subject.POOL)));
    }

    @Test
    void what_a_task_that_always_fails_waits_for_is_not_said() {
        Answer answer = answers(results(List.of(ERROR)), Optional.of(watched(alone(50, 50, 0))), 5)
                .answer(/* failsAlone= */ true);

        assertThat(labels(answer)).isEqualTo("fails-under-load");
    }

    @Test
    void no_more_than_two_findings_are_named() {
        WaitingLine queue = line(WaitKind.MONITOR, "Foo", 0, 80, OptionalInt.of(1));
        Watched all = watched(alone(50, 0, 50), load(0.9, queue), 0.5);

        assertThat(labels(answers(results(List.of(ERROR)), Optional.of(all), 5).answer(false)))
                .isEqualTo("fails-under-load pinned");
        assertThat(labels(answer(all))).isEqualTo("pinned queues-elsewhere");
    }

    @Test
    void without_a_watched_run_nobody_can_tell() {
        Answer answer = answers(results(List.of()), Optional.empty(), 5).answer(false);

        assertThat(only(answer)).isEqualTo(new CantTell("what tasks wait for isn't known"));
        assertThat(answer.certainty().level()).isEqualTo(Level.NOT_SURE);
    }

    @Test
    void if_nothing_was_measured_the_first_reason_is_told() {
        List<SubjectResult> failed = List.of(
                SubjectRuns.skipped(Subject.POOL, "too many"),
                SubjectRuns.failed(
                        Subject.PLATFORM, new TaskRun.Failed(TaskRun.Cause.EXIT, "it ended its JVM", List.of())));

        assertThat(only(answers(failed, Optional.empty(), 5).answer(false))).isEqualTo(new CantTell("pool: too many"));
    }

    @Test
    void virtual_threads_that_did_not_end_all_tasks_are_not_recommended() {
        List<SubjectResult> results = List.of(
                results(List.of()).getFirst(),
                SubjectRuns.failed(
                        Subject.VIRTUAL, new TaskRun.Failed(TaskRun.Cause.TIME_LIMIT, "it hangs", List.of())));

        Answer answer =
                answers(results, Optional.of(watched(alone(50, 50, 0))), 5).answer(false);

        assertThat(only(answer)).isEqualTo(new CantTell("virtual: it hangs"));
        assertThat(answer.certainty().level()).isEqualTo(Level.NOT_SURE);
    }

    @Test
    void tasks_that_were_not_watched_together_may_queue() {
        Watched alone = new Watched(alone(50, 50, 0), Optional.empty(), Optional.empty(), Map.of(), List.of());

        Answer answer = answer(alone);

        assertThat(labels(answer)).isEqualTo("waits");
        assertThat(answer.certainty().level()).isEqualTo(Level.NOT_SURE);
    }

    @Test
    void pinning_is_why_virtual_threads_did_not_end_all_tasks() {
        TaskRun.Failed hang = new TaskRun.Failed(TaskRun.Cause.TIME_LIMIT, "only 3 ended", List.of());
        List<SubjectResult> results = List.of(results(List.of()).getFirst(), SubjectRuns.failed(Subject.VIRTUAL, hang));
        Watched pinned = watched(alone(50, 50, 0), load(0.9), 0.9);

        Answer answer = answers(results, Optional.of(pinned), 5).answer(false);

        assertThat(labels(answer)).isEqualTo("pinned cant-tell");
    }

    @ParameterizedTest
    @CsvSource({"0.5, waits", "0.7, cant-tell"})
    void where_others_take_most_of_the_processors_longer_waits_may_be_their_fault(double othersShare, String label) {
        WaitingLine longer = line(WaitKind.PARK, "CompletableFuture.get", 20, 90, OptionalInt.empty());
        Watched busy = watched(alone(50, 50, 0), load(0.1, longer), 0);

        Answer answer = answers(beside(othersShare), Optional.of(busy), 5).answer(false);

        assertThat(labels(answer)).isEqualTo(label);
        assertThat(answer.certainty().level()).isNotEqualTo(Level.SURE);
    }

    @Test
    void an_interrupted_comparison_has_no_answer() {
        Answer answer = Answers.ofInterrupted("interrupted after 1 of 20 runs");

        assertThat(only(answer)).isEqualTo(new CantTell("interrupted after 1 of 20 runs"));
        assertThat(answer.certainty().level()).isEqualTo(Level.NOT_SURE);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 50, SURE, 5 runs on each subject",
        "4, 50, FAIRLY_SURE, only 4 runs on each subject",
        "3, 50, FAIRLY_SURE, only 3 runs on each subject",
        "2, 50, NOT_SURE, 2 runs can't separate a difference from noise",
        "1, 50, NOT_SURE, 1 run can't separate a difference from noise",
        "5, 30, FAIRLY_SURE, a task waits and computes about as long",
    })
    void few_runs_and_middle_shares_make_it_less_sure(int runs, long waitedOf50, Level level, String reason) {
        Watched watched = watched(alone(50, waitedOf50, 50 - waitedOf50));

        Answer answer = answers(results(List.of()), Optional.of(watched), runs).answer(false);

        assertThat(answer.certainty().level()).isEqualTo(level);
        assertThat(answer.certainty().reasons()).contains(reason);
    }

    @Test
    void a_subject_that_could_not_be_measured_makes_it_less_sure() {
        List<SubjectResult> results = List.of(
                SubjectRuns.skipped(Subject.PLATFORM, "too many"),
                results(List.of()).get(1));

        Answer answer =
                answers(results, Optional.of(watched(alone(50, 50, 0))), 5).answer(false);

        assertThat(answer.certainty().level()).isEqualTo(Level.FAIRLY_SURE);
        assertThat(answer.certainty().reasons()).containsExactly("platform couldn't be measured");
    }

    private static Answer answer(Watched watched) {
        return answers(results(List.of()), Optional.of(watched), 5).answer(/* failsAlone= */ false);
    }

    private static Answers answers(List<SubjectResult> results, Optional<Watched> watched, int runs) {
        TaskCode task = new TaskCode("Foo.java", "Foo", TaskCode.Form.RUNNABLE, List.of(), Optional.empty());
        ComparePlan plan = new ComparePlan(
                task,
                new Load(TASKS, new Load.Arrival.AllAtOnce()),
                results.stream().map(SubjectResult::subject).toList(),
                /* unavailable= */ Map.of(),
                /* poolSize= */ 200,
                runs,
                Duration.ofSeconds(60),
                List.of(),
                /* toTheWall= */ false);
        return new Answers(plan, results, watched);
    }

    /** The errors are those of virtual threads. */
    private static List<SubjectResult> results(List<TaskError> errors) {
        return List.of(
                new SubjectRuns(TASKS, 250, 150, 200, 100, 200, 220).of(Subject.POOL),
                new SubjectRuns(TASKS, 55, 52, 1_000, 100, 100, 20).of(Subject.VIRTUAL, 5, errors));
    }

    /** Other programs take that share of the processors. */
    private static List<SubjectResult> beside(double othersShare) {
        return results(List.of()).stream()
                .map(result -> new SubjectResult(
                        result.subject(),
                        result.measured().stream()
                                .<TaskRun>map(run ->
                                        new TaskRun.Measured(run.metrics(), run.latencies(), run.errors(), othersShare))
                                .toList(),
                        Optional.empty()))
                .toList();
    }

    /** Ten tasks, all of the same length. */
    private static Alone alone(long millis, long waitedMillis, long computedMillis) {
        return new Alone(
                10, millis * MILLI, 10 * millis * MILLI, 10 * waitedMillis * MILLI, 10 * computedMillis * MILLI, 0, 0);
    }

    private static Watched watched(Alone alone) {
        return watched(alone, load(0.9), 0);
    }

    private static Watched watched(Alone alone, UnderLoad load, double pinnedShare) {
        long pinned = Math.round(pinnedShare * 2 * 1_000 * MILLI);
        List<PinnedLine> lines = pinned == 0 ? List.of() : List.of(new PinnedLine(LINE, PinReason.MONITOR, 10, pinned));
        return new Watched(
                alone,
                Optional.of(load),
                Optional.of(new Pinning(2, 1_000 * MILLI, lines)),
                Map.of(Subject.POOL, new TaskMemory(100_000, 200), Subject.VIRTUAL, new TaskMemory(10_000, 1_000)),
                List.of());
    }

    /** Each task takes 100 ms. */
    private static UnderLoad load(double idleShare, WaitingLine... lines) {
        return new UnderLoad(TASKS, 1_000 * MILLI, TASKS * 100 * MILLI, 0, idleShare, List.of(lines));
    }

    private static WaitingLine line(WaitKind kind, String call, long alone, long underLoad, OptionalInt gotPast) {
        return new WaitingLine(
                LINE, kind, call, TASKS, TASKS * underLoad * MILLI, underLoad * MILLI, alone * MILLI, gotPast);
    }

    private static Finding only(Answer answer) {
        assertThat(answer.findings()).hasSize(1);
        return answer.findings().getFirst();
    }

    private static String labels(Answer answer) {
        return String.join(" ", answer.findings().stream().map(Finding::label).toList());
    }
}
