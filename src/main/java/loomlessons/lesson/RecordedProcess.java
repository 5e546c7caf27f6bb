package loomlessons.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import loomlessons.lesson.EventData.Exited;
import loomlessons.lesson.EventData.InChild;
import loomlessons.lesson.EventData.Launched;
import loomlessons.process.ChildCommand;
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
        ChildProcess child = ChildProcess.start(new ChildCommand(name, command).withInputUntilParentEnds());
        int exitCode;
        try {
            trail.record(Kind.LAUNCH, new Launched(name), name);
            child.readOutput(new Output(trail)::printed);
            exitCode = child.awaitEnd();
            child.awaitOutput();
        } finally {
            child.end();
        }
        trail.record(Kind.EXIT, new Exited(OptionalInt.of(exitCode)), "exit code " + exitCode);
        return exitCode;
    }

    /** What a child prints: a child JVM of this app prints its events, another program lines of text. */
    private static final class Output {

        private final Trail trail;
        private final List<Event> unseen = new ArrayList<>();

        Output(Trail trail) {
            this.trail = trail;
        }

        /** Called by the thread that reads the output. */
        void printed(String line) {
            EventLine.parse(line).ifPresentOrElse(this::happened, () -> trail.record(Kind.PRINT, line));
        }

        private void happened(Event event) {
            switch (event.kind()) {
                case START, ASLEEP, JOIN, WAIT, FINISH -> unseen.add(event);
                case SAY, SLEEP, WAKE, INTERRUPT, THROW, CATCH, LAUNCH, PRINT, EXIT -> {
                    trail.record(Kind.PRINT, new InChild(event, unseen), event.text());
                    unseen.clear();
                }
            }
        }
    }
}
