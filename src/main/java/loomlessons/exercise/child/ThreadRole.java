package loomlessons.exercise.child;

import java.util.Optional;
import java.util.concurrent.ForkJoinWorkerThread;

/** Whose thread it is. */
enum ThreadRole {
    /** The thread that runs the learner's program. */
    MAIN,
    /** A thread that the learner's program has made. */
    PROGRAM,
    /** A thread of the JDK that can let a waiting program continue: when a time is over, or a process has ended. */
    SERVICE,
    /** A platform thread that carries virtual threads. */
    CARRIER,
    /** Another thread of the JVM, or of this app. */
    JVM;

    /** The role of a thread other than main that has started after main. */
    static ThreadRole of(Thread thread, Optional<Creation> creation) {
        if (thread.getClass().getName().equals("jdk.internal.misc.CarrierThread")) {
            return CARRIER;
        }
        if (isOfThisApp(thread)) {
            return JVM;
        }
        if (isService(thread) || creation.filter(Creation::byService).isPresent()) {
            return SERVICE;
        }
        // When the program's main has ended, its JVM waits for the others in a thread of that name (JNI DestroyJavaVM).
        boolean isWaitingForTheEnd = creation.isEmpty() && thread.getName().equals("DestroyJavaVM");
        boolean isOfProgram = creation.isPresent() || (isKindOfPrograms(thread) && !isWaitingForTheEnd);
        return isOfProgram ? PROGRAM : JVM;
    }

    /** The name of the pool to which a carrier or a timer belongs: {@code ForkJoinPool-1}. */
    static String pool(Thread thread) {
        return thread.getName().replaceFirst("-(worker|delayScheduler).*", "");
    }

    /** The timer of CompletableFuture has a class of its own since JDK 25; the last one waits for processes to end. */
    private static boolean isService(Thread thread) {
        return thread.getClass().getName().equals("java.util.concurrent.DelayScheduler")
                || thread.getName().equals("CompletableFutureDelayScheduler")
                || thread.getName().startsWith("process reaper");
    }

    /** Programs have no package, and this app starts threads of its own classes when the JVM ends. */
    private static boolean isOfThisApp(Thread thread) {
        return thread.getClass().getName().startsWith("loomlessons.");
    }

    /** The JVM's own threads are in other groups, as cleaners are; but workers of the common pool are in no user's group. */
    private static boolean isKindOfPrograms(Thread thread) {
        if (thread.isVirtual() || thread instanceof ForkJoinWorkerThread) {
            return true;
        }
        ThreadGroup group = thread.getThreadGroup();
        while (group != null && !group.getName().equals("main")) {
            group = group.getParent();
        }
        return group != null;
    }
}
