package loomlessons.cli.io;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Where a finished document goes: to the file of {@code --out}, or to standard output. */
public final class Destination {

    private final Optional<OutputFile> file;
    private final PrintWriter screen;

    private Destination(Optional<OutputFile> file, PrintWriter screen) {
        this.file = file;
        this.screen = screen;
    }

    /**
     * That file if there is one, else standard output.
     *
     * @throws UsageException if the file can't be written, before any work is done
     */
    public static Destination of(Optional<Path> out, PrintWriter screen) throws UsageException {
        return new Destination(out.isPresent() ? Optional.of(OutputFile.at(out.get())) : Optional.empty(), screen);
    }

    /** Writes the whole document; throws {@link UsageException} if the file can't be written. */
    public void publish(String document) throws UsageException {
        if (file.isPresent()) {
            file.get().write(document);
        } else {
            screen.print(document);
            screen.flush();
        }
    }
}
