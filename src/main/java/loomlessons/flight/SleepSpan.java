package loomlessons.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The sleep of one sleeper in a flight recording; the sleeper's own thread begins and ends it, so it is on its track. */
@Name("loomlessons.Sleep")
@Label("Sleep of a Sleeper")
@Category({"Loom Lessons"})
@Description("From the moment before a sleeper sleeps until it wakes or is interrupted, on the sleeper's own thread")
@StackTrace(false)
public final class SleepSpan extends Event {

    @Label("Lane")
    String lane;

    @Label("Sleeper")
    String sleeper;

    @Label("Text")
    @Description("What the sleeper says before it sleeps")
    String text;

    @Label("Interrupted")
    @Description("Whether it was interrupted before its time was up")
    boolean interrupted;

    private SleepSpan(String lane, String sleeper, String text) {
        this.lane = lane;
        this.sleeper = sleeper;
        this.text = text;
    }

    /** The calling thread is about to sleep. */
    public static SleepSpan begun(String lane, String sleeper, String text) {
        SleepSpan span = new SleepSpan(lane, sleeper, text);
        span.begin();
        return span;
    }

    /** The calling thread has slept. */
    public void ended(boolean wasInterrupted) {
        interrupted = wasInterrupted;
        commit();
    }
}
