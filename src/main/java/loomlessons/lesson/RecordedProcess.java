package loomlessons.lesson;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import loomlessons.lesson.EventData.Exited;
import loomlessons.lesson.EventData.InChild;
import loomlessons.lesson.EventData.Launched;
import loomlessons.process.ChildProcess;

/** Runs another program and puts what it prints on a trail. */
public final class RecordedProcess {

    private RecordedProcess() {}

    /**
     * Starts the command and waits for its end.
     *
     * @param name on the trail, the name of the thread that prints the child's output
     * @return the child's exit code
     * @throws IOException if the command can't be started
     */
    public static int run(String name, List<String> command, Trail trail) throws IOException, InterruptedException {
        ChildProcess child = ChildProcess.start(name, command);
        int exitCode;
        try {
            trail.record(Kind.LAUNCH, new Launched(name), name);
            child.readOutput(line -> recordPrinted(line, trail));
            exitCode = child.awaitEnd();
            child.awaitOutput();
        } finally {
            child.end();
        }
        trail.record(Kind.EXIT, new Exited(OptionalInt.of(exitCode)), "exit code " + exitCode);
        return exitCode;
    }

    /** A child JVM of this app prints its events; another program prints lines of text. */
    private static void recordPrinted(String line, Trail trail) {
        EventLine.parse(line)
                .ifPresentOrElse(
                        event -> trail.record(Kind.PRINT, new InChild(event), event.text()),
                        () -> trail.record(Kind.PRINT, line));
    }
}
