package loomlessons.compare.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loomlessons.compare.CodeLine;
import loomlessons.compare.TaskCode;
import loomlessons.compare.Watched.PinReason;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.compare.Watched.WaitingLine;
import loomlessons.flight.RecordedTasks;
import loomlessons.flight.TaskRecording;
import loomlessons.flight.TaskSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the recorder of this JDK sees. */
@Timeout(60)
class RealRecordingTest {

    private static final Set<String> BLOCKING = Set.of("park", "wait0", "poll", "read0");
    private static final int FIRST_WITHOUT_PINNING_MONITORS = 24;

    private static WatchedTasks watched;

    @BeforeAll
    static void record(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tasks.jfr");
        try (TaskRecording recording = new TaskRecording()) {
            recording.start();
            for (WaitingCode code : WaitingCode.values()) {
                Thread thread = Thread.ofPlatform()
                        .start(() -> run(WatchPhase.PLATFORM, () -> {
                            code.work();
                            return code;
                        }));
                awaitWait(thread);
                code.release();
                thread.join();
            }
            for (PinningCode code : PinningCode.values()) {
                Thread.ofVirtual()
                        .start(() -> run(WatchPhase.VIRTUAL, () -> {
                            code.work();
                            return code;
                        }))
                        .join();
            }
            recording.stop(file);
        }
        watched = WatchedTasks.of(RecordedTasks.read(file), code());
    }

    @ParameterizedTest
    @CsvSource({
        "SLEEP, SLEEP, Thread.sleep",
        "SEMAPHORE, PARK, Semaphore.acquire",
        "FUTURE, PARK, FutureTask.get",
        "QUEUE, PARK, LinkedBlockingQueue.take",
        "NOTIFICATION, NOTIFICATION, Object.wait",
        "SOCKET, SOCKET, BufferedReader.readLine",
    })
    void a_wait_is_found_with_its_line_and_its_call(WaitingCode code, WaitKind kind, String call) throws IOException {
        assertThat(waits(marked("WaitingCode.java", code.name())))
                .singleElement()
                .satisfies(wait -> {
                    assertThat(wait.kind()).isEqualTo(kind);
                    assertThat(wait.call()).isEqualTo(call);
                    assertThat(wait.count()).isEqualTo(1);
                    assertThat(wait.totalNanos()).isPositive();
                });
    }

    @Test
    void a_class_initialiser_that_waits_holds_the_carrier() throws IOException {
        assertThat(pinReasons(marked("PinningCode.java", "INITIALISER"))).containsExactly(PinReason.NATIVE_FRAME);
    }

    @Test
    void a_monitor_holds_the_carrier_before_jdk_24() throws IOException {
        boolean holds = Runtime.version().feature() < FIRST_WITHOUT_PINNING_MONITORS;

        assertThat(pinReasons(marked("PinningCode.java", "MONITOR")))
                .isEqualTo(holds ? List.of(PinReason.MONITOR) : List.of());
    }

    private static List<WaitingLine> waits(CodeLine line) {
        return watched.underLoad(0).orElseThrow().waits().stream()
                .filter(wait -> wait.line().equals(Optional.of(line)))
                .toList();
    }

    private static List<PinReason> pinReasons(CodeLine line) {
        return watched.pinning(2).orElseThrow().lines().stream()
                .filter(pinned -> pinned.line().equals(Optional.of(line)))
                .map(pinned -> pinned.reason())
                .toList();
    }

    private static void run(WatchPhase phase, Callable<?> task) {
        TaskSpan span = TaskSpan.begun(phase.label(), 0);
        try {
            task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        span.ended();
        span.record(0, 0);
    }

    private static void awaitWait(Thread thread) {
        while (thread.isAlive() && !isWaiting(thread)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isWaiting(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length > 0 && BLOCKING.contains(stack[0].getMethodName());
    }

    /** The line with the comment. */
    private static CodeLine marked(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(
                Path.of("src/test/java/loomlessons/compare/watch").resolve(file));
        int index = IntStream.range(0, lines.size())
                .filter(number -> lines.get(number).endsWith("// waits: " + name))
                .findFirst()
                .orElseThrow();
        return new CodeLine(file, index + 1);
    }

    private static TaskCode code() {
        Map<String, String> files = new HashMap<>();
        Stream.<Class<?>>concat(
                        Stream.of(PinningCode.SleepsInInitialiser.class),
                        Stream.<Enum<?>>concat(Stream.of(WaitingCode.values()), Stream.of(PinningCode.values()))
                                .map(Object::getClass))
                .forEach(type -> files.put(type.getName(), type.getNestHost().getSimpleName() + ".java"));
        return new TaskCode(
                "WaitingCode.java",
                WaitingCode.class.getName(),
                TaskCode.Form.METHOD,
                List.of(),
                Optional.of(new TaskCode.Source("WaitingCode.java", "", files)));
    }
}
