package loomlessons.lesson.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loomlessons.lesson.ChildProcess;
import loomlessons.lesson.Settings;
import loomlessons.lesson.Trail;

/** Starts a JVM like this one, from the same jar or class path, and waits for its end. */
final class ChildJvm {

    private ChildJvm() {}

    static void run(ChildProgram program, Settings settings, Trail trail) throws IOException, InterruptedException {
        ChildProcess.run(program.title(), command(program, settings), trail);
    }

    private static List<String> command(ChildProgram program, Settings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A short life: no time for the optimizing compiler or a concurrent collector to pay off.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (program == ChildProgram.SCOPE) {
            command.add("--enable-preview");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildMain.class.getName()));
        command.addAll(List.of(
                program.name(),
                settings.sleep().toString(),
                Long.toString(ProcessHandle.current().pid())));
        return command;
    }
}
