package loomlessons.exercise.child;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import loomlessons.lesson.Event;
import loomlessons.lesson.Kind;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.process.ParentWatch;

/** The entry point of the JVM that a learner's program runs in: tells its parent what happens, as it happens. */
public final class ExerciseMain {

    private static final int MOST_EVENTS = 2000;
    private static final int FLOODED = 4;

    private final PrintStream parent;
    private final String className;
    private final DelayInjector holdUp;
    private final Trail trail;
    private final AtomicInteger events = new AtomicInteger();

    private ExerciseMain(PrintStream parent, String className, DelayInjector holdUp) {
        this.parent = parent;
        this.className = className;
        this.holdUp = holdUp;
        this.trail = Trail.delayedBy(holdUp, this::tell);
    }

    /**
     * Takes its parent's process id, the name of the class to run, the name of a {@link Schedule}, how long sleepers
     * sleep ({@code PT0.2S}), how many threads there are, and after what time threads that still run are reported.
     */
    public static void main(String[] args) {
        ParentWatch.endWith(Long.parseLong(args[0]));
        Settings settings = new Settings(Duration.parse(args[3]), Integer.parseInt(args[4]));
        DelayInjector holdUp = new DelayInjector(Schedule.valueOf(args[2]), settings);
        new ExerciseMain(System.out, args[1], holdUp).run(settings, Duration.parse(args[5]));
    }

    private void run(Settings settings, Duration timeBeforeHangReport) {
        PrintStream learner =
                new PrintStream(new PrintedLines(line -> trail.record(Kind.PRINT, line)), true, StandardCharsets.UTF_8);
        System.setOut(learner);
        System.setErr(learner);
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> die(new ErrorDescription(className).of(error)));
        Optional<Method> method = method();
        if (method.isEmpty()) {
            tell(new ChildLine.Died(new ErrorDescription(className).nothingToRun()));
            return;
        }
        StarvationWatch.start(() -> tell(new ChildLine.Starved()));
        new HangReport(className + ".java", holdUp::threads)
                .tellAfter(timeBeforeHangReport, where -> tell(new ChildLine.Hanging(where)));
        trail.record(Kind.START, "main", "main starts");
        try {
            method.get().invoke(null, settings, trail);
            trail.record(Kind.FINISH, "main", "main ends");
        } catch (InvocationTargetException thrown) {
            die(new ErrorDescription(className).of(thrown.getCause()));
        } catch (IllegalAccessException | LinkageError unfit) {
            die(new ErrorDescription(className).of(unfit));
        }
    }

    private Optional<Method> method() {
        try {
            // Its static initializers run only when it does, and within its time.
            Class<?> program = Class.forName(className, false, ExerciseMain.class.getClassLoader());
            Method method = program.getDeclaredMethod("run", Settings.class, Trail.class);
            method.setAccessible(true);
            return Optional.of(method).filter(found -> Modifier.isStatic(found.getModifiers()));
        } catch (ClassNotFoundException | NoSuchMethodException missing) {
            return Optional.empty();
        }
    }

    private void tell(Event event) {
        if (events.incrementAndGet() > MOST_EVENTS) {
            tell(new ChildLine.Flooded());
            Runtime.getRuntime().halt(FLOODED);
        }
        holdUp.note(event.kind());
        tell(new ChildLine.Happened(event));
    }

    private void die(String words) {
        trail.record(Kind.THROW, words);
        tell(new ChildLine.Died(words));
    }

    private void tell(ChildLine line) {
        parent.println(line.encode());
        parent.flush();
    }
}
