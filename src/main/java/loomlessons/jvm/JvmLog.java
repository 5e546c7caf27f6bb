package loomlessons.jvm;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The log of this JVM, such as warnings that the system refused a thread (JEP 158). */
public final class JvmLog {

    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

    private JvmLog() {}

    /**
     * Keeps its warnings away from standard output, where they are among the results by default: those about threads are
     * dropped, as whoever wants a thread gets an error, the others go to standard error. Does nothing if this JVM was
     * started with a log of its own. Takes some 100 ms.
     */
    public static void keepOffStandardOutput() {
        boolean isChosen = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-Xlog"));
        if (!isChosen) {
            send("output=stdout", "what=all=off");
            send("output=stderr", "what=all=warning,os+thread=off");
        }
    }

    /** As {@code jcmd VM.log} does. */
    private static void send(String... arguments) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            server.invoke(
                    new ObjectName(COMMANDS), "vmLog", new Object[] {arguments}, new String[] {String[].class.getName()
                    });
        } catch (JMException noSuchCommand) {
            // Another JVM than HotSpot has another log.
        }
    }
}
