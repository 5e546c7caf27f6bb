package loomlessons.lesson.daemon;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import loomlessons.lesson.Event;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** The entry point of a child JVM: runs one program and prints what happens in it. */
public final class ChildMain {

    private static final long POLL_NANOS = Duration.ofMillis(100).toNanos();

    private ChildMain() {}

    /** Takes the name of a {@link ChildProgram}, how long its sleeper sleeps ({@code PT0.2S}), and its parent's process id. */
    public static void main(String[] args) throws Exception {
        endWithParent(Long.parseLong(args[2]));
        Settings settings = new Settings(Duration.parse(args[1]), 1);
        ChildProgram.valueOf(args[0]).main().run(settings, new Trail(ChildMain::print));
    }

    private static void print(Event event) {
        switch (event.kind()) {
            case START, ASLEEP, FINISH -> {}
            case SAY, SLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> System.out.println(event.text());
        }
    }

    /** Without the parent nobody is left to run for, however it ended. */
    private static void endWithParent(long parentId) {
        Thread.ofPlatform().name("parent watch").daemon().start(() -> {
            // Polled: a thread that blocks in native code, as a reader does, holds up the end of a JVM for 300 ms.
            while (isParent(parentId)) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            Runtime.getRuntime().halt(1);
        });
    }

    /** An orphan gets another parent; where it doesn't, the old one is no longer alive. */
    private static boolean isParent(long parentId) {
        return ProcessHandle.current()
                .parent()
                .filter(parent -> parent.pid() == parentId)
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }
}
