package loomlessons.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** One task of a person in a flight recording; the task's own thread begins and ends it, so it is on its track. */
@Name(TaskSpan.NAME)
@Label("Task")
@Category({"Loom Lessons"})
@Description("From the begin of a task until its end, on the task's own thread")
@StackTrace(false)
public final class TaskSpan extends Event {

    static final String NAME = "loomlessons.Task";

    @Label("Phase")
    @Description("alone, platform or virtual")
    String phase;

    @Label("Number")
    int number;

    @Label("CPU Time")
    @Description("What the task's thread computed meanwhile; 0 for a virtual thread, as the JDK doesn't measure it")
    @Timespan
    long cpuNanos;

    @Label("Run Delay")
    @Description("How long the task's thread was ready to run and waited for a processor; 0 if unknown")
    @Timespan
    long runDelayNanos;

    private TaskSpan(String phase, int number) {
        this.phase = phase;
        this.number = number;
    }

    /** The task begins, on the calling thread. */
    public static TaskSpan begun(String phase, int number) {
        TaskSpan span = new TaskSpan(phase, number);
        span.begin();
        return span;
    }

    /** The task has ended, on the thread on which it began. */
    public void ended() {
        end();
    }

    /** Puts the span into the recording, with what its thread has used. */
    public void record(long usedCpuNanos, long delayNanos) {
        cpuNanos = usedCpuNanos;
        runDelayNanos = delayNanos;
        commit();
    }
}
