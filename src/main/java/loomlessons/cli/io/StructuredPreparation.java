package loomlessons.cli.io;

import java.io.PrintWriter;
import java.util.function.Function;
import loomlessons.structured.StructuredApi;
import loomlessons.structured.StructuredLanes;

/** Makes the structured lanes ready; while they are compiled, a terminal shows that. */
public final class StructuredPreparation {

    private static final String BACK_TO_START_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private boolean isShown;

    private StructuredPreparation(PrintWriter err) {
        this.err = err;
    }

    /** For this JVM. */
    public static StructuredApi here(PrintWriter err) {
        return during(err, StructuredLanes.ofThisJvm()::prepare);
    }

    /** For child JVMs, which get the flags that they need. */
    public static StructuredApi inChildren(PrintWriter err) {
        return during(err, StructuredLanes.ofThisJvm()::prepareForChild);
    }

    private static StructuredApi during(PrintWriter err, Function<Runnable, StructuredApi> work) {
        StructuredPreparation preparation = new StructuredPreparation(err);
        try {
            return work.apply(preparation::show);
        } finally {
            preparation.clear();
        }
    }

    private void show() {
        isShown = isTerminal();
        if (isShown) {
            err.print("Compiling the structured lanes for JDK %d …"
                    .formatted(Runtime.version().feature()));
            err.flush();
        }
    }

    private void clear() {
        if (isShown) {
            err.print(BACK_TO_START_AND_CLEAR);
            err.flush();
        }
    }

    private static boolean isTerminal() {
        try {
            return !Terminal.isDumb(System.getenv()) && Terminal.showsErrors();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
