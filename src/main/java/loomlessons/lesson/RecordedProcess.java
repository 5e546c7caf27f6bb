package loomlessons.lesson;

import java.io.IOException;
import java.util.List;
import loomlessons.process.ChildProcess;

/** Runs another program and puts what it prints on a trail. */
public final class RecordedProcess {

    private RecordedProcess() {}

    /**
     * Starts the command and waits for its end.
     *
     * @param name stands on the trail as the thread of whatever the child prints
     * @return the child's exit code
     * @throws IOException if the command can't be started
     */
    public static int run(String name, List<String> command, Trail trail) throws IOException, InterruptedException {
        ChildProcess child = ChildProcess.start(name, command);
        int exitCode;
        try {
            trail.record(Kind.LAUNCH, name);
            child.readOutput(line -> trail.record(Kind.PRINT, line));
            exitCode = child.awaitEnd();
            child.awaitOutput();
        } finally {
            child.end();
        }
        trail.record(Kind.EXIT, "exit code " + exitCode);
        return exitCode;
    }
}
