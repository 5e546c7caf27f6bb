package loomlessons.defect;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a thread looks that hangs by a defect.
 *
 * @param virtualOnly whether platform threads can't hang by it
 * @param state that {@link Thread#getState} tells
 * @param method that the thread is in, as {@code class.method}, if the state alone says too little
 */
record HangSign(boolean virtualOnly, Thread.State state, Optional<String> method) {

    boolean fits(Thread thread) {
        return (thread.isVirtual() || !virtualOnly)
                && thread.getState() == state
                && method.stream().allMatch(name -> isIn(thread, name));
    }

    private static boolean isIn(Thread thread, String method) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> method.equals(frame.getClassName() + "." + frame.getMethodName()));
    }
}
