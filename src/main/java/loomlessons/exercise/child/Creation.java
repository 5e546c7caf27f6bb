package loomlessons.exercise.child;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import loomlessons.lesson.trail.Origin;

/**
 * That a thread was created.
 *
 * @param creator the number of the thread that created it
 * @param nanos when, by {@link System#nanoTime()}
 * @param byService whether the JDK created it for its own use, such as a carrier, or the timer of CompletableFuture
 */
record Creation(long creator, long nanos, boolean virtual, boolean inScope, boolean byService) {

    /** The origin, with the time counted from that {@link System#nanoTime()}. */
    Origin origin(long startNanos) {
        return new Origin(creator, nanos - startNanos, inScope);
    }

    private static Creation here() {
        List<StackFrame> frames = StackWalker.getInstance().walk(Stream::toList);
        return new Creation(
                Thread.currentThread().threadId(),
                System.nanoTime(),
                frames.stream().anyMatch(Creation::isOfVirtualThread),
                frames.stream().anyMatch(Creation::isFork),
                frames.stream().anyMatch(Creation::isService));
    }

    private static boolean isOfVirtualThread(StackFrame frame) {
        return frame.getMethodName().equals("<init>")
                && frame.getClassName().startsWith("java.lang.")
                && frame.getClassName().endsWith("VirtualThread");
    }

    private static boolean isFork(StackFrame frame) {
        return frame.getMethodName().equals("fork")
                && frame.getClassName().startsWith("java.util.concurrent.Structured");
    }

    private static boolean isService(StackFrame frame) {
        return frame.getClassName().equals("jdk.internal.misc.CarrierThread")
                || frame.getClassName().startsWith("java.util.concurrent.CompletableFuture$Delayer")
                || frame.getClassName().startsWith("java.util.concurrent.DelayScheduler");
    }

    /**
     * Every creation by a thread that has called {@link #begin}, or by one that such a thread has created. The JDK tells
     * nobody that a thread was created. But childValue runs on the creating thread (API of InheritableThreadLocal).
     */
    static final class Log extends InheritableThreadLocal<Creation> {

        private final Queue<Creation> all = new ConcurrentLinkedQueue<>();
        private final ValuesOfOthers values = new ValuesOfOthers();
        private final Runnable listener;

        /** The listener is called by each thread that creates another one. */
        Log(Runnable listener) {
            this.listener = listener;
        }

        /** From now on, notes what the calling thread creates. */
        void begin() {
            set(null);
        }

        /** All so far, in order. */
        List<Creation> all() {
            return List.copyOf(all);
        }

        /** That of a live thread; empty if it isn't known. */
        Optional<Creation> of(Thread thread) {
            return thread.equals(Thread.currentThread()) ? Optional.ofNullable(get()) : values.read(this, thread);
        }

        @Override
        protected Creation childValue(Creation ofCreator) {
            Creation creation = here();
            all.add(creation);
            listener.run();
            return creation;
        }
    }

    /** Reads what another thread has inherited; the JDK has no API for that. */
    private static final class ValuesOfOthers {

        private record Internals(Field inherited, Method entry, Field value) {}

        private final Optional<Internals> internals = internals();

        private static Optional<Internals> internals() {
            try {
                Field inherited = Thread.class.getDeclaredField("inheritableThreadLocals");
                Method entry = inherited.getType().getDeclaredMethod("getEntry", ThreadLocal.class);
                Field value = entry.getReturnType().getDeclaredField("value");
                inherited.setAccessible(true);
                entry.setAccessible(true);
                value.setAccessible(true);
                return Optional.of(new Internals(inherited, entry, value));
            } catch (ReflectiveOperationException | RuntimeException unknown) {
                return Optional.empty();
            }
        }

        /** Empty also if that thread changes its values at this moment. */
        Optional<Creation> read(Log log, Thread thread) {
            try {
                Object map = internals.isPresent() ? internals.get().inherited().get(thread) : null;
                Object entry = map == null ? null : internals.get().entry().invoke(map, log);
                Object value = entry == null ? null : internals.get().value().get(entry);
                return value instanceof Creation creation ? Optional.of(creation) : Optional.empty();
            } catch (ReflectiveOperationException | RuntimeException changing) {
                return Optional.empty();
            }
        }
    }
}
