package loomlessons.render.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loomlessons.compare.Answer;
import loomlessons.compare.Answer.Finding;
import loomlessons.compare.Answer.Level;
import loomlessons.compare.CodeLine;
import loomlessons.compare.CompareRecord;
import loomlessons.compare.Subject;
import loomlessons.compare.TaskError;
import loomlessons.compare.Watched.PinReason;
import loomlessons.run.Environment;
import loomlessons.run.Environment.Jdk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-jdk")
class AnswerTextTest {

    private static final Optional<CodeLine> LINE = Optional.of(new CodeLine("Foo.java", 31));

    @Test
    void one_finding_is_followed_by_the_times_and_how_sure_it_is() {
        assertThat(lines(Comparisons.waits()))
                .containsExactly(
                        "Waits: a task waits 97 % of its time. Virtual threads carry 5 times as many tasks at once as the pool, in 11 times less memory per task: use them.",
                        "Time for 1,000 tasks: platform 410 ms, pool 620 ms, virtual 330 ms, structured 340 ms; pool took 1.77–2.00 times as long as virtual.",
                        "How sure: sure (5 runs each; quiet machine).");
    }

    @Test
    void two_findings_leave_no_line_for_the_times() {
        assertThat(lines(Comparisons.pinned()))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("Pinned: Monitor.java:31 waits"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("Waits: a task waits 99 %"));
    }

    @Test
    void times_without_a_difference_say_so() {
        assertThat(lines(Comparisons.computes()))
                .containsExactly(
                        "Computes: a task computes 99 % of its time. No kind of thread adds a core to the 2 that you have: no gain.",
                        "Time for 1,000 tasks: platform 5.05 s, pool 5.00 s, virtual 4.98 s, structured 5.01 s; pool and virtual: no difference beyond the noise (ratio 0.94–1.07).",
                        "How sure: sure (5 runs each).");
        assertThat(new AnswerText(on(25), Comparisons.computes()).sentence(new Answer.Computes(0.99, 1)))
                .endsWith("a core to the one that you have: no gain.");
    }

    @Test
    void a_pool_that_is_too_large_for_computing_is_no_reason_for_virtual_threads() {
        assertThat(lines(Comparisons.computesInLargePool()).getFirst())
                .endsWith("a core to the 2 that you have. The pool of 200 threads was slower: try --pool 2.");
    }

    @Test
    void virtual_threads_are_no_advice_while_tasks_fail() {
        assertThat(lines(Comparisons.failsAndWaits()).get(1))
                .endsWith(
                        "Virtual threads carry 5 times as many tasks at once as the pool: use them once no task fails.");
    }

    @Test
    void a_task_that_waits_as_well_gains_there() {
        assertThat(sentence(new Answer.Computes(0.5, 2)))
                .isEqualTo(
                        "Computes: a task computes 50 % of its time. No kind of thread adds a core to the 2 that you have: no gain in this part.");
    }

    @Test
    void a_reason_that_is_no_whole_sentence_gets_its_full_stop() {
        assertThat(sentence(new Answer.CantTell("what tasks wait for isn't known")))
                .isEqualTo("Can't tell: what tasks wait for isn't known.");
    }

    @Test
    void with_an_open_arrival_the_median_latency_is_compared() {
        assertThat(lines(Comparisons.atRate()).get(1))
                .isEqualTo(
                        "Median latency of 1,000 tasks at 500/s: pool 52.0 ms, virtual 52.0 ms; pool and virtual: no difference in the median latency beyond the noise (ratio 0.94–1.06).");
    }

    @Test
    void subjects_without_a_measured_run_are_named_behind_the_times() {
        assertThat(lines(Comparisons.failedRun()))
                .containsExactly(
                        "Can't tell: Only virtual was measured, so there is nothing to compare it with.",
                        "Time for 1,000 tasks: virtual 330 ms; platform, pool failed; structured skipped.",
                        "How sure: not sure (platform and pool failed).");
        assertThat(lines(Comparisons.interrupted()).get(1))
                .isEqualTo("Time for 1,000 tasks: pool 620 ms, virtual 337 ms; structured not run.");
        assertThat(lines(Comparisons.nothingMeasured()).get(1))
                .isEqualTo("Nothing was measured; platform, pool, virtual, structured failed.");
    }

    @Test
    void waiting_tasks_gain_only_what_was_measured() {
        assertThat(waits(OptionalDouble.of(5), OptionalDouble.empty()))
                .endsWith("Virtual threads carry 5 times as many tasks at once as the pool: use them.");
        assertThat(waits(OptionalDouble.of(4.96), OptionalDouble.of(1.04)))
                .endsWith("Virtual threads carry 5 times as many tasks at once as the pool: use them.");
        assertThat(waits(OptionalDouble.of(9.94), OptionalDouble.of(9.96)))
                .contains("carry 9.9 times as many tasks", "in 10 times less memory");
        assertThat(waits(OptionalDouble.of(1.2), OptionalDouble.of(0.5)))
                .endsWith(
                        "Virtual threads carry 1.2 times as many tasks at once as the pool, though a task takes 2 times as much memory: use them.");
        assertThat(waits(OptionalDouble.of(1.04), OptionalDouble.of(1_234)))
                .endsWith(
                        "On virtual threads, a task takes 1,234 times less memory than on the pool: use them if you need more tasks at once.");
        assertThat(waits(OptionalDouble.of(1.09), OptionalDouble.of(1.09)))
                .endsWith("Virtual threads carry no more tasks at once than the pool here: no gain at this load.");
        assertThat(waits(OptionalDouble.empty(), OptionalDouble.empty()))
                .endsWith("What virtual threads gain from that wasn't measured.");
        assertThat(waits(OptionalDouble.of(Double.POSITIVE_INFINITY), OptionalDouble.of(0)))
                .doesNotContain("use them");
        assertThat(sentence(new Answer.Waits(0.97, OptionalDouble.of(9), OptionalDouble.empty(), Optional.empty())))
                .endsWith("carry 9 times as many tasks at once as other threads: use them.");
    }

    @Test
    void a_queue_is_named_by_its_line_and_call() {
        assertThat(lines(Comparisons.queues()).getFirst())
                .isEqualTo(
                        "Queues elsewhere: at most 10 tasks at a time got past Pooled.java:23 (Semaphore.acquire), where a task waits 93 % of its time: more threads only wait there.");
        assertThat(sentence(new Answer.QueuesElsewhere(LINE, "Semaphore.acquire", OptionalInt.of(1), 0.5)))
                .startsWith("Queues elsewhere: at most 1 task at a time got past Foo.java:31");
        assertThat(sentence(
                        new Answer.QueuesElsewhere(Optional.empty(), "Semaphore.acquire", OptionalInt.empty(), 0.5)))
                .isEqualTo(
                        "Queues elsewhere: under load, a task waits 50 % of its time at Semaphore.acquire in other code for something that few can have at a time: more threads only wait there.");
    }

    @Test
    void a_queue_at_a_monitor_names_the_class_of_its_object() {
        Answer.QueuesElsewhere atMonitor =
                new Answer.QueuesElsewhere(LINE, "com.example.Outer$Cache", OptionalInt.of(1), 0.5);

        assertThat(new AnswerText(on(25), Comparisons.monitor("com.example.Outer$Cache", LINE)).sentence(atMonitor))
                .contains("got past Foo.java:31 (the monitor of Outer.Cache), where");
    }

    @Test
    void a_queue_at_a_monitor_in_a_library_names_the_call() {
        Answer.QueuesElsewhere atMonitor = new Answer.QueuesElsewhere(LINE, "Stock.take", OptionalInt.of(1), 0.5);

        assertThat(new AnswerText(on(25), Comparisons.monitor("Stock.take", LINE)).sentence(atMonitor))
                .contains("got past Foo.java:31 (the monitor in Stock.take), where");
    }

    @Test
    void a_pinned_thread_is_let_go_by_a_newer_jdk_only_if_it_holds_a_monitor() {
        Answer.Pinned monitor = new Answer.Pinned(LINE, PinReason.MONITOR, 0.99, 2);

        assertThat(new AnswerText(on(21), Comparisons.pinned()).sentence(monitor))
                .isEqualTo(
                        "Pinned: Foo.java:31 waits inside synchronized and holds its carrier on JDK 21: at most 2 tasks at a time can wait there, and they took 99 % of the carriers' time. JDK 24 and later let go of it (JEP 491); here, a ReentrantLock does.");
        assertThat(new AnswerText(on(25), Comparisons.pinned())
                        .sentence(new Answer.Pinned(Optional.empty(), PinReason.NATIVE_FRAME, 0.5, 1)))
                .isEqualTo(
                        "Pinned: other code waits with native code or a class initialiser on its stack and holds its carrier on JDK 25: at most 1 task at a time can wait there, and they took 50 % of the carriers' time. Newer JDKs don't change that.");
        assertThat(new AnswerText(on(24), Comparisons.pinned()).sentence(monitor))
                .doesNotContain("JEP 491");
    }

    @Test
    void a_short_task_is_told_in_a_unit_that_fits() {
        assertThat(lines(Comparisons.tooShort()).getFirst())
                .isEqualTo(
                        "Too short to matter: a task takes 30.0 µs alone. That is too little work for a thread of its own, of any kind: do more in one task.");
        assertThat(sentence(new Answer.TooShort(420))).contains("takes 0.42 µs alone");
        assertThat(sentence(new Answer.TooShort(200_000))).contains("takes 0.20 ms alone");
    }

    @Test
    void a_failure_names_the_error_and_who_had_none() {
        assertThat(lines(Comparisons.fails()).getFirst())
                .isEqualTo(
                        "Fails under load: 200 of 1,000 tasks on virtual: IllegalStateException (no connection left) at Errors.java:17. None failed on pool (200 at once).");
        TaskError error = new TaskError("a.Outer$Inner", "", 1, Optional.empty(), List.of());
        assertThat(sentence(new Answer.FailsUnderLoad(Subject.POOL, 1, 1, error, true, List.of())))
                .isEqualTo("Fails: 1 of 1 task on pool: Outer.Inner. A task alone fails as well: mend that first.");
    }

    @Test
    void an_answer_has_three_lines_whatever_user_code_puts_into_it() {
        Comparisons.all()
                .forEach((name, comparison) -> assertThat(lines(comparison))
                        .as(name)
                        .hasSize(3)
                        .allSatisfy(line ->
                                assertThat(line).hasSizeLessThan(700).doesNotContainPattern("[\\p{Cc}\\p{Cf}]")));
    }

    @Test
    void how_sure_it_is_has_its_own_words_and_one_full_stop() {
        assertThat(certainty(Level.NOT_SURE)).isEqualTo("How sure: not sure.");
        assertThat(certainty(Level.FAIRLY_SURE, "a busy machine", "few runs."))
                .isEqualTo("How sure: fairly sure (a busy machine; few runs).");
    }

    private static String certainty(Level level, String... reasons) {
        CompareRecord comparison = ComparisonBuilder.of("A.java", Optional.empty(), List.of())
                .answer(List.of(), level, reasons)
                .build();
        return lines(comparison).getLast();
    }

    private static String waits(OptionalDouble moreAtOnce, OptionalDouble lessMemory) {
        return sentence(new Answer.Waits(0.97, moreAtOnce, lessMemory, Optional.of(Subject.POOL)));
    }

    private static String sentence(Finding finding) {
        return new AnswerText(on(25), Comparisons.waits()).sentence(finding);
    }

    private static List<String> lines(CompareRecord comparison) {
        return new AnswerText(on(25), comparison).lines();
    }

    private static Environment on(int release) {
        Environment here = Environment.current();
        return new Environment(
                here.tool(),
                new Jdk(release, release + ".0.1", "Vendor", "/jdk", /* preview= */ false),
                here.machine());
    }
}
