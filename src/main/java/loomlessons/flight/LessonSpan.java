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

    /** One lane of a lesson in a flight recording. */
    @Name("loomlessons.Lane")
    @Label("Lane of a Lesson")
    @Category({"Loom Lessons"})
    @Description("From the start of a lane's main thread until all its threads have ended")
    @StackTrace(false)
    public static final class LaneSpan extends Event {

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

    /** The sleep of one sleeper in a flight recording; the sleeper's own thread begins and ends it, so it is on its track. */
    @Name("loomlessons.Sleep")
    @Label("Sleep of a Sleeper")
    @Category({"Loom Lessons"})
    @Description(
            "From the moment before a sleeper sleeps until it wakes or is interrupted, on the sleeper's own thread")
    @StackTrace(false)
    public static final class SleepSpan extends Event {

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
}
