package loomlessons.compare.watch;

import java.util.Optional;
import loomlessons.compare.CodeLine;
import loomlessons.compare.Watched.WaitKind;
import loomlessons.flight.CodeFrame;
import loomlessons.flight.RecordedWait;

/** Where and for what a task waits: what is added up. */
record WaitPlace(Optional<CodeLine> line, WaitKind kind, String call) {

    static WaitPlace of(RecordedWait wait, UserLines lines) {
        UserLines.Place place = lines.place(wait.stack());
        return new WaitPlace(place.line(), kind(wait), call(wait, place.called()));
    }

    /** Whether a task can wait there until other tasks are done. */
    boolean mayBeQueue() {
        return switch (kind) {
            case MONITOR, NOTIFICATION, PARK -> true;
            case SLEEP, SOCKET, FILE -> false;
        };
    }

    private static WaitKind kind(RecordedWait wait) {
        return switch (wait.type()) {
            case SLEEP -> WaitKind.SLEEP;
            case PARK -> WaitKind.PARK;
            case MONITOR_ENTER -> WaitKind.MONITOR;
            case MONITOR_WAIT -> WaitKind.NOTIFICATION;
            case SOCKET -> WaitKind.SOCKET;
            case FILE -> WaitKind.FILE;
        };
    }

    private static String call(RecordedWait wait, Optional<CodeFrame> called) {
        return switch (wait.type()) {
            case MONITOR_ENTER -> CallNames.of(called, monitor(wait));
            case MONITOR_WAIT ->
                StackFacts.waitsForInitialiser(wait.monitorClass(), wait.stack())
                        ? "a class initialiser"
                        : CallNames.of(called, "Object.wait");
            case SLEEP -> CallNames.of(called, "Thread.sleep");
            case PARK -> CallNames.of(called, "LockSupport.park");
            case SOCKET -> CallNames.of(called, "a socket");
            case FILE -> CallNames.of(called, "a file");
        };
    }

    /** A monitor of the user's code has its place in that code; one that a library enters is no more than part of a call. */
    private static String monitor(RecordedWait wait) {
        return wait.monitorClass().map(CallNames::ofClass).orElse("a monitor");
    }
}
