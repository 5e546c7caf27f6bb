package loomlessons.exercise.child;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import loomlessons.jvm.Shutdown;
import loomlessons.jvm.Shutdown.Stage;
import loomlessons.jvm.UncaughtErrors;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.lesson.trail.ThreadFacts;
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

    private static final int MOST_EVENTS = 2000;
    private static final int FLOODED = 4;
    private static final Duration LONGEST_LAST_CENSUS = Duration.ofSeconds(1);

    private final PrintStream parent;
    private final ErrorDescription errors;
    private final DelayInjector delayInjector;
    private final ThreadCensus census;
    private final Trail trail;
    private final StructuredContext context;
    private final AtomicInteger events = new AtomicInteger();

    private ExerciseMain(PrintStream parent, String className, Schedule schedule) {
        this.parent = parent;
        this.errors = new ErrorDescription(className);
        this.context = new StructuredContext(className);
        this.census = new ThreadCensus();
        this.delayInjector = new DelayInjector(schedule, schedule.settings(), this::reportNewThreads);
        this.trail = Trail.delayedBy(delayInjector, this::report);
    }

    /**
     * Arguments: the parent's process id, the class to run, the name of a {@link Schedule}, and the time until the hang
     * report ({@code PT4.2S}).
     */
    public static void main(String[] args) {
        RootLocale.use();
        UncaughtErrors.tell(System.err);
        ParentWatch.endWith(Long.parseLong(args[0]));
        Schedule schedule = Schedule.valueOf(args[2]);
        new ExerciseMain(System.out, args[1], schedule).run(schedule.settings(), Duration.parse(args[3]));
    }

    private void run(Settings settings, Duration timeBeforeHangReport) {
        recordPrintedLines();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> reportFailure(error));
        Optional<Method> method = method();
        if (method.isEmpty()) {
            report(new ChildLine.Failed(errors.nothingToRun()));
            return;
        }
        StarvationWatch.start(() -> report(new ChildLine.Starved()));
        new HangReport(errors.className() + ".java", delayInjector::threads)
                .startAfter(timeBeforeHangReport, where -> report(new ChildLine.Hanging(where)));
        Shutdown.ofThisJvm().register(Stage.RESULTS, "last census", LONGEST_LAST_CENSUS, this::reportAllThreads);
        census.begin();
        trail.record(Kind.START, "main", "main starts");
        try {
            method.get().invoke(null, settings, trail);
            census.mainHasEnded();
            trail.record(Kind.FINISH, "main", "main ends");
            report(new ChildLine.MainEnded());
        } catch (InvocationTargetException thrown) {
            reportFailure(thrown.getCause());
        } catch (IllegalAccessException | LinkageError unfit) {
            reportFailure(unfit);
        }
    }

    private void recordPrintedLines() {
        PrintStream learner =
                new PrintStream(new PrintedLines(line -> trail.record(Kind.PRINT, line)), true, StandardCharsets.UTF_8);
        System.setOut(learner);
        System.setErr(learner);
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
            report(new ChildLine.Flooded());
            Runtime.getRuntime().halt(FLOODED);
        }
        if (events.get() == 1) {
            census.startsAt(System.nanoTime() - event.nanos());
        }
        census.noteCurrentThread();
        delayInjector.note(event.kind());
        report(new ChildLine.Happened(event.kind() == Kind.SAY ? withBoundValues(event) : event));
    }

    /** Called on the thread that speaks: a scoped value is bound for each thread separately. */
    private Event withBoundValues(Event said) {
        ThreadFacts thread = said.thread();
        return said.with(thread.with(thread.status().with(context.boundValues())));
    }

    private void reportNewThreads() {
        census.look();
        census.unreported().forEach(thread -> report(new ChildLine.Counted(thread)));
    }

    private void reportAllThreads() {
        census.look();
        census.all().forEach(thread -> report(new ChildLine.Counted(thread)));
    }

    private void reportFailure(Throwable error) {
        String description = errors.describe(error);
        trail.record(Kind.THROW, description);
        report(new ChildLine.Failed(description));
    }

    private void report(ChildLine line) {
        parent.println(line.encode());
        parent.flush();
    }

    /** Standard output of a learner's program: passes each line to the listener. */
    static final class PrintedLines extends OutputStream {

        private static final int LONGEST = 1000;

        private final Consumer<String> listener;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        PrintedLines(Consumer<String> listener) {
            this.listener = listener;
        }

        /** Called under the lock of the print stream in front of this one. */
        @Override
        public void write(int character) {
            if (character != '\n') {
                line.write(character);
            }
            if (character == '\n' || line.size() == LONGEST) {
                listener.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            }
        }
    }
}
