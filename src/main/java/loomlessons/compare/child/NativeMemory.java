package loomlessons.compare.child;

import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the JVM itself says about its memory outside of the heap. */
final class NativeMemory {

    /** The flag without which it says nothing. */
    static final String FLAG = "-XX:NativeMemoryTracking=summary";

    private static final Pattern THREADS = Pattern.compile("-\\s+Thread \\(reserved=\\d+KB, committed=(\\d+)KB");

    private NativeMemory() {}

    /** Bytes of the stacks of platform threads that are in memory; empty if the JVM doesn't track them. */
    static OptionalLong ofThreads() {
        try {
            Object summary = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmNativeMemory",
                            new Object[] {new String[] {"summary"}},
                            new String[] {String[].class.getName()});
            Matcher threads = THREADS.matcher(summary.toString());
            return threads.find() ? OptionalLong.of(Long.parseLong(threads.group(1)) << 10) : OptionalLong.empty();
        } catch (JMException unknown) {
            return OptionalLong.empty();
        }
    }
}
