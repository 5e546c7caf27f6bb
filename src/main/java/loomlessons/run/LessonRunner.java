package loomlessons.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import loomlessons.jvm.JvmEndingException;
import loomlessons.jvm.Shutdown;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Lane;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Lesson;
import loomlessons.lesson.claim.LaneIdentity;
import loomlessons.process.ChildProcess;
import loomlessons.run.LessonResult.PythonResult;
import loomlessons.run.Outcome.Skipped;

/** Runs lessons in their lanes, and passes what happens to a listener. */
public final class LessonRunner {

    private static final Duration RESERVE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final RunPlan plan;
    private final RunListener listener;
    private final Supplier<Skipped> skipped;
    private final LaneWatch.Factory watches;
    private final long courseNanos = System.nanoTime();

    /** A runner for one plan, without a watch of its lanes. */
    public LessonRunner(RunPlan plan, RunListener listener, Supplier<Skipped> skipped) {
        this(plan, listener, skipped, (lesson, lane) -> LaneWatch.NONE);
    }

    /**
     * A runner for one plan; the course begins now.
     *
     * @param skipped says why this JVM can't load a lane, and which command can
     */
    public LessonRunner(RunPlan plan, RunListener listener, Supplier<Skipped> skipped, LaneWatch.Factory watches) {
        this.plan = plan;
        this.listener = listener;
        this.skipped = skipped;
        this.watches = watches;
    }

    /**
     * Runs one lesson in every lane of the plan.
     *
     * @throws JvmEndingException if this JVM is ending: lanes whose children were ended show nothing
     */
    public LessonResult run(Lesson lesson) throws InterruptedException {
        boolean atOnce = lesson.lanesMayOverlap() && !plan.sequential();
        listener.lessonStarted(lesson, atOnce);
        List<LaneResult> lanes = atOnce ? runTogether(lesson, plan.lanes()) : runInTurn(lesson);
        LessonResult result = new LessonResult(lesson, lanes, new PythonRun(plan, courseNanos).of(lesson));
        Shutdown.ofThisJvm().checkNotEnding();
        listener.lessonEnded(result);
        return result;
    }

    private List<LaneResult> runInTurn(Lesson lesson) throws InterruptedException {
        List<LaneResult> results = new ArrayList<>();
        for (Lane lane : plan.lanes()) {
            results.addAll(runTogether(lesson, List.of(lane)));
        }
        return List.copyOf(results);
    }

    private List<LaneResult> runTogether(Lesson lesson, List<Lane> lanes) throws InterruptedException {
        LaneGroup group = new LaneGroup(listener, courseNanos);
        for (Lane lane : lanes) {
            group.add(lane, task(lesson, lane), skipped);
        }
        return group.run(limit(plan), GRACE).stream()
                .sorted(Comparator.comparing(LaneResult::lane))
                .toList();
    }

    private LaneRun.Task task(Lesson lesson, Lane lane) {
        List<Claim> claims = LaneIdentity.claimsOf(lesson, lane, plan.settings());
        return new LaneRun.Task(lesson.body(lane), claims, plan.settings(), watches.watch(lesson, lane));
    }

    /** Far longer than any lane takes: a few sleeps, one second of computing per task, and a reserve. */
    static Duration limit(RunPlan plan) {
        return plan.settings()
                .sleep()
                .multipliedBy(3)
                .plusSeconds(plan.settings().threads())
                .plus(RESERVE);
    }

    /**
     * Runs a lesson's Python comparison, if the plan requests it and the machine has a Python.
     *
     * @param courseNanos start of the course, on the clock of {@link System#nanoTime}
     * @param program the Python that must be on the PATH
     */
    record PythonRun(RunPlan plan, long courseNanos, String program) {

        private static final Skipped NOT_LOADED = new Skipped("its class can't be loaded", Optional.empty());

        PythonRun(RunPlan plan, long courseNanos) {
            this(plan, courseNanos, "python3");
        }

        Optional<PythonResult> of(Lesson lesson) throws InterruptedException {
            Optional<LaneBody> body = lesson.python();
            if (!plan.withPython() || body.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    ChildProcess.isOnPath(program)
                            ? run(body.get())
                            : result(
                                    System.nanoTime(),
                                    new Skipped("there is no %s on the PATH".formatted(program), Optional.empty())));
        }

        private PythonResult result(long beganNanos, Outcome outcome) {
            return new PythonResult(Duration.ofNanos(beganNanos - courseNanos), outcome);
        }

        private PythonResult run(LaneBody body) throws InterruptedException {
            BlockingQueue<Outcome> end = new ArrayBlockingQueue<>(1);
            LaneRun.Task task = new LaneRun.Task(body, List.of(), plan.settings());
            LaneRun run = new LaneRun(task, () -> NOT_LOADED, event -> {}, end::add);
            run.start(GRACE);
            try {
                long limitSeconds = LessonRunner.limit(plan).toSeconds();
                Outcome outcome = end.poll(limitSeconds, TimeUnit.SECONDS);
                Outcome result =
                        outcome == null ? run.abandoned("it didn't end within %d s".formatted(limitSeconds)) : outcome;
                return result(run.beganNanos(), result);
            } finally {
                run.interrupt();
            }
        }
    }
}
