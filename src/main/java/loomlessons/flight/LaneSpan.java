package loomlessons.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One lane of a lesson in a flight recording. */
@Name("loomlessons.Lane")
@Label("Lane of a Lesson")
@Category({"Loom Lessons"})
@Description("From the start of a lane's main thread until all its threads have ended")
@StackTrace(false)
public final class LaneSpan extends Event {

    @Label("Lesson")
    String lesson;

    @Label("Lane")
    @Description("platform, virtual or structured")
    String lane;

    private LaneSpan(String lesson, String lane) {
        this.lesson = lesson;
        this.lane = lane;
    }

    /** The lane begins, on the calling thread. */
    public static LaneSpan begun(String lesson, String lane) {
        LaneSpan span = new LaneSpan(lesson, lane);
        span.begin();
        return span;
    }

    /** The lane has ended, on the thread on which it began. */
    public void ended() {
        commit();
    }
}
