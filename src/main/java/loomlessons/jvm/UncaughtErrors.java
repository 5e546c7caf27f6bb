package loomlessons.jvm;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import loomlessons.launch.ErrorReport;
import loomlessons.launch.RunningJar;

/** Tells in one line that a thread has died of an error: only of the first one, as others mostly follow from it. */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private final PrintStream err;
    private final AtomicBoolean hasTold = new AtomicBoolean();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    UncaughtErrors(PrintStream err) {
        this.err = err;
    }

    /** Lets the errors of all threads of this JVM be told there; each entry point does this first. */
    public static void tell(PrintStream err) {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(err));
    }

    /** Whether this line about an error is the first of its kind: a thread and whoever waits for it may have the same. */
    public static boolean isNews(String line) {
        return !(Thread.getDefaultUncaughtExceptionHandler() instanceof UncaughtErrors errors) || errors.told.add(line);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        tell(error, Shutdown.ofThisJvm().isEnding());
    }

    /** While the JVM ends, errors are expected: what threads work with is ended or deleted. */
    void tell(Throwable error, boolean isEnding) {
        if (isEnding || !hasTold.compareAndSet(false, true)) {
            return;
        }
        String line = ErrorReport.of(error, RunningJar.ofThisJvm()).line();
        if (told.add(line)) {
            err.println(line);
        }
    }
}
