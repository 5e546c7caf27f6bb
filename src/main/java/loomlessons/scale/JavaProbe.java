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
        List<String> all = new ArrayList<>(flags.flags());
        all.addAll(moreFlags);
        return command(all, ProbeMain.class, task.arguments());
    }

    /** The command that runs that class, with this process as its parent. */
    static List<String> command(List<String> flags, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(arguments);
        return command;
    }
}
