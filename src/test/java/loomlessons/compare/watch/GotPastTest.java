package loomlessons.compare.watch;

import static loomlessons.compare.watch.Made.ACQUIRE;
import static loomlessons.compare.watch.Made.PARK;
import static loomlessons.compare.watch.Made.task;
import static loomlessons.compare.watch.Made.user;
import static loomlessons.compare.watch.Made.waited;
import static loomlessons.compare.watch.WatchPhase.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedTasks;
import loomlessons.flight.RecordedTasks.Gap;
import loomlessons.flight.RecordedWait;
import loomlessons.flight.WaitType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GotPastTest {

    private static final long HELD = 1000;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void of_a_semaphore_it_is_the_number_of_permits(int permits) {
        assertThat(gotPast(100, number -> queued(number, permits, 0))).hasValue(permits);
    }

    @Test
    void one_more_or_less_for_the_moment_of_a_hand_over_does_not_count() {
        assertThat(gotPast(100, number -> queued(number, 10, 40))).hasValue(10);
        assertThat(gotPast(100, number -> queued(number, 10, -40))).hasValue(10);
    }

    @Test
    void of_numbers_next_to_each_other_it_is_the_one_that_lasts_longest() {
        int[] ends = {30, 70, 100};

        assertThat(gotPast(
                        7,
                        number -> number < ends.length
                                ? task(PLATFORM, 0, ends[number])
                                : task(PLATFORM, 0, 100, parked(0, 100))))
                .hasValue(2);
    }

    /** As on a busy machine, where a thread wakes up late. */
    @Test
    void a_place_may_be_empty_between_two_tasks() {
        assertThat(gotPast(20, number -> task(PLATFORM, 0, 100L * number + 40, parked(0, 100L * number))))
                .hasValue(1);
    }

    @Test
    void a_task_that_waits_there_again_is_not_past_it() {
        assertThat(gotPast(
                        20,
                        number -> task(PLATFORM, 0, HELD * (number + 1), parked(0, 1), parked(2, HELD * number + 2))))
                .hasValue(1);
    }

    @Test
    void nobody_is_past_a_place_where_tasks_end() {
        assertThat(gotPast(20, number -> task(PLATFORM, 0, 100L * number + 100, parked(0, 100L * number + 80))))
                .isEmpty();
        assertThat(gotPast(20, number -> task(PLATFORM, 0, 100L * number + 100, parked(0, 100L * number + 100))))
                .isEmpty();
    }

    @Test
    void it_is_unknown_where_fewer_than_half_of_the_tasks_wait() {
        assertThat(gotPast(20, number -> number < 9 ? task(PLATFORM, 0, 100, parked(0, 50)) : task(PLATFORM, 0, 100)))
                .isEmpty();
        assertThat(gotPast(20, number -> number < 10 ? task(PLATFORM, 0, 100, parked(0, 50)) : task(PLATFORM, 0, 100)))
                .hasValue(10);
    }

    @Test
    void it_is_unknown_where_no_number_lasts() {
        assertThat(gotPast(20, number -> task(PLATFORM, 0, 25_000, parked(0, 1000L * (number + 1)))))
                .isEmpty();
    }

    @Test
    void it_is_unknown_where_tasks_wait_for_a_small_part_of_their_time() {
        assertThat(gotPast(10, number -> task(PLATFORM, 0, 100, parked(0, number < 5 ? 10 : 29))))
                .isEmpty();
        assertThat(gotPast(10, number -> task(PLATFORM, 0, 100, parked(0, number < 5 ? 10 : 30))))
                .hasValue(5);
    }

    /** Tasks whose waits are missing would seem to be past. */
    @Test
    void it_is_unknown_if_waits_are_missing() {
        assertThat(gotPast(Set.of(Gap.LATER_WAITS), 100, number -> queued(number, 10, 0)))
                .isEmpty();
        assertThat(gotPast(Set.of(Gap.DEEP_STACKS), 100, number -> queued(number, 10, 0)))
                .hasValue(10);
    }

    @Test
    void a_sleep_is_no_queue() {
        OptionalInt gotPast = gotPast(
                10, number -> task(PLATFORM, 0, 100, waited(WaitType.SLEEP, 0, 10L * number, user("shop.Foo", 5))));

        assertThat(gotPast).isEmpty();
    }

    private static OptionalInt gotPast(int tasks, IntFunction<RecordedTask> task) {
        return gotPast(Set.of(), tasks, task);
    }

    private static OptionalInt gotPast(Set<Gap> gaps, int tasks, IntFunction<RecordedTask> task) {
        List<RecordedTask> recorded = IntStream.range(0, tasks).mapToObj(task).toList();
        return WatchedTasks.of(new RecordedTasks(recorded, gaps), Made.compiled("shop.Foo"))
                .underLoad(0)
                .orElseThrow()
                .waits()
                .getFirst()
                .gotPast();
    }

    /** All come at once; each batch of as many as there are permits waits until the one before it is done. */
    private static RecordedTask queued(int number, int permits, long overlap) {
        long batch = number / permits;
        long shift = HELD * (number % permits) / permits;
        long begin = batch * HELD + (batch == 0 ? 0 : shift);
        long end = (batch + 1) * HELD + shift + overlap;
        return batch == 0 ? task(PLATFORM, 0, end) : task(PLATFORM, 0, end, parked(0, begin));
    }

    private static RecordedWait parked(long begin, long end) {
        return waited(WaitType.PARK, begin, end, PARK, ACQUIRE, user("shop.Foo", 5));
    }
}
