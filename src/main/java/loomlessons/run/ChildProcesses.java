package loomlessons.run;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes that lessons start. */
public final class ChildProcesses {

    private static final int SECONDS_TO_DIE = 2;

    private ChildProcesses() {}

    /** Makes them end when this JVM does, however it is told to: at its end, by Ctrl-C, or by a signal to this process alone. */
    public static void endWithThisJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcesses::end, "end child processes"));
    }

    private static void end() {
        List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle child : children) {
            child.onExit()
                    .completeOnTimeout(child, SECONDS_TO_DIE, TimeUnit.SECONDS)
                    .join();
        }
    }
}
