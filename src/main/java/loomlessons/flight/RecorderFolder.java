package loomlessons.flight;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import jdk.jfr.FlightRecorder;

/** The folder in which the flight recorder keeps its files while it records. */
public final class RecorderFolder {

    private RecorderFolder() {}

    /**
     * Sets the folder of this JVM's recorder, unless another recording is running.
     *
     * @throws IOException if the recorder can't
     */
    public static void use(Path folder) throws IOException {
        if (FlightRecorder.isInitialized()
                && !FlightRecorder.getFlightRecorder().getRecordings().isEmpty()) {
            return;
        }
        try {
            // Only the recorder's diagnostic command can set the folder; its API can't.
            Object[] options = {new String[] {"repositorypath=\"" + folder + "\""}};
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "jfrConfigure",
                            options,
                            new String[] {String[].class.getName()});
        } catch (JMException refused) {
            throw new IOException("the flight recorder can't write its files there", refused);
        }
    }

    /** The same for another JVM, by flags of its command. */
    public static List<String> flags(Path folder) {
        return List.of("-XX:FlightRecorderOptions=repository=" + folder);
    }
}
