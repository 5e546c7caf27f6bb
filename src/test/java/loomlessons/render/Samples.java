package loomlessons.render;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loomlessons.lesson.Event;
import loomlessons.lesson.EventData;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Lane;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Verdict;
import loomlessons.lesson.catalogue.Lessons;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.render.course.LaneEvent;
import loomlessons.run.CourseRecord;
import loomlessons.run.Environment;
import loomlessons.run.LaneResult;
import loomlessons.run.LessonResult;
import loomlessons.run.Outcome;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.run.RunPlan;

/** Finished runs to render, without running anything. */
public final class Samples {

    static final String HOSTILE = "<script>|*evil*`\u001b[31m";

    private Samples() {}

    public static LaneEvent event(Lane lane, long millis, String text) {
        ThreadFacts thread = new ThreadFacts(7, "thread1", lane != Lane.PLATFORM, true, Optional.of("worker-1"));
        return new LaneEvent(
                lane,
                new Event(Duration.ofMillis(millis).toNanos(), 0, thread, Kind.SAY, new EventData.Said(text), text));
    }

    public static RunPlan plan() {
        return new RunPlan(new Settings(Duration.ofMillis(200), 5), List.of(Lane.values()), false, false);
    }

    /** A lesson that went well on platform threads, was refuted on virtual ones, and skipped in a scope. */
    public static LessonResult mixedResult() {
        Lesson join = Lessons.named("join").orElseThrow();
        Outcome well = completed(Lane.PLATFORM, true, "woke first");
        Outcome refuted = completed(Lane.VIRTUAL, false, HOSTILE);
        Outcome skipped = new Outcome.Skipped("no preview features", Optional.of("java --enable-preview -jar x"));
        return new LessonResult(
                join,
                List.of(
                        new LaneResult(Lane.PLATFORM, Duration.ofMillis(40), well),
                        new LaneResult(Lane.VIRTUAL, Duration.ofMillis(40), refuted),
                        new LaneResult(Lane.STRUCTURED, Duration.ofMillis(40), skipped)),
                Optional.empty());
    }

    public static LessonResult failedResult() {
        Outcome failed = new Outcome.Failed("it broke", Duration.ofMillis(7), List.of());
        return new LessonResult(
                Lessons.named("join").orElseThrow(),
                List.of(new LaneResult(Lane.PLATFORM, Duration.ofMillis(40), failed)),
                Optional.empty());
    }

    public static CourseRecord course(LessonResult... results) {
        return new CourseRecord(Instant.parse("2026-11-22T10:00:00Z"), Environment.current(), plan(), List.of(results));
    }

    private static Outcome completed(Lane lane, boolean holds, String evidence) {
        List<Event> events = new ArrayList<>();
        events.add(
                event(lane, 1, "I am thread1. Going to sleep for 0.2 seconds").event());
        events.add(event(lane, 201, HOSTILE).event());
        JudgedClaim claim = new JudgedClaim("hello comes after the wake-up", Verdict.of(holds, evidence));
        return new Outcome.Completed(Duration.ofMillis(203), events, List.of(claim));
    }
}
