package loomlessons.exercise.child;

import java.util.stream.Stream;
import loomlessons.lesson.Trail;

/** Whether a thread can continue although another one is delayed. */
final class ThreadProgress {

    private final LastEvents lastEvents;
    private final Thread main;

    /** The main thread of the program is never a sleeper: if it waits for a time, it goes on after it. */
    ThreadProgress(LastEvents lastEvents, Thread main) {
        this.lastEvents = lastEvents;
        this.main = main;
    }

    boolean canContinue(Thread thread) {
        return switch (thread.getState()) {
            case NEW, BLOCKED, WAITING, TERMINATED -> false;
            case RUNNABLE -> !isWaitingInSteps(thread.getStackTrace());
            // A sleeper waits for no thread; a thread that waits with a time limit may continue before the delayed one.
            case TIMED_WAITING -> (thread.equals(main) || !lastEvents.isSleeper(thread)) && isWaitingForATime(thread);
        };
    }

    private static boolean isWaitingForATime(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return !isWaitingInSteps(stack) && !isIdle(stack);
    }

    /**
     * ExecutorService.close waits without end, in steps of a day (see its API doc); awaitAsleep looks again and again.
     */
    private static boolean isWaitingInSteps(StackTraceElement[] stack) {
        return has(stack, "java.util.concurrent.", "close") || has(stack, Trail.class.getName(), "awaitAsleep");
    }

    /** A worker of a pool that has no task will end, and nothing else. But the worker of a timer has tasks that are due later. */
    private static boolean isIdle(StackTraceElement[] stack) {
        boolean ofForkJoinPool = has(stack, "java.util.concurrent.ForkJoinPool", "runWorker")
                && !has(stack, "java.util.concurrent.ForkJoinTask", "doExec");
        boolean ofExecutor = has(stack, "java.util.concurrent.ThreadPoolExecutor", "getTask")
                && !has(stack, "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "take")
                && !has(stack, "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "poll");
        return ofForkJoinPool || ofExecutor;
    }

    private static boolean has(StackTraceElement[] stack, String startOfClassName, String method) {
        return Stream.of(stack)
                .anyMatch(frame -> frame.getMethodName().equals(method)
                        && frame.getClassName().startsWith(startOfClassName));
    }
}
