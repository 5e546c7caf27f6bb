package loomlessons.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A probe of a lane: a JVM like this one, from the same jar or class path.
 *
 * @param flags of that JVM
 */
record JavaProbe(ProbeTask task, JvmFlags flags) {

    static JavaProbe of(ProbeTask task) {
        return new JavaProbe(
                task,
                JvmFlags.of(
                        task, Runtime.version().feature(), Runtime.getRuntime().availableProcessors()));
    }

    /** The whole command; further flags come before the class. */
    List<String> command(List<String> moreFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags.flags());
        command.addAll(moreFlags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProbeMain.class.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(task.arguments());
        return command;
    }
}
