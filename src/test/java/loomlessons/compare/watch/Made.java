package loomlessons.compare.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loomlessons.compare.TaskCode;
import loomlessons.flight.CodeFrame;
import loomlessons.flight.CodeFrame.Origin;
import loomlessons.flight.RecordedPin;
import loomlessons.flight.RecordedTask;
import loomlessons.flight.RecordedTasks;
import loomlessons.flight.RecordedWait;
import loomlessons.flight.WaitType;

/** Recorded tasks made by hand. */
final class Made {

    static final CodeFrame SLEEP = jdk("java.lang.Thread", "sleep");
    static final CodeFrame ACQUIRE = jdk("java.util.concurrent.Semaphore", "acquire");
    static final CodeFrame PARK = new CodeFrame("jdk.internal.misc.Unsafe", "park", -1, Origin.JDK, true, false);

    private Made() {}

    static CodeFrame jdk(String className, String method) {
        return new CodeFrame(className, method, 100, Origin.JDK, false, false);
    }

    static CodeFrame user(String className, int line) {
        return new CodeFrame(className, "work", line, Origin.CLASS_PATH, false, false);
    }

    static CodeFrame nativeFrame(String className, String method) {
        return new CodeFrame(className, method, -1, Origin.CLASS_PATH, true, false);
    }

    static CodeFrame hidden(String className) {
        return new CodeFrame(className, "run", -1, Origin.CLASS_PATH, false, true);
    }

    static RecordedWait waited(WaitType type, long begin, long end, CodeFrame... stack) {
        return new RecordedWait(type, begin, end, Optional.empty(), List.of(stack));
    }

    static RecordedWait monitor(WaitType type, String monitorClass, CodeFrame... stack) {
        return new RecordedWait(type, 0, 10, Optional.of(monitorClass), List.of(stack));
    }

    static RecordedPin pin(Optional<String> reason, CodeFrame... stack) {
        return new RecordedPin(0, 10, reason, Optional.empty(), List.of(stack));
    }

    static RecordedTask task(WatchPhase phase, long begin, long end, RecordedWait... waits) {
        return new RecordedTask(phase.label(), 0, begin, end, 0, 0, List.of(waits), List.of());
    }

    static RecordedTask pinned(RecordedPin... pins) {
        return new RecordedTask(WatchPhase.VIRTUAL.label(), 0, 0, 100, 0, 0, List.of(), List.of(pins));
    }

    static WatchedTasks watched(RecordedTask... tasks) {
        return WatchedTasks.of(new RecordedTasks(List.of(tasks), Set.of()), source("shop.Foo", "Foo.java"));
    }

    /** A task with its source. */
    static TaskCode source(String className, String file) {
        return new TaskCode(
                file,
                className,
                TaskCode.Form.RUNNABLE,
                List.of(),
                Optional.of(new TaskCode.Source(file, "", Map.of(className, file))));
    }

    /** A task that was compiled elsewhere. */
    static TaskCode compiled(String className) {
        return new TaskCode(className, className, TaskCode.Form.RUNNABLE, List.of(), Optional.empty());
    }
}
