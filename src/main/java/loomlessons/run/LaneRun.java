package loomlessons.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loomlessons.launch.ErrorReport;
import loomlessons.launch.RunningJar;
import loomlessons.lesson.CallerWatch;
import loomlessons.lesson.Claim;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.LaneBody;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.EndsHeld;
import loomlessons.process.MachineLimitException;
import loomlessons.run.Outcome.Completed;
import loomlessons.run.Outcome.Failed;
import loomlessons.run.Outcome.JudgedClaim;
import loomlessons.run.Outcome.Skipped;
import loomlessons.structured.StructuredApi.UnavailableException;

/** One run of one lane's body, on a thread of its own, with its trail. */
final class LaneRun {

    /** What to run, what its trail must show, and who watches. */
    record Task(LaneBody body, List<Claim> claims, Settings settings, LaneWatch watch) {

        Task(LaneBody body, List<Claim> claims, Settings settings) {
            this(body, claims, settings, LaneWatch.NONE);
        }
    }

    private final Task task;
    private final Supplier<Skipped> skipped;
    private final Trail trail;
    private final ThreadGroup group = new ThreadGroup("lane");
    private final Thread main;
    private final EndsHeld ends;
    private final Consumer<Outcome> onEnd;
    private volatile Duration graceOfThreads = Duration.ZERO;
    private volatile OptionalLong beganNanos = OptionalLong.empty();

    /** The lane's own threads call the listeners; events of a wait come from the thread that watches for them. */
    LaneRun(Task task, Supplier<Skipped> skipped, Consumer<Event> onEvent, Consumer<Outcome> onEnd) {
        this.task = task;
        this.skipped = skipped;
        this.onEnd = onEnd;
        this.main =
                Thread.ofPlatform().group(group).name("main").daemon().unstarted(() -> onEnd.accept(watchedOutcome()));
        this.ends = new EndsHeld(main);
        this.trail = new Trail(this::holdEnd, event -> publish(event, onEvent));
    }

    /**
     * Starts the body.
     *
     * @param graceOfThreads how long threads that it leaves behind may take to end: less than what the lane itself gets,
     *     or the lane would be blamed for them
     */
    void start(Duration graceOfThreads) {
        this.graceOfThreads = graceOfThreads;
        try {
            main.start();
        } catch (OutOfMemoryError refused) {
            onEnd.accept(failed(describe(refused)));
        }
    }

    boolean isDead() {
        return main.getState() == Thread.State.TERMINATED;
    }

    /** The lane's main and the threads that have recorded something, as far as they live. */
    List<Thread> livingThreads() {
        return Stream.concat(Stream.of(main), trail.threads().stream())
                .distinct()
                .filter(Thread::isAlive)
                .toList();
    }

    /** Asks the body to end, by interrupting its caller. */
    void interrupt() {
        main.interrupt();
    }

    /** The outcome of a body that ignores the interrupt. */
    Outcome abandoned(String reason) {
        return failed(reason);
    }

    /** The time of the first event, on the clock of {@link System#nanoTime}; now, if there is none. */
    long beganNanos() {
        return beganNanos.orElseGet(System::nanoTime);
    }

    private void publish(Event event, Consumer<Event> onEvent) {
        if (beganNanos.isEmpty()) {
            beganNanos = OptionalLong.of(System.nanoTime() - event.nanos());
        }
        task.watch().happens(event);
        onEvent.accept(event);
    }

    /** Called by each thread before it records something of that kind; what main waits in comes before the end that it waits for. */
    private void holdEnd(Kind kind) {
        switch (kind) {
            case SLEEP -> ends.taskSleeps();
            case FINISH -> {
                ends.taskEnds();
                trail.recordIfWaiting(main);
            }
            case START, SAY, ASLEEP, JOIN, WAIT, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> {}
        }
    }

    private Outcome watchedOutcome() {
        task.watch().begins();
        try {
            return outcome();
        } finally {
            task.watch().ends();
        }
    }

    private Outcome outcome() {
        Outcome outcome = outcomeOfBody();
        // A body that was asked to end may leave the request set: it must not cut short the wait for its threads.
        Thread.interrupted();
        if (outcome instanceof Failed failed) {
            return Stragglers.of(trail, group).ended(graceOfThreads).blamedFor(failed);
        }
        Stragglers.of(trail).ended(graceOfThreads);
        return outcome;
    }

    private Outcome outcomeOfBody() {
        try {
            return runBody();
        } catch (RuntimeException | Error defect) {
            return failed(describe(defect));
        }
    }

    private Outcome runBody() {
        try {
            trail.record(Kind.START, "main", "main starts");
            runWatched();
            trail.record(Kind.FINISH, "main", "main ends");
            return completed();
        } catch (UnavailableException unavailable) {
            return skipped.get();
        } catch (InterruptedException stopped) {
            return failed("it was stopped before its end");
        } catch (Exception error) {
            return failed(describe(error));
        }
    }

    private void runWatched() throws Exception {
        CallerWatch watch = CallerWatch.start(trail);
        try {
            task.body().run(task.settings(), trail);
        } finally {
            watch.stop();
        }
    }

    private Completed completed() {
        close();
        List<JudgedClaim> claims = task.claims().stream()
                .map(claim -> new JudgedClaim(claim.text(), claim.judge(trail)))
                .toList();
        return new Completed(elapsed(), trail.events(), claims);
    }

    private void close() {
        trail.close();
        ends.mainEnds();
    }

    private Failed failed(String reason) {
        close();
        return new Failed(reason, elapsed(), trail.events());
    }

    private static String describe(Throwable error) {
        String jarProblem = RunningJar.ofThisJvm().problem();
        if ((error instanceof LinkageError || error instanceof IOException) && jarProblem != null) {
            return jarProblem;
        }
        String limit = error instanceof MachineLimitException ? error.getMessage() : ErrorReport.limitBehind(error);
        if (limit != null) {
            return limit;
        }
        String kind = error.getClass().getSimpleName();
        return error.getMessage() == null ? kind : kind + ": " + error.getMessage();
    }

    /** From the trail's first event to its last. */
    private Duration elapsed() {
        List<Event> events = trail.events();
        return events.isEmpty() ? Duration.ZERO : events.getFirst().until(events.getLast());
    }
}
