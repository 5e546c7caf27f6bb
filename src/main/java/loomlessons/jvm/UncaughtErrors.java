package loomlessons.jvm;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import loomlessons.launch.ErrorReport;
import loomlessons.launch.RunningJar;

/** Tells in one line that a thread has died of an error: only of the first one, as others mostly follow from it. */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private final PrintStream err;
    private final AtomicBoolean isTold = new AtomicBoolean();

    UncaughtErrors(PrintStream err) {
        this.err = err;
    }

    /** Lets the errors of all threads of this JVM be told there; each entry point does this first. */
    public static void tell(PrintStream err) {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(err));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        tell(error, Shutdown.ofThisJvm().isEnding());
    }

    /** While the JVM ends, errors are expected: what threads work with is ended or deleted. */
    void tell(Throwable error, boolean isEnding) {
        if (!isEnding && isTold.compareAndSet(false, true)) {
            err.println(ErrorReport.of(error, RunningJar.ofThisJvm()).line());
        }
    }
}
