package loomlessons.lesson.daemon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.RecordedProcess;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;
import loomlessons.process.JavaCommand;

/** Starts a JVM like this one, from the same jar or class path, and waits for its end. */
final class ChildJvm {

    private ChildJvm() {}

    static void run(ChildProgram program, Settings settings, Trail trail) throws IOException, InterruptedException {
        RecordedProcess.run(program.title(), command(program, settings), trail);
    }

    private static List<String> command(ChildProgram program, Settings settings) {
        // A short life: no time for the optimizing compiler or a concurrent collector to pay off.
        List<String> flags = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (program == ChildProgram.SCOPE) {
            flags.add("--enable-preview");
        }
        return JavaCommand.withFlags(flags)
                .run(ChildMain.class, List.of(program.name(), settings.sleep().toString()));
    }
}
