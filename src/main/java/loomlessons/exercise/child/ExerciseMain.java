package loomlessons.exercise.child;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import loomlessons.defect.JdkDefects;
import loomlessons.exercise.child.DelayInjector.Surroundings;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Stage;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.ThreadFacts;
import loomlessons.lesson.trail.ThreadStatus;
import loomlessons.process.ParentWatch;
import loomlessons.process.RootLocale;

/** The entry point of a learner's JVM: runs the program and reports each event to the parent at once. */
public final class ExerciseMain {

    /** Flags of the JVM that let it see all its threads. */
    public static final List<String> FLAGS = List.of(
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            // Otherwise the JDK may leave out virtual threads that no executor or scope has started.
            "-Djdk.trackAllThreads=true");

    /** A program reports where it hangs this long before its limit, so that the report arrives in time. */
    private static final Duration HANG_REPORT_BEFORE_LIMIT = Duration.ofMillis(800);

    private static final int MOST_EVENTS = 2000;
    private static final int FLOODED = 4;
    private static final Duration LONGEST_LAST_REPORT = Duration.ofSeconds(1);

    private final ParentPipe parent;
    private final RunPlan plan;
    private final ErrorDescription errors;
    private final DelayInjector delayInjector;
    private final ThreadCensus census;
    private final Trail trail;
    private final ScopedValues scopedValues;
    private final PrintedLines printed = new PrintedLines(this::recordPrint);
    private final OwnRecords ownRecords = new OwnRecords(this::reportUntrue);
    private final AtomicInteger events = new AtomicInteger();

    private ExerciseMain(ParentPipe parent, String className, RunPlan plan) {
        this.parent = parent;
        this.plan = plan;
        this.errors = new ErrorDescription(className);
        this.scopedValues = new ScopedValues(className);
        this.census = new ThreadCensus();
        this.delayInjector = new DelayInjector(
                plan, new Surroundings(census::relevant, this::reportStarvation), new Ticker(this::reportNewThreads));
        this.trail = Trail.delayedBy(delayInjector, this::report);
    }

    /**
     * Arguments: the parent's process id, the class to run, and those of a {@link RunPlan}. The standard input is the secret
     * of a {@link ParentPipe}: so the program, which can read all else, can't read it.
     */
    public static void main(String[] args) throws IOException {
        RootLocale.use();
        UncaughtErrors.tell(System.err);
        ParentWatch.endWith(Long.parseLong(args[0]));
        ParentPipe parent = new ParentPipe(System.out, new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        RunPlan plan = RunPlan.of(List.of(args).subList(2, args.length));
        new ExerciseMain(parent, args[1], plan).run();
    }

    private void run() {
        recordPrintedLines();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> reportFailure(error));
        Optional<Method> method = method();
        if (method.isEmpty()) {
            parent.report(new ChildLine.Failed(errors.nothingToRun()));
            return;
        }
        StarvationWatch.start(plan.settings().sleep(), this::reportStarvation);
        new HangReport(errors.line(), census::relevant, JdkDefects::ofThisJvm)
                .startAfter(plan.timeLimit().minus(HANG_REPORT_BEFORE_LIMIT), parent::report);
        Shutdown.ofThisJvm().register(Stage.RESULTS, "JVM", LONGEST_LAST_REPORT, this::reportEnd);
        census.begin();
        trail.record(Kind.START, "main", "main starts");
        try {
            method.get().invoke(null, plan.settings(), trail);
            printed.endLineOfCaller();
            census.mainHasEnded();
            trail.record(Kind.FINISH, "main", "main ends");
            parent.report(new ChildLine.MainEnded());
            reportIfClosed();
        } catch (InvocationTargetException thrown) {
            reportFailure(thrown.getCause());
        } catch (IllegalAccessException | LinkageError unfit) {
            reportFailure(unfit);
        }
    }

    private void recordPrintedLines() {
        PrintStream learner = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(learner);
        System.setErr(learner);
    }

    private void recordPrint(String line) {
        trail.record(Kind.PRINT, line);
    }

    private Optional<Method> method() {
        try {
            // Not initialized here: static initializers count as part of the program.
            Class<?> program = Class.forName(errors.className(), false, ExerciseMain.class.getClassLoader());
            Method method = program.getDeclaredMethod("run", Settings.class, Trail.class);
            method.setAccessible(true);
            return Optional.of(method).filter(found -> Modifier.isStatic(found.getModifiers()));
        } catch (ClassNotFoundException | NoSuchMethodException missing) {
            return Optional.empty();
        }
    }

    private void report(Event event) {
        if (events.incrementAndGet() > MOST_EVENTS) {
            parent.report(new ChildLine.Flooded());
            Runtime.getRuntime().halt(FLOODED);
        }
        if (events.get() == 1) {
            census.startsAt(System.nanoTime() - event.nanos());
        }
        census.noteCurrentThread();
        delayInjector.lastEvents().note(event.kind());
        ownRecords.check(event);
        parent.report(new ChildLine.Happened(withStatus(event)));
    }

    /** Called on the thread of the event: a scoped value is bound for each thread separately. */
    private Event withStatus(Event event) {
        ThreadFacts thread = event.thread();
        ThreadStatus status = thread.status().with(delayInjector.hold(Thread.currentThread(), event.kind()));
        return event.with(thread.with(event.kind() == Kind.SAY ? status.with(scopedValues.boundValues()) : status));
    }

    private void reportUntrue(String what) {
        parent.report(new ChildLine.Untrue(what));
    }

    private void reportIfClosed() {
        if (trail.isClosed()) {
            reportUntrue("it closed its trail by trail.close(), so what it did after that is unknown");
        }
    }

    private void reportStarvation() {
        parent.report(new ChildLine.Starved());
    }

    private void reportNewThreads() {
        census.look();
        ownRecords.look();
        census.unreported().forEach(thread -> parent.report(new ChildLine.Counted(thread)));
    }

    /** First who ends the JVM: without that line, it was halted. */
    private void reportEnd() {
        census.look();
        OrderlyEnd end = new OrderlyEnd(errors.line());
        Optional<String> caller = end.caller(census.relevant());
        parent.report(new ChildLine.Ends(caller.orElse("")));
        if (caller.isEmpty()) {
            end.hooks(census.relevant())
                    .forEach(hook -> reportUntrue(hook + " ran as a shutdown hook, when the JVM was ending"));
        }
        ownRecords.end();
        reportIfClosed();
        printed.close();
        census.all().forEach(thread -> parent.report(new ChildLine.Counted(thread)));
    }

    private void reportFailure(Throwable error) {
        String description = errors.describe(error);
        trail.record(Kind.THROW, description);
        parent.report(new ChildLine.Failed(description));
    }
}
