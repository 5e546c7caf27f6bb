package loomlessons.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** One lesson in a flight recording. */
@Name("loomlessons.Lesson")
@Label("Lesson")
@Category({"Loom Lessons"})
@Description("From the start of a lesson until every lane has ended")
@StackTrace(false)
public final class LessonSpan extends Event {

    @Label("Name")
    String name;

    @Label("Question")
    String question;

    @Label("Lanes at Once")
    @Description("Whether the lanes ran at the same time")
    boolean lanesAtOnce;

    private LessonSpan(String name, String question, boolean lanesAtOnce) {
        this.name = name;
        this.question = question;
        this.lanesAtOnce = lanesAtOnce;
    }

    /** The lesson begins, on the calling thread. */
    public static LessonSpan begun(String name, String question, boolean lanesAtOnce) {
        LessonSpan span = new LessonSpan(name, question, lanesAtOnce);
        span.begin();
        return span;
    }

    /** The lesson has ended, on the thread on which it began. */
    public void ended() {
        commit();
    }
}
