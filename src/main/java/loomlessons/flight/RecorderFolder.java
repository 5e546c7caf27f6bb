package loomlessons.flight;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import jdk.jfr.FlightRecorder;

/** The folder in which the flight recorder keeps its files while it records. */
public final class RecorderFolder {

    private final Path path;

    private RecorderFolder(Path path) {
        this.path = path;
    }

    /**
     * A folder for the recorder's files.
     *
     * @throws IOException if the recorder can't use a folder with such a name
     */
    public static RecorderFolder of(Path folder) throws IOException {
        // The recorder's native part takes the name in modified UTF-8, see java.io.DataInput, as the bytes of a file
        // name.
        String name = folder.toString();
        boolean isAscii = name.chars().allMatch(character -> character < 128);
        boolean isUtf8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
        if (!isAscii && (!isUtf8 || name.chars().anyMatch(character -> Character.isSurrogate((char) character)))) {
            throw new IOException("the JDK's flight recorder can't use a folder with such a name");
        }
        return new RecorderFolder(folder);
    }

    /**
     * Sets the folder of this JVM's recorder, unless another recording is running or the folder's name can't be part of a
     * diagnostic command; then the recorder keeps its files among the temporary files until this JVM ends. What the
     * recorder says goes to standard error.
     *
     * @throws IOException if the recorder can't
     */
    public void use() throws IOException {
        boolean isBusy = FlightRecorder.isInitialized()
                && !FlightRecorder.getFlightRecorder().getRecordings().isEmpty();
        Optional<String> quoted = quoted(path.toString());
        if (!isBusy && quoted.isPresent()) {
            // Only the recorder's diagnostic command can set the folder; its API can't.
            command("jfrConfigure", "repositorypath=" + quoted.get());
        }
        command("vmLog", "output=stdout", "what=jfr*=off");
        command("vmLog", "output=stderr", "what=jfr*=error");
    }

    /** The same for another JVM, by flags of its command: its recorder keeps its files among its temporary files. */
    public List<String> flags() {
        return List.of("-Djava.io.tmpdir=" + path);
    }

    /** A diagnostic command is one line, and knows two quotes but no way to escape them. */
    private static Optional<String> quoted(String name) {
        return name.lines().count() > 1
                ? Optional.empty()
                : Stream.of("\"", "'")
                        .filter(quote -> !name.contains(quote))
                        .map(quote -> quote + name + quote)
                        .findFirst();
    }

    private static void command(String name, String... options) throws IOException {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            name,
                            new Object[] {options},
                            new String[] {String[].class.getName()});
        } catch (JMException refused) {
            throw new IOException("the flight recorder can't write its files there", refused);
        }
    }
}
