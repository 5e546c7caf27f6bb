package loomlessons.scale.probe;

import java.util.ArrayList;
import java.util.List;
import loomlessons.process.JavaCommand;

/**
 * A probe of a lane: a JVM like this one, from the same jar or class path.
 *
 * @param flags of that JVM
 */
public record JavaProbe(ProbeTask task, JvmFlags flags) {

    public static JavaProbe of(ProbeTask task) {
        return new JavaProbe(
                task,
                JvmFlags.of(
                        task, Runtime.version().feature(), Runtime.getRuntime().availableProcessors()));
    }

    /** The whole command; further flags come before the class. */
    public List<String> command(List<String> moreFlags) {
        List<String> all = new ArrayList<>(flags.flags());
        all.addAll(moreFlags);
        return JavaCommand.withFlags(all).run(ProbeMain.class, task.arguments());
    }
}
