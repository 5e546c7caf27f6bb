package loomlessons.lesson.daemon;

import loomlessons.lesson.LaneBody;

/** The programs that child JVMs run. */
enum ChildProgram {
    USER_THREAD("JVM with a user thread"),
    DAEMON_THREAD("JVM with a daemon thread"),
    VIRTUAL_THREAD("JVM with a virtual thread"),
    SCOPE("JVM with a scope");

    private final String title;

    ChildProgram(String title) {
        this.title = title;
    }

    /** What its JVM is called on the trail. */
    String title() {
        return title;
    }

    LaneBody main() {
        return switch (this) {
            case USER_THREAD -> UserThreadProgram::main;
            case DAEMON_THREAD -> DaemonThreadProgram::main;
            case VIRTUAL_THREAD -> VirtualThreadProgram::main;
            case SCOPE -> (settings, trail) -> StructuredProgram.main(settings, trail);
        };
    }
}
