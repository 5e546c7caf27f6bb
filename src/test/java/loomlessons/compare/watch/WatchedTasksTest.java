package loomlessons.compare.watch;

import static loomlessons.compare.watch.Made.ACQUIRE;
import static loomlessons.compare.watch.Made.PARK;
import static loomlessons.compare.watch.Made.SLEEP;
import static loomlessons.compare.watch.Made.jdk;
import static loomlessons.compare.watch.Made.monitor;
import static loomlessons.compare.watch.Made.nativeFrame;
import static loomlessons.compare.watch.Made.pin;
import static loomlessons.compare.watch.Made.pinned;
import static loomlessons.compare.watch.Made.task;
import static loomlessons.compare.watch.Made.user;
import static loomlessons.compare.watch.Made.waited;
import static loomlessons.compare.watch.Made.watched;
import static loomlessons.compare.watch.WatchPhase.ALONE;
import static loomlessons.compare.watch.WatchPhase.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loomlessons.compare.CodeLine;
import loomlessons.compare.Watched.Alone;
import loomlessons.compare.Watched.PinReason;
import loomlessons.compare.Watched.PinnedLine;
import loomlessons.compare.Watched.Pinning;
import loomlessons.compare.Watched.UnderLoad;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.flight.CodeFrame;
import loomlessons.flight.RecordedPin;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedWait;
import loomlessons.flight.WaitType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedTasksTest {

    private static final CodeFrame LINE_5 = user("shop.Foo", 5);
    private static final CodeFrame LINE_6 = user("shop.Foo", 6);

    @Test
    void a_phase_without_tasks_has_no_figures() {
        WatchedTasks nothing = watched();

        assertThat(nothing.alone()).isEmpty();
        assertThat(nothing.underLoad(0)).isEmpty();
        assertThat(nothing.pinning(2)).isEmpty();
    }

    @Test
    void tasks_alone_wait_compute_and_are_held_up() {
        RecordedWait sleep = waited(WaitType.SLEEP, 10, 40, SLEEP, LINE_5);
        RecordedWait read = waited(WaitType.SOCKET, 50, 60, LINE_6);

        assertThat(watched(measured(0, 100, sleep, read), measured(100, 150), measured(150, 240))
                        .alone())
                .contains(new Alone(3, 90, 240, 40, 21, 6, 3 * 51));
    }

    @Test
    void a_file_that_is_read_counts_as_computing_as_far_as_it_is_cpu_time() {
        RecordedWait fromDisk = waited(WaitType.FILE, 0, 100, LINE_5);

        Alone alone = watched(measured(0, 100, fromDisk)).alone().orElseThrow();

        assertThat(alone.waited()).isZero();
        assertThat(alone.unseen()).isEqualTo(91);
    }

    @Test
    void waits_together_are_added_up_by_line_the_longest_first() {
        UnderLoad load = watched(
                        task(ALONE, 0, 10, waited(WaitType.SLEEP, 2, 6, SLEEP, LINE_6)),
                        task(ALONE, 10, 20, waited(WaitType.SLEEP, 12, 18, SLEEP, LINE_6)),
                        task(
                                PLATFORM,
                                100,
                                200,
                                waited(WaitType.PARK, 100, 170, PARK, ACQUIRE, LINE_5),
                                waited(WaitType.SLEEP, 180, 186, SLEEP, LINE_6)),
                        task(PLATFORM, 110, 150, waited(WaitType.SLEEP, 120, 128, SLEEP, LINE_6)))
                .underLoad(0.5)
                .orElseThrow();

        assertThat(load.tasks()).isEqualTo(2);
        assertThat(load.elapsedNanos()).isEqualTo(100);
        assertThat(load.inFlightNanos()).isEqualTo(140);
        assertThat(load.idleShare()).isEqualTo(0.5);
        assertThat(load.waits())
                .containsExactly(
                        new WaitingLine(line(5), WaitKind.PARK, "Semaphore.acquire", 1, 70, 35, 0, OptionalInt.of(1)),
                        new WaitingLine(line(6), WaitKind.SLEEP, "Thread.sleep", 2, 14, 7, 5, OptionalInt.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLEEP         |                          |         | SLEEP        | Thread.sleep",
                "PARK          | java.util.concurrent.FutureTask | get | PARK      | FutureTask.get",
                "SOCKET        | java.net.Socket          | <init>  | SOCKET       | new Socket",
                "SOCKET        |                          |         | SOCKET       | a socket",
                "FILE          | java.nio.file.Files      | readAllBytes | FILE    | Files.readAllBytes",
                "MONITOR_ENTER |                          |         | MONITOR      | Till.Drawer",
                "MONITOR_ENTER | java.io.PrintStream      | println | MONITOR      | PrintStream.println",
                "MONITOR_WAIT  | java.lang.Object         | wait    | NOTIFICATION | Object.wait",
                "MONITOR_WAIT  | java.lang.Thread         | join    | NOTIFICATION | Thread.join",
            })
    void a_wait_has_a_kind_and_what_the_line_called(
            WaitType type, String calledClass, String method, WaitKind kind, String call) {
        CodeFrame[] stack =
                calledClass == null ? new CodeFrame[] {LINE_5} : new CodeFrame[] {jdk(calledClass, method), LINE_5};

        assertThat(lines(monitor(type, "shop.Till$Drawer", stack))).satisfiesExactly(line -> {
            assertThat(line.kind()).isEqualTo(kind);
            assertThat(line.call()).isEqualTo(call);
        });
    }

    @Test
    void a_class_that_another_thread_initialises_is_told_from_a_call_of_wait() {
        assertThat(lines(monitor(WaitType.MONITOR_WAIT, "[I", LINE_5)))
                .extracting(WaitingLine::call)
                .containsExactly("a class initialiser");
        assertThat(lines(monitor(WaitType.MONITOR_WAIT, "[I", jdk("java.lang.Object", "wait"), LINE_5)))
                .extracting(WaitingLine::call)
                .containsExactly("Object.wait");
    }

    @Test
    void pinned_waits_are_added_up_by_line_and_reason() {
        Pinning pinning = watched(
                        pinned(pin(Optional.empty(), PARK, SLEEP, LINE_5), pin(Optional.empty(), PARK, SLEEP, LINE_5)),
                        pinned(pin(Optional.of("Native or VM frame on stack"), SLEEP, LINE_6)))
                .pinning(2)
                .orElseThrow();

        assertThat(pinning.elapsedNanos()).isEqualTo(100);
        assertThat(pinning.share()).isEqualTo(0.15);
        assertThat(pinning.lines())
                .containsExactly(
                        new PinnedLine(line(5), PinReason.MONITOR, 2, 20),
                        new PinnedLine(line(6), PinReason.NATIVE_FRAME, 1, 10));
    }

    /** Before JDK 24 there are no words. */
    @Test
    void the_reason_of_a_pin_is_in_the_stack_trace_or_in_the_words_of_the_jdk() {
        CodeFrame enter = nativeFrame("jdk.internal.vm.Continuation", "enterSpecial");
        CodeFrame initialiser = new CodeFrame("shop.Foo", "<clinit>", 3, CodeFrame.Origin.CLASS_PATH, false, false);

        assertThat(reason(pin(Optional.empty(), PARK, LINE_5, enter))).isEqualTo(PinReason.MONITOR);
        assertThat(reason(pin(Optional.empty(), PARK, LINE_5, nativeFrame("shop.Foo", "sort"), enter)))
                .isEqualTo(PinReason.NATIVE_FRAME);
        assertThat(reason(pin(Optional.empty(), PARK, initialiser, LINE_5, enter)))
                .isEqualTo(PinReason.NATIVE_FRAME);
        assertThat(reason(new RecordedPin(0, 1, Optional.empty(), Optional.of("[I"), List.of(LINE_5, enter))))
                .isEqualTo(PinReason.NATIVE_FRAME);
        assertThat(reason(pin(Optional.of("VM call to shop.Foo.<clinit> on stack"), PARK, LINE_5, enter)))
                .isEqualTo(PinReason.NATIVE_FRAME);
        assertThat(reason(pin(Optional.of("Freeze or preempt failed while holding a monitor"), PARK, LINE_5, enter)))
                .isEqualTo(PinReason.MONITOR);
    }

    private static PinReason reason(RecordedPin pin) {
        return watched(pinned(pin)).pinning(1).orElseThrow().lines().getFirst().reason();
    }

    private static List<WaitingLine> lines(RecordedWait wait) {
        return watched(task(PLATFORM, 0, 100, wait)).underLoad(0).orElseThrow().waits();
    }

    private static Optional<CodeLine> line(int number) {
        return Optional.of(new CodeLine("Foo.java", number));
    }

    private static RecordedTask measured(long begin, long end, RecordedWait... waits) {
        return new RecordedTask(ALONE.label(), 0, begin, end, 7, 2, List.of(waits), List.of());
    }
}
