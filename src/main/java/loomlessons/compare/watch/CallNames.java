package loomlessons.compare.watch;

import java.util.Optional;
import loomlessons.flight.CodeFrame;

/** Short names of what a line of code called: {@code Semaphore.acquire}. */
final class CallNames {

    private CallNames() {}

    /** The name of a called method; the other one if the recorder didn't see it. */
    static String of(Optional<CodeFrame> called, String unseen) {
        return called.map(CallNames::ofMethod).orElse(unseen);
    }

    /** The name of a class without its package. */
    static String ofClass(String className) {
        return className.startsWith("[")
                ? "an array"
                : className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String ofMethod(CodeFrame frame) {
        String type = ofClass(frame.className());
        return switch (frame.method()) {
            case "<init>" -> "new " + type;
            case "<clinit>" -> "the initialiser of " + type;
            default -> type + "." + frame.method();
        };
    }
}
