package loomlessons.compare.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import loomlessons.flight.CodeFrame;

/** What a stack trace shows of a wait. */
final class StackFacts {

    /** The class of the object for which a thread waits until another one has initialised a class. */
    private static final String INITIALISER_LOCK = "[I";

    /** Native frames of the JDK that are no reason why a virtual thread holds its carrier. */
    private static final Set<String> HARMLESS = Set.of(
            "jdk.internal.misc.Unsafe.park",
            "java.lang.Object.wait0",
            "java.lang.VirtualThread.postPinnedEvent",
            "jdk.internal.vm.Continuation.enterSpecial");

    private StackFacts() {}

    /** Whether the JVM itself waits until another thread has initialised a class: nobody called {@link Object#wait()}. */
    static boolean waitsForInitialiser(Optional<String> monitorClass, List<CodeFrame> stack) {
        return monitorClass.filter(INITIALISER_LOCK::equals).isPresent()
                && stack.stream().map(StackFacts::name).noneMatch("java.lang.Object.wait"::equals);
    }

    /** Whether the stack has a native frame or a class initialiser, which no JDK can take off a carrier. */
    static boolean keepsOnCarrier(List<CodeFrame> stack) {
        return stack.stream()
                .anyMatch(frame -> isNative(frame) || frame.method().equals("<clinit>"));
    }

    private static boolean isNative(CodeFrame frame) {
        return frame.isNative() && !HARMLESS.contains(name(frame));
    }

    private static String name(CodeFrame frame) {
        return frame.className() + "." + frame.method();
    }
}
